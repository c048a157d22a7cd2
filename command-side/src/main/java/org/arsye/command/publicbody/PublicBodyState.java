package org.arsye.command.publicbody;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.arsye.events.LocalizedText;
import org.arsye.events.Role;
import org.arsye.events.publicbody.OfficialAppointed;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyEvent;
import org.arsye.events.publicbody.PublicBodyRegistered;
import org.arsye.events.publicbody.PublicBodyRenamed;
import org.arsye.events.publicbody.RoleGranted;
import org.arsye.events.publicbody.RoleWithdrawn;

/** What the rules remember of a public body. */
sealed interface PublicBodyState {

    LocalizedText names();

    /** Who may act for it and in which roles; an official without a role stays known. */
    Map<OfficialId, Set<Role>> officials();

    record NotRegistered() implements PublicBodyState {
        @Override
        public LocalizedText names() {
            return null;
        }

        @Override
        public Map<OfficialId, Set<Role>> officials() {
            return Map.of();
        }
    }

    record Registered(LocalizedText names, Map<OfficialId, Set<Role>> officials) implements PublicBodyState {}

    default PublicBodyState after(PublicBodyEvent event) {
        return switch (event) {
            case PublicBodyRegistered registered -> new Registered(registered.names(), officials());
            case PublicBodyRenamed renamed -> new Registered(renamed.names(), officials());
            case OfficialAppointed appointed -> holding(appointed.officialId(), appointed.roles());
            case RoleGranted granted -> {
                Set<Role> roles = new HashSet<>(rolesOf(granted.officialId()));
                roles.add(granted.role());
                yield holding(granted.officialId(), roles);
            }
            case RoleWithdrawn withdrawn -> {
                Set<Role> roles = new HashSet<>(rolesOf(withdrawn.officialId()));
                roles.remove(withdrawn.role());
                yield holding(withdrawn.officialId(), roles);
            }
        };
    }

    private Set<Role> rolesOf(OfficialId official) {
        return officials().getOrDefault(official, Set.of());
    }

    private PublicBodyState holding(OfficialId official, Set<Role> roles) {
        Map<OfficialId, Set<Role>> officials = new HashMap<>(officials());
        officials.put(official, Set.copyOf(roles));
        return new Registered(names(), Map.copyOf(officials));
    }
}
