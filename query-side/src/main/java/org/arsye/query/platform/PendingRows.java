package org.arsye.query.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the events of one batch write into one table, in their order, not sent yet. Versions follow one another in memory: one
 * that begins and ends in the batch is inserted with both its ends. What the table has already, because these events were
 * handled before, is left as it is.
 */
final class PendingRows {

    private static final int ROWS_A_STATEMENT = 1_000;

    private final Spans spans;
    private final Shape shape;
    private final List<Row> notes = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    PendingRows(Spans spans, Shape shape) {
        this.spans = spans;
        this.shape = shape;
    }

    int size() {
        return notes.size() + changes.size();
    }

    /** Whether what comes from now on belongs to a later event than all that is pending. */
    boolean before(long position) {
        return changes.isEmpty() || changes.getLast().position() < position;
    }

    void note(Row row) {
        notes.add(row);
    }

    void begin(Row row, long position) {
        changes.add(new Change(row.uuid(spans.together()), position, row, null, null));
    }

    void change(UUID together, long position, Predicate<Row> which, Consumer<Row> how) {
        changes.add(new Change(together, position, null, which, how));
    }

    void send(JdbcTemplate database) {
        inParts(notes, part -> shape.insert(part, " on conflict do nothing", database));
        notes.clear();
        if (!changes.isEmpty()) {
            Versions versions = new Versions();
            UUID[] concerned = changes.stream().map(Change::together).distinct().toArray(UUID[]::new);
            shape.open(spans, concerned, database).forEach(versions::stored);
            changes.forEach(versions::apply);
            inParts(versions.ended, part -> shape.end(spans, part, database));
            inParts(versions.begun, part -> shape.insert(part, "", database));
            changes.clear();
        }
    }

    private static void inParts(List<Row> rows, Consumer<List<Row>> send) {
        for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
            send.accept(rows.subList(from, Math.min(rows.size(), from + ROWS_A_STATEMENT)));
        }
    }

    /** @param begun the new version; null where open ones change */
    private record Change(UUID together, long position, Row begun, Predicate<Row> which, Consumer<Row> how) {}

    private final class Versions {

        private final Map<UUID, List<Version>> open = new HashMap<>();
        private final List<Row> ended = new ArrayList<>();
        private final List<Row> begun = new ArrayList<>();

        void stored(Row row) {
            among(row.uuid(spans.together())).add(new Version(row, true));
        }

        private List<Version> among(UUID together) {
            return open.computeIfAbsent(together, none -> new ArrayList<>(1));
        }

        void apply(Change change) {
            List<Version> among = among(change.together());
            if (change.begun() == null) {
                List.copyOf(among).stream()
                        .filter(version -> change.which().test(version.row()))
                        .forEach(version -> change(version, change, among));
            } else {
                begin(change, among);
            }
        }

        private void begin(Change change, List<Version> among) {
            UUID key = change.begun().uuid(spans.key());
            for (Version before : List.copyOf(among)) {
                if (before.row().uuid(spans.key()).equals(key)) {
                    if (before.from() >= change.position()) {
                        return;
                    }
                    end(before, change.position(), among);
                }
            }
            begin(change.begun(), change.position(), among);
        }

        private void change(Version version, Change change, List<Version> among) {
            if (version.from() < change.position()) {
                Row next = version.row().copy();
                end(version, change.position(), among);
                change.how().accept(next);
                begin(next, change.position(), among);
            } else if (!version.stored()) {
                // One event may change a row twice.
                change.how().accept(version.row());
            }
        }

        private void begin(Row row, long position, List<Version> among) {
            row.with("valid_from", position).with("valid_to", Columns.OPEN_END);
            among.add(new Version(row, false));
            begun.add(row);
        }

        private void end(Version version, long position, List<Version> among) {
            version.row().with("valid_to", position);
            among.remove(version);
            if (version.stored()) {
                ended.add(version.row());
            }
        }
    }

    private record Version(Row row, boolean stored) {

        long from() {
            return row.position("valid_from");
        }
    }
}
