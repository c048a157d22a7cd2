/** The report of a year: prepared from the record as it stood at a position, given words, published, corrected. */
package org.arsye.command.annualreport;
