package org.arsye.query.publicbodies;

import org.arsye.events.publicbody.DelegationEnded;
import org.arsye.events.publicbody.OfficialAppointed;
import org.arsye.events.publicbody.OfficialDismissed;
import org.arsye.events.publicbody.PublicBodyRegistered;
import org.arsye.events.publicbody.PublicBodyRenamed;
import org.arsye.events.publicbody.RoleDelegated;
import org.arsye.events.publicbody.RoleGranted;
import org.arsye.events.publicbody.RoleWithdrawn;
import org.arsye.query.platform.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps the register of public bodies and of their officials' roles. */
@Component
@ProcessingGroup(PublicBodiesProjection.NAME)
class PublicBodiesProjection {

    /** Stored with the tracking token: renaming it starts a replay. */
    static final String NAME = "public-bodies";

    private final PublicBodiesTable table;
    private final HoldingsTable holdings;

    PublicBodiesProjection(PublicBodiesTable table, HoldingsTable holdings) {
        this.table = table;
        this.holdings = holdings;
    }

    @EventHandler
    void on(PublicBodyRegistered event, Recorded recorded) {
        table.register(event, recorded);
    }

    @EventHandler
    void on(PublicBodyRenamed event, Recorded recorded) {
        table.rename(event, recorded);
    }

    @EventHandler
    void on(OfficialAppointed event, Recorded recorded) {
        table.appoint(event, recorded);
        holdings.appoint(event, recorded);
    }

    @EventHandler
    void on(RoleGranted event, Recorded recorded) {
        holdings.grant(event, recorded);
    }

    @EventHandler
    void on(RoleWithdrawn event, Recorded recorded) {
        holdings.withdraw(event, recorded);
    }

    @EventHandler
    void on(OfficialDismissed event, Recorded recorded) {
        table.dismiss(event, recorded);
        holdings.dismiss(event, recorded);
    }

    @EventHandler
    void on(RoleDelegated event, Recorded recorded) {
        holdings.delegate(event, recorded);
    }

    @EventHandler
    void on(DelegationEnded event, Recorded recorded) {
        holdings.end(event, recorded);
    }
}
