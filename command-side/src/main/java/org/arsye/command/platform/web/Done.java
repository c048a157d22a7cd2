package org.arsye.command.platform.web;

import java.util.UUID;
import org.arsye.command.platform.CommandId;

/**
 * A wish that was granted.
 *
 * @param commandId what it was sent as; the ids of what it made follow from it
 * @param eventId its first event; null where there was nothing to record
 * @param position of its last event; -1 where there was nothing to record
 */
public record Done(CommandId commandId, UUID eventId, long position) {}
