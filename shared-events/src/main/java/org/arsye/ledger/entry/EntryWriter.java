package org.arsye.ledger.entry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Json;
import org.arsye.ledger.MalformedJson;
import org.arsye.ledger.Refused;

/** From the stored event to its entry. The same event always gives the same bytes (ledger format, section 2). */
final class EntryWriter {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final long FIRST_SECOND =
            Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final int NANOS_OF_MILLI = 1_000_000;

    private EntryWriter() {}

    static byte[] written(StoredEvent event) {
        Map<String, Json> entry = new LinkedHashMap<>();
        Json.Obj actor = actor(object(event.metadata(), Flaw.EVENT_METADATA));
        if (!actor.members().isEmpty()) {
            entry.put("actor", actor);
        }
        entry.put("aggregate", new Json.Str(event.aggregate().toString()));
        entry.put("aggregateType", new Json.Str(event.aggregateType()));
        entry.put("at", new Json.Str(at(event.at())));
        entry.put("id", new Json.Str(event.id().toString()));
        entry.put("payload", SealedFields.reduced(object(event.payload(), Flaw.EVENT_PAYLOAD)));
        entry.put("position", new Json.Int(event.position()));
        entry.put("revision", new Json.Str(event.revision()));
        entry.put("sequence", new Json.Int(event.sequence()));
        entry.put("type", new Json.Str(event.type()));
        entry.put("v", new Json.Str(Entry.VERSION));
        return new Json.Obj(entry).canonical();
    }

    private static Json.Obj object(byte[] json, Flaw flaw) {
        try {
            if (Json.parse(json) instanceof Json.Obj object) {
                return object;
            }
        } catch (MalformedJson e) {
            // Falls through: the refusal must not quote what stands there.
        }
        throw new Refused(flaw);
    }

    /** Who acted, for officials and the system itself; nothing for the public. An id without a role names nobody. */
    private static Json.Obj actor(Json.Obj metadata) {
        Map<String, Json> actor = new LinkedHashMap<>();
        metadata.member("actorId").ifPresent(id -> actor.put("id", text(id)));
        metadata.member("actorRole").ifPresent(role -> actor.put("role", text(role)));
        if (actor.containsKey("id") && !actor.containsKey("role")) {
            throw new Refused(Flaw.EVENT_METADATA);
        }
        return new Json.Obj(actor);
    }

    private static Json text(Json value) {
        if (value instanceof Json.Str text && !text.value().isEmpty()) {
            return text;
        }
        throw new Refused(Flaw.EVENT_METADATA);
    }

    /** A part of a millisecond is refused, not cut: it could be changed and nobody would notice. */
    private static String at(Instant at) {
        long second = at.getEpochSecond();
        if (second < FIRST_SECOND || second > LAST_SECOND || at.getNano() % NANOS_OF_MILLI != 0) {
            throw new Refused(Flaw.EVENT_TIME);
        }
        return AT.format(at);
    }
}
