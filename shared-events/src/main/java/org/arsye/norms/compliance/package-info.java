/**
 * Compliance: what is known of one consultation is judged by the standards of the pack it is held to. Pure: facts, pack,
 * calendars and a moment go in, findings come out. Nothing that is not verified is ever not met, and nothing is for want of
 * evidence alone.
 */
package org.arsye.norms.compliance;
