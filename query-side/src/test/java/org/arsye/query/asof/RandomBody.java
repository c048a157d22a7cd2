package org.arsye.query.asof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.arsye.events.Role;
import org.arsye.events.Sealed;
import org.arsye.events.publicbody.DelegationEnded;
import org.arsye.events.publicbody.OfficialAppointed;
import org.arsye.events.publicbody.OfficialDismissed;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.events.publicbody.PublicBodyKind;
import org.arsye.events.publicbody.PublicBodyRegistered;
import org.arsye.events.publicbody.PublicBodyRenamed;
import org.arsye.events.publicbody.RoleDelegated;
import org.arsye.events.publicbody.RoleGranted;
import org.arsye.events.publicbody.RoleWithdrawn;

/** A public body, what it is called and who works there. */
final class RandomBody {

    private static final Instant FAR_AWAY = Instant.parse("2999-01-01T00:00:00Z");

    final PublicBodyId id;

    private final RandomHistory history;
    private boolean lent;
    private final Map<OfficialId, Set<Role>> officials = new LinkedHashMap<>();

    RandomBody(RandomHistory history) {
        this.history = history;
        Chance chance = history.chance;
        id = new PublicBodyId(chance.id());
        history.record(
                new PublicBodyRegistered(id, chance.text(3), chance.of(PublicBodyKind.values()), "Europe/Belgrade"));
        appoint();
    }

    void goOn() {
        if (!lent) {
            lent = true;
            lend();
        }
        Chance chance = history.chance;
        OfficialId official = anyone();
        Set<Role> held = officials.get(official);
        switch (chance.below(5)) {
            case 0 -> history.record(new PublicBodyRenamed(id, chance.text(3)));
            case 1 -> appoint();
            case 2 -> {
                if (!held.isEmpty()) {
                    Role role = chance.of(List.copyOf(EnumSet.copyOf(held)));
                    held.remove(role);
                    history.record(new RoleWithdrawn(id, official, role, Sealed.text("Arsye")));
                }
            }
            default -> {
                Role role = chance.of(Role.values());
                if (held.add(role)) {
                    history.record(new RoleGranted(id, official, role, FAR_AWAY, Sealed.text("Arsye")));
                }
            }
        }
    }

    OfficialId anyone() {
        return history.chance.of(new ArrayList<>(officials.keySet()));
    }

    private void lend() {
        OfficialId first = officials.keySet().iterator().next();
        OfficialId colleague =
                new OfficialId(UUID.nameUUIDFromBytes(id.toString().getBytes(StandardCharsets.US_ASCII)));
        Sealed<String> reason = Sealed.text("Mungesë");
        history.recordBesides(
                new OfficialAppointed(id, colleague, Sealed.identity("Mostra Kolegja"), Set.of(Role.OFFICIAL)));
        history.recordBesides(new RoleDelegated(id, first, colleague, Role.APPROVER, history.now(), FAR_AWAY, reason));
        history.recordBesides(new DelegationEnded(id, first, colleague, Role.APPROVER, reason));
        history.recordBesides(new OfficialDismissed(id, colleague, reason));
    }

    private void appoint() {
        OfficialId official = new OfficialId(history.chance.id());
        Set<Role> roles = EnumSet.of(history.chance.of(Role.OFFICIAL, Role.APPROVER, Role.COORDINATOR));
        officials.put(official, roles);
        history.record(new OfficialAppointed(
                id, official, Sealed.identity("Mostra " + history.chance.words(2)), EnumSet.copyOf(roles)));
    }
}
