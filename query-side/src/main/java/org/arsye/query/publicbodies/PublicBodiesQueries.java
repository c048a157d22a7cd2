package org.arsye.query.publicbodies;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arsye.events.Role;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Opened;
import org.arsye.query.platform.Opening;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.Reader;
import org.arsye.query.platform.SealedField;
import org.springframework.stereotype.Component;

/** Questions about public bodies. Each may wait for the database: ask on a virtual thread. */
@Component
public class PublicBodiesQueries {

    private final PublicBodiesTable table;
    private final HoldingsTable holdings;
    private final Opening opening;

    PublicBodiesQueries(PublicBodiesTable table, HoldingsTable holdings, Opening opening) {
        this.table = table;
        this.holdings = holdings;
        this.opening = opening;
    }

    /** In the order of their registration. */
    public Page<PublicBodyEntry> list(Paging paging, Moment moment) {
        List<PublicBodyEntry> rows = table.list(moment.position(), paging.afterOr(-1), paging.limit() + 1);
        return Page.of(rows, paging, PublicBodyEntry::position);
    }

    public Optional<PublicBodyEntry> one(PublicBodyId id, Moment moment) {
        return table.byId(List.of(id), moment.position()).stream().findFirst();
    }

    /** Those of the ids that are registered. */
    public Map<PublicBodyId, PublicBodyEntry> byId(Collection<PublicBodyId> ids, Moment moment) {
        return table.byId(ids, moment.position()).stream()
                .collect(Collectors.toMap(PublicBodyEntry::id, Function.identity()));
    }

    /**
     * The body's officials in the order of their appointment, with the roles that they may act in at the moment asked for.
     *
     * @param role only those who may act in it; null for all
     */
    public List<OfficialEntry> officials(PublicBodyId id, Role role, Moment moment) {
        Map<OfficialId, Set<Role>> holders = roles(id, moment);
        List<PublicBodiesTable.OfficialRow> rows = table.officials(id, false, moment.position()).stream()
                .filter(row ->
                        role == null || holders.getOrDefault(row.id(), Set.of()).contains(role))
                .toList();
        boolean named = readsNames(id, moment);
        Opened opened = opening.of(
                named ? rows.stream().map(PublicBodiesTable.OfficialRow::name).toList() : List.of());
        return rows.stream()
                .map(row -> new OfficialEntry(
                        row.id(),
                        row.body(),
                        holders.getOrDefault(row.id(), Set.of()),
                        named ? opened.text(row.name()) : null))
                .toList();
    }

    /** How many officials may act in each role; roles that nobody holds are left out. */
    public Map<Role, Integer> holders(PublicBodyId id, Moment moment) {
        Map<Role, Integer> holders = new EnumMap<>(Role.class);
        roles(id, moment).values().forEach(roles -> roles.forEach(role -> holders.merge(role, 1, Integer::sum)));
        return holders;
    }

    /**
     * Who held which role when, in the order in which they were granted: all of the past up to the moment asked for.
     *
     * @param role null for all
     */
    public List<HoldingEntry> holdings(PublicBodyId id, Role role, Moment moment) {
        List<HoldingRow> all = holdings.of(id, moment.position());
        List<HoldingRow> rows =
                all.stream().filter(row -> role == null || row.role() == role).toList();
        Map<OfficialId, SealedField<String>> names = table.officials(id, true, moment.position()).stream()
                .collect(Collectors.toMap(
                        PublicBodiesTable.OfficialRow::id, PublicBodiesTable.OfficialRow::name, (a, b) -> a));
        Opened opened = opening.of(Stream.concat(
                        names.values().stream(), rows.stream().flatMap(row -> Stream.of(row.reason(), row.endReason())))
                .filter(Objects::nonNull)
                .toList());
        return rows.stream()
                .map(row -> new HoldingEntry(
                        row.official(),
                        opened.text(names.get(row.official())),
                        row.role(),
                        holds(row, all, moment.instant()),
                        row.inPlaceOf(),
                        row.from(),
                        row.until(),
                        row.grantedBy(),
                        opened.text(row.reason()),
                        row.endedAt(),
                        row.endedBy(),
                        opened.text(row.endReason()),
                        row.position()))
                .toList();
    }

    /** Whether this reader reads who held which role at a body and why. */
    public static boolean concern(PublicBodyId id, Reader reader) {
        return reader.has(Role.AUDITOR)
                || reader.has(Role.ADMINISTRATOR)
                || reader.has(Role.GOVERNANCE_OFFICE)
                || reader.has(Role.COORDINATOR) && id.equals(reader.publicBodyId());
    }

    private static boolean readsNames(PublicBodyId id, Moment moment) {
        return moment.reader().readsAllOf(id) || concern(id, moment.reader());
    }

    private Map<OfficialId, Set<Role>> roles(PublicBodyId id, Moment moment) {
        List<HoldingRow> all = holdings.of(id, moment.position());
        Map<OfficialId, Set<Role>> roles = new LinkedHashMap<>();
        all.stream()
                .filter(row -> holds(row, all, moment.instant()))
                .forEach(row -> roles.computeIfAbsent(row.official(), none -> EnumSet.noneOf(Role.class))
                        .add(row.role()));
        return roles;
    }

    /** What was delegated is held only while whoever delegated it holds it as well. */
    private static boolean holds(HoldingRow row, List<HoldingRow> all, Instant moment) {
        return row.runsAt(moment)
                && (row.inPlaceOf() == null
                        || all.stream()
                                .anyMatch(own -> own.inPlaceOf() == null
                                        && own.official().equals(row.inPlaceOf())
                                        && own.role() == row.role()
                                        && own.runsAt(moment)));
    }
}
