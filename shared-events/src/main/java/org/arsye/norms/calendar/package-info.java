/**
 * Official holidays, a calendar a year and place, as published, with source and version. A year without a published
 * calendar may have a provisional one by the law's rule, marked so; other years have none, and nobody guesses.
 */
package org.arsye.norms.calendar;
