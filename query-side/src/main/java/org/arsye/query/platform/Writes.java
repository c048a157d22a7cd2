package org.arsye.query.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes rows into views. What the events of one batch write is collected and sent before the batch is committed: a few
 * statements for each table, many rows at a time. Handling an event again changes nothing.
 */
@Component
public class Writes {

    private static final String COLLECTED = Writes.class.getName();

    /** More than this is not held in memory for one table: it is sent, and the batch goes on. */
    private static final int MOST_PENDING = 5_000;

    private final JdbcTemplate database;
    private final Map<String, Shape> shapes = new ConcurrentHashMap<>();

    Writes(JdbcTemplate database) {
        this.database = database;
    }

    /** A row that is true from here on and never changes; written once, however often it is noted. */
    public void note(Spans table, Recorded at, Consumer<Row> set) {
        pending(table, at).note(first(table, at, set));
    }

    /** The first version of a row, or one that takes the place of the version before it. */
    public void begin(Spans table, Recorded at, Consumer<Row> set) {
        pending(table, at).begin(first(table, at, set), at.position());
    }

    /** A later version of the row that is open; if none is, nothing. */
    public void change(Spans table, UUID key, Recorded at, Consumer<Row> set) {
        change(table, key, row -> true, at, set);
    }

    /** A later version of each open row that is one of these, of those that change together. */
    public void change(Spans table, UUID together, Predicate<Row> which, Recorded at, Consumer<Row> set) {
        pending(table, at).change(together, at.position(), which, set);
    }

    private Row first(Spans table, Recorded at, Consumer<Row> set) {
        Shape shape = shape(table);
        Row row = new Row(shape).with("valid_to", Columns.OPEN_END);
        if (shape.has("valid_from")) {
            row.with("valid_from", at.position());
        }
        set.accept(row);
        return row;
    }

    private PendingRows pending(Spans table, Recorded at) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        Map<String, PendingRows> collected = batch.getOrComputeResource(COLLECTED, key -> {
            batch.onPrepareCommit(unit -> unit.<Map<String, PendingRows>>getResource(COLLECTED)
                    .values()
                    .forEach(rows -> rows.send(database)));
            return new LinkedHashMap<String, PendingRows>();
        });
        PendingRows rows = collected.computeIfAbsent(table.table(), name -> new PendingRows(table, shape(table)));
        if (rows.size() >= MOST_PENDING && rows.before(at.position())) {
            rows.send(database);
        }
        return rows;
    }

    private Shape shape(Spans table) {
        return shapes.computeIfAbsent(table.table(), name -> Shape.of(name, database));
    }
}
