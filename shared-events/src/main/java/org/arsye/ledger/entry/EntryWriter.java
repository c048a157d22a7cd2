package org.arsye.ledger.entry;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Json;
import org.arsye.ledger.MalformedJson;
import org.arsye.ledger.Refused;

/**
 * From the stored event to its entry. The same event always gives the same bytes (ledger format, section 2). For one thread.
 */
public final class EntryWriter {

    private static final long FIRST_SECOND =
            Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final int NANOS_OF_MILLI = 1_000_000;

    private final PayloadWriter payloads = new PayloadWriter();
    private final EntryScanner scanner = new EntryScanner();
    private final ByteArrayOutputStream entry = new ByteArrayOutputStream(2_048);

    /**
     * The bytes of the entry of an event.
     *
     * @throws Refused if the event has none
     */
    public byte[] written(StoredEvent event) {
        byte[] payload = payloads.written(event.payload());
        byte[] bytes = written(event, payload == null ? theLongWay(event.payload()) : payload);
        if (bytes.length > Entry.LARGEST) {
            throw new Refused(Flaw.ENTRY_TOO_LARGE);
        }
        // What no reader would take is not published: a position past 2^53-1, a type without a name, one level too
        // many.
        if (scanner.position(bytes, 0, bytes.length) != event.position()) {
            throw new Refused(Flaw.ENTRY_SHAPE);
        }
        return bytes;
    }

    static byte[] theLongWay(byte[] payload) {
        return SealedFields.reduced(object(payload, Flaw.EVENT_PAYLOAD)).canonical();
    }

    /** The members in the order of RFC 8785, section 3.2.3. */
    private byte[] written(StoredEvent event, byte[] payload) {
        Json.Obj actor = actor(object(event.metadata(), Flaw.EVENT_METADATA));
        entry.reset();
        put(actor.members().isEmpty() ? "{" : "{\"actor\":" + actor.canonicalText() + ",");
        put("\"aggregate\":\"" + event.aggregate() + "\",\"aggregateType\":" + quoted(event.aggregateType()));
        put(",\"at\":\"" + at(event.at()) + "\",\"id\":\"" + event.id() + "\",\"payload\":");
        entry.writeBytes(payload);
        put(",\"position\":" + event.position() + ",\"revision\":" + quoted(event.revision()));
        put(",\"sequence\":" + event.sequence() + ",\"type\":" + quoted(event.type()));
        put(",\"v\":\"" + Entry.VERSION + "\"}");
        return entry.toByteArray();
    }

    private void put(String text) {
        entry.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
        try {
            return new Json.Str(text).canonicalText();
        } catch (MalformedJson e) {
            throw new Refused(Flaw.ENTRY_SHAPE);
        }
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
        LocalDateTime utc = LocalDateTime.ofEpochSecond(second, at.getNano(), ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(24);
        number(utc.getYear(), 4, text).append('-');
        number(utc.getMonthValue(), 2, text).append('-');
        number(utc.getDayOfMonth(), 2, text).append('T');
        number(utc.getHour(), 2, text).append(':');
        number(utc.getMinute(), 2, text).append(':');
        number(utc.getSecond(), 2, text).append('.');
        return number(at.getNano() / NANOS_OF_MILLI, 3, text).append('Z').toString();
    }

    /** By hand: this is asked for every event of an audit. */
    private static StringBuilder number(int value, int digits, StringBuilder text) {
        for (int unit = digits == 4 ? 1_000 : digits == 3 ? 100 : 10; unit > 0; unit /= 10) {
            text.append((char) ('0' + value / unit % 10));
        }
        return text;
    }
}
