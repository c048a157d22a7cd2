package org.arsye.command.badhouse.comment;

import java.time.Instant;

/** Decides by a clock of its own. */
public abstract class CommentRules {

    static boolean isLate(Instant closesAt) {
        return Instant.now().isAfter(closesAt);
    }
}
