package org.arsye.ledger.audit;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.arsye.ledger.Decimal;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;
import org.arsye.ledger.entry.StoredEvent;

/**
 * The event store as PostgreSQL's COPY writes it, in text format with a header. The columns may stand in any order; {@code leaf}
 * and {@code row_digest} may be there, both or neither, and no other.
 */
public final class CopiedRows {

    private enum Column {
        POSITION,
        EVENT_ID,
        AGGREGATE_ID,
        AGGREGATE_TYPE,
        SEQUENCE,
        TYPE,
        REVISION,
        AT,
        PAYLOAD,
        METADATA,
        LEAF,
        ROW_DIGEST;

        static final int OF_THE_EVENT = LEAF.ordinal();
    }

    private final CopyText text;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    /**
     * Reads the header.
     *
     * @throws Refused if it is none of these columns
     */
    public CopiedRows(InputStream in) throws IOException {
        text = new CopyText(in);
        if (!text.next()) {
            throw new Refused(Flaw.ROWS_HEADER);
        }
        List<String> names = text.texts();
        for (Column column : Column.values()) {
            int place = names.indexOf(column.name().toLowerCase(Locale.ROOT));
            if (place >= 0) {
                places.put(column, place);
            }
        }
        boolean all = places.keySet().stream()
                        .filter(column -> column.ordinal() < Column.OF_THE_EVENT)
                        .count()
                == Column.OF_THE_EVENT;
        boolean bothOrNeither = places.containsKey(Column.LEAF) == places.containsKey(Column.ROW_DIGEST);
        if (!all || !bothOrNeither || places.size() != names.size()) {
            throw new Refused(Flaw.ROWS_HEADER);
        }
    }

    /** Whether every row comes with what is kept of its leaf. */
    public boolean withKept() {
        return places.containsKey(Column.LEAF);
    }

    /**
     * Reads all rows.
     *
     * @throws Refused if a line is no row, byte for byte
     */
    public void each(Consumer<AuditedRow> sink) throws IOException {
        while (text.next()) {
            if (text.fields() != places.size()) {
                throw text.refused(Flaw.ROWS_LINE);
            }
            sink.accept(row());
        }
    }

    private AuditedRow row() {
        StoredEvent event = new StoredEvent(
                number(Column.POSITION),
                id(Column.EVENT_ID),
                text(Column.TYPE),
                text(Column.REVISION),
                id(Column.AGGREGATE_ID),
                text(Column.AGGREGATE_TYPE),
                number(Column.SEQUENCE),
                CopiedTime.parse(text(Column.AT)).orElseThrow(() -> text.refused(Flaw.ROWS_VALUE)),
                bytes(Column.PAYLOAD),
                bytes(Column.METADATA));
        return new AuditedRow(event, kept());
    }

    /** Empty where a row has none: a join that found nothing. */
    private Optional<AuditedRow.Kept> kept() {
        if (!withKept() || isNull(Column.LEAF) && isNull(Column.ROW_DIGEST)) {
            return Optional.empty();
        }
        return Optional.of(new AuditedRow.Kept(digest(Column.LEAF), digest(Column.ROW_DIGEST)));
    }

    private byte[] digest(Column column) {
        byte[] bytes = bytes(column);
        if (bytes.length != org.arsye.ledger.tree.Hash.BYTES) {
            throw text.refused(Flaw.ROWS_VALUE);
        }
        return bytes;
    }

    private boolean isNull(Column column) {
        return text.isNull(places.get(column));
    }

    private String text(Column column) {
        return text.text(places.get(column));
    }

    private byte[] bytes(Column column) {
        return text.bytes(places.get(column));
    }

    private long number(Column column) {
        try {
            return Decimal.parse(text(column));
        } catch (Refused refused) {
            throw refused.flaw() == Flaw.NOT_DECIMAL ? text.refused(Flaw.ROWS_VALUE) : refused;
        }
    }

    private UUID id(Column column) {
        String written = text(column);
        try {
            UUID id = UUID.fromString(written);
            if (id.toString().equals(written)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // Falls through: what it is instead does not matter.
        }
        throw text.refused(Flaw.ROWS_VALUE);
    }
}
