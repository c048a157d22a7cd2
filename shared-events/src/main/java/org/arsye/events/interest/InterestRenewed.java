package org.arsye.events.interest;

import org.axonframework.serialization.Revision;

/**
 * The interest holds for a further year.
 *
 * @param year the calendar year that it holds for now
 */
@Revision("1")
public record InterestRenewed(InterestId interestId, int year) implements InterestEvent {}
