package org.arsye.query.interests;

import org.arsye.events.interest.InterestConfirmed;
import org.arsye.events.interest.InterestExpressed;
import org.arsye.events.interest.InterestLapsed;
import org.arsye.events.interest.InterestRenewed;
import org.arsye.events.interest.InterestWithdrawn;
import org.arsye.events.interest.InvitationIssued;
import org.arsye.query.platform.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps each expression of interest with how it stands, and each invitation. */
@Component
@ProcessingGroup(InterestsProjection.NAME)
class InterestsProjection {

    /** Stored with the tracking token: renaming it starts a replay. */
    static final String NAME = "interests";

    private final InterestsTable table;

    InterestsProjection(InterestsTable table) {
        this.table = table;
    }

    @EventHandler
    void on(InterestExpressed event, Recorded recorded) {
        table.express(event, recorded);
    }

    @EventHandler
    void on(InterestConfirmed event, Recorded recorded) {
        table.stand(event.interestId(), InterestStanding.CONFIRMED, recorded);
    }

    @EventHandler
    void on(InterestRenewed event, Recorded recorded) {
        table.renew(event, recorded);
    }

    @EventHandler
    void on(InterestWithdrawn event, Recorded recorded) {
        table.stand(event.interestId(), InterestStanding.WITHDRAWN, recorded);
    }

    @EventHandler
    void on(InterestLapsed event, Recorded recorded) {
        table.stand(event.interestId(), InterestStanding.LAPSED, recorded);
    }

    @EventHandler
    void on(InvitationIssued event, Recorded recorded) {
        table.invite(event, recorded);
    }
}
