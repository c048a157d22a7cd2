package org.arsye.events.consultation;

import org.arsye.events.comment.ContributorKind;

/**
 * How many of one kind took part. Whoever takes part is not whoever comments: one person may do both, or write several comments.
 *
 * @throws IllegalArgumentException if fewer than nobody took part
 */
public record ParticipantCount(ContributorKind kind, int number) {

    public ParticipantCount {
        if (number < 0) {
            throw new IllegalArgumentException("a count below zero");
        }
    }
}
