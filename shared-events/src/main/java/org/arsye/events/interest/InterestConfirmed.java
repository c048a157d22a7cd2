package org.arsye.events.interest;

import org.axonframework.serialization.Revision;

/**
 * Whoever reads the letters to that address wants them.
 */
@Revision("1")
public record InterestConfirmed(InterestId interestId) implements InterestEvent {}
