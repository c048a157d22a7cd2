package org.arsye.query.publicbodies;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arsye.events.Role;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Opened;
import org.arsye.query.platform.Opening;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.springframework.stereotype.Component;

/** Questions about public bodies. Each may wait for the database: ask on a virtual thread. */
@Component
public class PublicBodiesQueries {

    private final PublicBodiesTable table;
    private final Opening opening;

    PublicBodiesQueries(PublicBodiesTable table, Opening opening) {
        this.table = table;
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

    /** The body's officials in the order of their appointment. */
    public List<OfficialEntry> officials(PublicBodyId id, Moment moment) {
        List<PublicBodiesTable.OfficialRow> rows = table.officials(id, moment.position());
        boolean named = moment.reader().readsAllOf(id) || moment.reader().has(Role.ADMINISTRATOR);
        Opened opened = opening.of(
                named ? rows.stream().map(PublicBodiesTable.OfficialRow::name).toList() : List.of());
        return rows.stream()
                .map(row ->
                        new OfficialEntry(row.id(), row.body(), row.roles(), named ? opened.text(row.name()) : null))
                .toList();
    }

    /** How many officials hold each role; roles that nobody holds are left out. */
    public Map<Role, Integer> holders(PublicBodyId id, Moment moment) {
        Map<Role, Integer> holders = new EnumMap<>(Role.class);
        table.officials(id, moment.position())
                .forEach(row -> row.roles().forEach(role -> holders.merge(role, 1, Integer::sum)));
        return holders;
    }
}
