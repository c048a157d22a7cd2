package org.arsye.command.publicbody;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arsye.events.LocalizedText;
import org.arsye.events.Role;
import org.arsye.events.publicbody.DelegationEnded;
import org.arsye.events.publicbody.OfficialAppointed;
import org.arsye.events.publicbody.OfficialDismissed;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyEvent;
import org.arsye.events.publicbody.PublicBodyRegistered;
import org.arsye.events.publicbody.PublicBodyRenamed;
import org.arsye.events.publicbody.RoleDelegated;
import org.arsye.events.publicbody.RoleGranted;
import org.arsye.events.publicbody.RoleWithdrawn;

/** What the rules remember of a public body. */
sealed interface PublicBodyState {

    LocalizedText names();

    /** Who may act for it, in which roles and until when; an official without a role stays known. */
    Map<OfficialId, Map<Role, Instant>> officials();

    /** Those not ended; they may be over by now. */
    List<Delegation> delegations();

    record NotRegistered() implements PublicBodyState {
        @Override
        public LocalizedText names() {
            return null;
        }

        @Override
        public Map<OfficialId, Map<Role, Instant>> officials() {
            return Map.of();
        }

        @Override
        public List<Delegation> delegations() {
            return List.of();
        }
    }

    record Registered(LocalizedText names, Map<OfficialId, Map<Role, Instant>> officials, List<Delegation> delegations)
            implements PublicBodyState {

        /** The roles that an official holds at a moment, not counting those delegated to them. */
        Set<Role> held(OfficialId official, Instant now) {
            return officials.getOrDefault(official, Map.of()).entrySet().stream()
                    .filter(role -> now.isBefore(role.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
    }

    /** Who lets whom act in which role, and when. */
    record Delegation(OfficialId by, OfficialId to, Role role, Instant from, Instant until) {

        private boolean isOf(OfficialId official) {
            return by.equals(official) || to.equals(official);
        }
    }

    default PublicBodyState after(PublicBodyEvent event) {
        return switch (event) {
            case PublicBodyRegistered registered -> new Registered(registered.names(), officials(), delegations());
            case PublicBodyRenamed renamed -> new Registered(renamed.names(), officials(), delegations());
            case OfficialAppointed appointed ->
                holding(
                        appointed.officialId(),
                        appointed.roles().stream().collect(Collectors.toMap(role -> role, role -> Instant.MAX)));
            case RoleGranted granted -> {
                Map<Role, Instant> roles = rolesOf(granted.officialId());
                roles.put(granted.role(), granted.until() == null ? Instant.MAX : granted.until());
                yield holding(granted.officialId(), roles);
            }
            case RoleWithdrawn withdrawn -> {
                Map<Role, Instant> roles = rolesOf(withdrawn.officialId());
                roles.remove(withdrawn.role());
                yield holding(withdrawn.officialId(), roles)
                        .without(delegation -> delegation.by().equals(withdrawn.officialId())
                                && delegation.role() == withdrawn.role());
            }
            case OfficialDismissed dismissed -> {
                Map<OfficialId, Map<Role, Instant>> officials = new HashMap<>(officials());
                officials.remove(dismissed.officialId());
                PublicBodyState remaining = new Registered(names(), Map.copyOf(officials), delegations());
                yield remaining.without(delegation -> delegation.isOf(dismissed.officialId()));
            }
            case RoleDelegated delegated ->
                new Registered(
                        names(),
                        officials(),
                        Stream.concat(
                                        delegations().stream(),
                                        Stream.of(new Delegation(
                                                delegated.officialId(),
                                                delegated.delegateId(),
                                                delegated.role(),
                                                delegated.from(),
                                                delegated.until())))
                                .toList());
            case DelegationEnded ended ->
                without(delegation -> delegation.by().equals(ended.officialId())
                        && delegation.to().equals(ended.delegateId())
                        && delegation.role() == ended.role());
        };
    }

    private Map<Role, Instant> rolesOf(OfficialId official) {
        return new HashMap<>(officials().getOrDefault(official, Map.of()));
    }

    private PublicBodyState holding(OfficialId official, Map<Role, Instant> roles) {
        Map<OfficialId, Map<Role, Instant>> officials = new HashMap<>(officials());
        officials.put(official, Map.copyOf(roles));
        return new Registered(names(), Map.copyOf(officials), delegations());
    }

    private PublicBodyState without(Predicate<Delegation> which) {
        return new Registered(
                names(),
                officials(),
                delegations().stream().filter(which.negate()).toList());
    }
}
