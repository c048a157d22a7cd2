package org.arsye.command.register;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.pack.NormPacks;

/**
 * The norms that are known at a moment: what comes with the program, and what the record holds.
 *
 * @param owners the body whose own rules a pack is; packs for all are not in it
 */
public record Norms(NormPacks packs, Calendars calendars, Map<String, PublicBodyId> owners) {

    public Norms {
        owners = Map.copyOf(owners);
    }

    /** The packs that a consultation of this body may be held to. */
    public Set<String> packsFor(PublicBodyId body) {
        return packs.ids().stream()
                .filter(pack -> !owners.containsKey(pack) || owners.get(pack).equals(body))
                .collect(Collectors.toUnmodifiableSet());
    }
}
