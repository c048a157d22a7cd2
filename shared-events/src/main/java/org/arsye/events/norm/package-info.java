/**
 * What is remembered of norms: which packs and which calendars of holidays hold, from when on, and by whom. What stands in
 * them is kept by its digest, as documents are.
 */
package org.arsye.events.norm;
