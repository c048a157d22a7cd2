/**
 * The reports of years: their figures, counted from what the record says of each draft as of one position, and the words that
 * were written for them. A view: it may be dropped and is rebuilt from the events.
 */
package org.arsye.query.annualreports;
