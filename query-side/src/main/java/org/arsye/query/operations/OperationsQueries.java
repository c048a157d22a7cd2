package org.arsye.query.operations;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.arsye.events.Role;
import org.arsye.query.platform.Opened;
import org.arsye.query.platform.Opening;
import org.arsye.query.platform.Positions;
import org.arsye.query.platform.ReadModelStatus;
import org.arsye.query.platform.ReadModels;
import org.arsye.query.platform.Reader;
import org.springframework.stereotype.Component;

/** Questions about the views and what was ordered about them. Each may wait for the database: ask on a virtual thread. */
@Component
public class OperationsQueries {

    /** How many orders are told, the newest first. */
    public static final int MOST_ORDERS = 100;

    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(20);

    private final ReadModels models;
    private final OrdersTable table;
    private final Opening opening;

    OperationsQueries(ReadModels models, OrdersTable table, Opening opening) {
        this.models = models;
        this.table = table;
        this.opening = opening;
    }

    /** Whether it concerns this reader: administrators look after the views, auditors look at who did what. */
    public static boolean concern(Reader reader) {
        return reader.has(Role.ADMINISTRATOR) || reader.has(Role.AUDITOR);
    }

    /** All views, by their names. */
    public List<ReadModelStatus> views() {
        return models.all();
    }

    public Optional<ReadModelStatus> view(String name) {
        return models.all().stream().filter(view -> view.view().equals(name)).findFirst();
    }

    /** The newest orders about any view. */
    public List<OrderEntry> orders() {
        return newest(null);
    }

    /** The newest orders about one view. */
    public List<OrderEntry> orders(String view) {
        return newest(view);
    }

    /** Waits a little until the order at this position is in the list; gives up in silence. */
    public void awaitOrder(long position) {
        long patience = System.nanoTime() + Positions.PATIENCE.toNanos();
        while (table.reached() < position && System.nanoTime() < patience) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    private List<OrderEntry> newest(String view) {
        List<OrdersTable.OrderRow> rows = table.newest(view, MOST_ORDERS);
        Opened opened =
                opening.of(rows.stream().map(OrdersTable.OrderRow::reason).toList());
        return rows.stream().map(row -> entry(row, opened)).toList();
    }

    private static OrderEntry entry(OrdersTable.OrderRow row, Opened opened) {
        return new OrderEntry(
                row.position(),
                row.at(),
                row.view(),
                row.kind(),
                row.skipped(),
                opened.text(row.reason()),
                row.actorRole(),
                row.actorId(),
                row.outcome());
    }
}
