package org.arsye.query.platform;

import java.time.Instant;

/**
 * A view whose rows are not as new as those of the others.
 *
 * @param view its processing group
 * @param position the last position whose event it has taken in
 * @param since when it met the event that it stands before
 */
public record Behind(String view, long position, Instant since) {}
