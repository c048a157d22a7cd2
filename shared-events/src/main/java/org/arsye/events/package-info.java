/**
 * What is remembered: every event that the record may hold, one record a file, and the words they share. An event is never
 * renamed, moved or corrected; a wrong one is followed by a correcting one.
 */
package org.arsye.events;
