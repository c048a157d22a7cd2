package org.arsye.command.access;

import org.arsye.events.publicbody.OfficialAppointed;
import org.arsye.events.publicbody.RoleGranted;
import org.arsye.events.publicbody.RoleWithdrawn;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Who holds which role at which body, as the record says. */
@Component
@ProcessingGroup(OfficialRoleProjection.NAME)
class OfficialRoleProjection {

    /** Stored with the tracking token: renaming it starts a replay. */
    static final String NAME = "official-roles";

    private final OfficialRoleTable table;

    OfficialRoleProjection(OfficialRoleTable table) {
        this.table = table;
    }

    @EventHandler
    void on(OfficialAppointed event) {
        table.insert(event.officialId(), event.publicBodyId(), event.roles());
    }

    @EventHandler
    void on(RoleGranted event) {
        table.insert(event.officialId(), event.publicBodyId(), java.util.List.of(event.role()));
    }

    @EventHandler
    void on(RoleWithdrawn event) {
        table.delete(event.officialId(), event.publicBodyId(), event.role());
    }
}
