package org.arsye.events.interest;

import org.axonframework.serialization.Revision;

/**
 * They want no more letters.
 */
@Revision("1")
public record InterestWithdrawn(InterestId interestId) implements InterestEvent {}
