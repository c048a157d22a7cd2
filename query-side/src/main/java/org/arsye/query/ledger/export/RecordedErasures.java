package org.arsye.query.ledger.export;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.arsye.events.erasure.ErasureScope;
import org.arsye.ledger.Json;
import org.arsye.ledger.entry.StoredEvent;
import org.arsye.query.platform.ErasedKeys;
import org.arsye.query.platform.Forgotten;
import org.arsye.query.platform.RawRecord;

/** What was erased, asked of the record itself: for a program that has no views. Reads it once, when it is first asked. */
public final class RecordedErasures implements ErasedKeys {

    private static final int AT_ONCE = 1_000;

    private final RawRecord record;
    private Map<String, Forgotten> erased;

    /** Over a record that may go on meanwhile: what is erased later is left to the next run. */
    public RecordedErasures(RawRecord record) {
        this.record = record;
    }

    @Override
    public synchronized Map<String, Forgotten> among(Collection<String> kids) {
        if (erased == null) {
            erased = read();
        }
        Map<String, Forgotten> among = new HashMap<>();
        kids.stream().filter(erased::containsKey).forEach(kid -> among.put(kid, erased.get(kid)));
        return among;
    }

    @Override
    public synchronized long last() {
        among(List.of());
        return erased.values().stream().mapToLong(Forgotten::position).max().orElse(-1);
    }

    private Map<String, Forgotten> read() {
        Map<String, Forgotten> keys = new HashMap<>();
        List<StoredEvent> events = record.from(0, AT_ONCE);
        while (!events.isEmpty()) {
            events.stream()
                    .filter(event -> event.type().equals("SubjectErased"))
                    .forEach(event -> note(event, keys));
            events = record.from(events.getLast().position() + 1, AT_ONCE);
        }
        return keys;
    }

    private static void note(StoredEvent event, Map<String, Forgotten> keys) {
        Map<String, Json> members = ((Json.Obj) Json.parse(event.payload())).members();
        ErasureScope scope = ErasureScope.valueOf(((Json.Str) members.get("scope")).value());
        Forgotten forgotten =
                new Forgotten(event.position(), event.at(), scope, ((Json.Str) members.get("basis")).value());
        ((Json.Arr) members.get("keys")).elements().forEach(kid -> keys.put(((Json.Str) kid).value(), forgotten));
    }
}
