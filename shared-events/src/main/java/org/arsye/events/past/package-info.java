/**
 * What is remembered of consultations that were held before this record was: what a body said of them later, row by row of a
 * file it handed in. It is of lesser proof than what happened here.
 */
package org.arsye.events.past;
