package org.arsye.events.interest;

import org.arsye.events.DomainEvent;

/** What may happen to an expression of interest. */
public sealed interface InterestEvent extends DomainEvent
        permits InterestExpressed,
                InterestConfirmed,
                InterestRenewed,
                InterestWithdrawn,
                InterestLapsed,
                InvitationIssued {

    InterestId interestId();
}
