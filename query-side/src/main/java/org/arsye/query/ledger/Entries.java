package org.arsye.query.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.arsye.events.Sealed;
import org.arsye.ledger.Json;
import org.arsye.ledger.entry.Entry;
import org.arsye.ledger.entry.StoredEvent;
import org.arsye.query.platform.RawRecord;
import org.arsye.query.platform.SealedField;
import org.springframework.stereotype.Component;

/** Entries by their position or the id of their event, made from the record. May wait for the store. */
@Component
public class Entries {

    private final RawRecord record;
    private final LedgerTable table;

    Entries(RawRecord record, LedgerTable table) {
        this.record = record;
        this.table = table;
    }

    /** The entry at a position; empty beyond the end of the record. */
    public Optional<LedgerEntry> at(long position) {
        return record.from(position, 1).stream()
                .filter(event -> event.position() == position)
                .findFirst()
                .map(Entries::entry);
    }

    /** The entry of an event that is in the tree, be it signed already or not. */
    public Optional<LedgerEntry> of(UUID event) {
        return table.position(event).flatMap(this::at);
    }

    /** All entries of an aggregate, in their order; on some stores without their positions. */
    public List<LedgerEntry> ofAggregate(UUID aggregate) {
        return record.ofAggregate(aggregate).stream().map(Entries::entry).toList();
    }

    /** The entry of an event that is at hand. */
    public static LedgerEntry entry(StoredEvent event) {
        List<LedgerEntry.Place> sealed = new ArrayList<>();
        collect("", "", payload(event), event, sealed);
        return new LedgerEntry(event, Entry.bytesOf(event), sealed);
    }

    static Json.Obj payload(StoredEvent event) {
        return (Json.Obj) Json.parse(event.payload());
    }

    private static void collect(
            String pointer, String name, Json value, StoredEvent event, List<LedgerEntry.Place> found) {
        if (value instanceof Json.Obj object) {
            if (object.members().keySet().equals(Entry.SEAL)) {
                found.add(new LedgerEntry.Place(pointer, field(name, object.members(), event)));
            } else {
                object.members()
                        .forEach((member, inner) ->
                                collect(pointer + "/" + escaped(member), member, inner, event, found));
            }
        } else if (value instanceof Json.Arr array) {
            for (int i = 0; i < array.elements().size(); i++) {
                collect(pointer + "/" + i, name, array.elements().get(i), event, found);
            }
        }
    }

    private static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }

    private static SealedField<?> field(String name, Map<String, Json> parts, StoredEvent event) {
        return new SealedField<>(
                new Sealed.Closed<>(text(parts, "sd"), text(parts, "kid"), text(parts, "iv"), text(parts, "ct")),
                event.aggregate(),
                event.sequence(),
                name,
                event.position());
    }

    private static String text(Map<String, Json> parts, String part) {
        return ((Json.Str) parts.get(part)).value();
    }
}
