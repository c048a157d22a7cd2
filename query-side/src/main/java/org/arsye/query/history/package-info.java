/**
 * What happened, event by event, with the place of each in the record; no text of anybody. A view: it may be dropped and is
 * rebuilt from the events.
 */
package org.arsye.query.history;
