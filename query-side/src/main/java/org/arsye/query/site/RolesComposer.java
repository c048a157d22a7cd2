package org.arsye.query.site;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arsye.events.Role;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.publicbodies.HoldingEntry;
import org.arsye.query.publicbodies.PublicBodiesQueries;
import org.arsye.query.publicbodies.PublicBodyEntry;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Option;
import org.arsye.query.site.page.Said;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** Puts together who may act for a body and who could on a day of the past, for those who oversee its roles. */
@Component
public class RolesComposer {

    private final PublicBodiesQueries bodies;

    RolesComposer(PublicBodiesQueries bodies) {
        this.bodies = bodies;
    }

    /**
     * @param asked a role in lower snake case; null, or one that is none, for all
     * @throws NotForYou if the reader does not oversee the roles of this body
     * @throws NotFound if there is no such body
     */
    public Content roles(PublicBodyId id, String asked, Moment moment, Words w) {
        if (!PublicBodiesQueries.concern(id, moment.reader())) {
            throw new NotForYou();
        }
        PublicBodyEntry body = bodies.one(id, moment).orElseThrow(NotFound::new);
        Role role = role(asked);
        List<HoldingEntry> all = bodies.holdings(id, null, moment);
        Map<String, String> names = all.stream()
                .filter(holding -> holding.name() != null)
                .collect(Collectors.toMap(
                        holding -> holding.officialId().toString(), HoldingEntry::name, (one, same) -> one));
        List<Content.BodyRoles.Held> held = all.stream()
                .filter(holding -> role == null || holding.role() == role)
                .sorted(Comparator.comparing(HoldingEntry::from).reversed())
                .map(holding -> held(holding, names, w))
                .toList();
        Said name = w.said(body.names());
        return new Content.BodyRoles(
                id.toString(),
                name == null ? Said.by(id.toString(), null) : name,
                role == null ? null : w.low(role),
                Stream.of(Role.values())
                        .map(each -> new Option(w.low(each), w.name("role", w.low(each))))
                        .toList(),
                held.stream().filter(Content.BodyRoles.Held::acts).toList(),
                held,
                ZoneId.of(body.zone()));
    }

    private static Content.BodyRoles.Held held(HoldingEntry holding, Map<String, String> names, Words w) {
        return new Content.BodyRoles.Held(
                holding.name(),
                w.low(holding.role()),
                holding.holds(),
                holding.inPlaceOf() == null
                        ? null
                        : names.getOrDefault(holding.inPlaceOf().toString(), ""),
                holding.from(),
                holding.until(),
                holding.grantedBy() == null ? null : names.get(holding.grantedBy()),
                holding.reason(),
                holding.endedAt(),
                holding.endReason());
    }

    private static Role role(String asked) {
        return Stream.of(Role.values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(asked))
                .findFirst()
                .orElse(null);
    }
}
