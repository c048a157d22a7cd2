package org.arsye.ledger.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arsye.ledger.Disclosure;
import org.arsye.ledger.entry.Entry;
import org.arsye.ledger.entry.RowDigest;
import org.arsye.ledger.entry.StoredEvent;
import org.arsye.ledger.verify.Samples;

/** The stored events whose entries are those of the samples. */
public final class Rows {

    static final Instant AT = Instant.parse("2026-03-10T09:30:00.120Z");

    private Rows() {}

    static List<StoredEvent> many(int size) {
        List<StoredEvent> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rows.add(event(i));
        }
        return rows;
    }

    static StoredEvent event(int index) {
        return event(index, index, AT, "CommentSubmitted", payload(index, 1), "{}");
    }

    static String payload(int index, int round) {
        return "{\"text\": {\"sd\":\"%s\",\"kid\":\"k%d\",\"iv\":\"i\",\"ct\":\"c\"}, \"round\": %d}"
                .formatted(Disclosure.digest(Samples.disclosure(index)), index, round);
    }

    static StoredEvent event(long position, int index, Instant at, String type, String payload, String metadata) {
        UUID id = UUID.fromString("00000000-0000-4000-8000-%012d".formatted(index));
        return new StoredEvent(
                position,
                id,
                type,
                "1",
                id,
                "Comment",
                0,
                at,
                payload.getBytes(StandardCharsets.UTF_8),
                metadata.getBytes(StandardCharsets.UTF_8));
    }

    static StoredEvent at(long position, StoredEvent event) {
        return new StoredEvent(
                position,
                event.id(),
                event.type(),
                event.revision(),
                event.aggregate(),
                event.aggregateType(),
                event.sequence(),
                event.at(),
                event.payload(),
                event.metadata());
    }

    /** With what the database would keep of it. */
    static AuditedRow kept(StoredEvent event) {
        return new AuditedRow(
                event,
                Optional.of(new AuditedRow.Kept(
                        Entry.parse(Entry.bytesOf(event)).leaf().bytes(), RowDigest.of(event))));
    }

    /** As {@code copy … to stdout with (header)} writes them. */
    public static String copied(int size) {
        StringBuilder text = new StringBuilder("position\tevent_id\taggregate_id\taggregate_type\tsequence\ttype\t"
                + "revision\tat\tpayload\tmetadata\n");
        many(size).forEach(event -> text.append(line(event)));
        return text.toString();
    }

    static String line(StoredEvent event) {
        return "%d\t%s\t%s\t%s\t%d\t%s\t%s\t2026-03-10 10:30:00.12+01\t%s\t%s\n"
                .formatted(
                        event.position(),
                        event.id(),
                        event.aggregate(),
                        event.aggregateType(),
                        event.sequence(),
                        event.type(),
                        event.revision(),
                        hex(event.payload()),
                        hex(event.metadata()));
    }

    private static String hex(byte[] bytes) {
        return "\\\\x" + HexFormat.of().formatHex(bytes);
    }
}
