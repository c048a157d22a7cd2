/**
 * The published reports of consultations in all their versions. A view: it may be dropped and is rebuilt from the events.
 */
package org.arsye.query.reports;
