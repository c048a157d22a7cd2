package org.arsye.query.publicbodies;

import org.arsye.events.publicbody.OfficialAppointed;
import org.arsye.events.publicbody.PublicBodyRegistered;
import org.arsye.events.publicbody.PublicBodyRenamed;
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

    PublicBodiesProjection(PublicBodiesTable table) {
        this.table = table;
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
    }

    @EventHandler
    void on(RoleGranted event, Recorded recorded) {
        table.grant(event, recorded);
    }

    @EventHandler
    void on(RoleWithdrawn event, Recorded recorded) {
        table.withdraw(event, recorded);
    }
}
