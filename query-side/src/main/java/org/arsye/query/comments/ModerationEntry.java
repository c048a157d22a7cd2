package org.arsye.query.comments;

import java.time.Instant;
import org.arsye.events.comment.ModerationReason;

/**
 * What moderators keep of a comment from the public now.
 *
 * @param at since when
 */
public record ModerationEntry(Shown shown, ModerationReason reason, Instant at) {}
