package org.arsye.query.site.page;

import java.time.Instant;

/**
 * One event in a history.
 *
 * @param type stored name of the event
 * @param role role of the official who acted, lower snake case; null for the public and for time itself
 * @param comment id of the comment it is about; null if it is about the consultation
 */
public record Happening(long position, Instant at, String type, String role, String comment) {}
