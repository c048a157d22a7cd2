/** That the calendars are what was published, and that a provisional one never passes for it. */
package org.arsye.norms.calendar;
