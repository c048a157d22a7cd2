package org.arsye.query.platform;

import java.time.Instant;
import java.util.UUID;

/**
 * The event that a view cannot take in.
 *
 * @param type the name it is stored under
 * @param problem what went wrong, without anything of the payload
 * @param since when it was met first
 * @param tries how often it was tried
 */
public record Trouble(long position, UUID eventId, String type, String problem, Instant since, int tries) {}
