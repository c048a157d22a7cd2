package org.arsye.command.access;

import java.time.Duration;
import java.util.Collection;
import org.arsye.command.platform.web.Blocking;
import org.arsye.events.Role;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Roles as they hold for the next request. They follow the record a few milliseconds behind, so a change waits for itself. */
@Component
public class OfficialRoles {

    private static final Duration STEP = Duration.ofMillis(20);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final OfficialRoleTable table;
    private final Blocking blocking;

    OfficialRoles(OfficialRoleTable table, Blocking blocking) {
        this.table = table;
        this.blocking = blocking;
    }

    /** Ends once these roles are held, or not held; or after two seconds, since the record has it whatever happens. */
    public Mono<Void> settled(OfficialId official, PublicBodyId body, Collection<Role> roles, boolean held) {
        return blocking.call(() -> roles.stream().allMatch(role -> table.holds(official, body, role) == held))
                .filter(settled -> settled)
                .repeatWhenEmpty(tries -> tries.delayElements(STEP))
                .then()
                .timeout(LONGEST_WAIT, Mono.empty());
    }
}
