package org.arsye.events.interest;

import org.axonframework.serialization.Revision;

/**
 * The interest ended by itself; no more letters go to that address.
 *
 * @param cause what was not done in time
 */
@Revision("1")
public record InterestLapsed(InterestId interestId, LapseCause cause) implements InterestEvent {}
