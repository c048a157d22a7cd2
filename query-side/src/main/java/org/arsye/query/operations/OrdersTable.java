package org.arsye.query.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.arsye.events.readmodel.ReadModelEvent;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.SealedField;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code views.operation_order} and {@code views.operation_reached}. */
@Component
class OrdersTable {

    /** Waits for whoever is just taking the same order, and then finds it taken. */
    private static final String TAKE = """
            insert into views.operation_order
                (position, at, view, kind, skipped, aggregate_id, sequence, reason, actor_role, actor_id, outcome)
            values (:position, :at, :view, :kind, :skipped, :aggregate, :sequence, :reason::jsonb, :role, :actor, 'DONE')
            on conflict do nothing""";

    private static final String SETTLE = """
            update views.operation_order set outcome = :outcome where position = :position""";

    private static final String REACHED = """
            select coalesce(max(position), -1) from views.operation_reached""";

    private static final String REACH = """
            insert into views.operation_reached (position) values (:position)
            on conflict (only_row) do update set position = greatest(operation_reached.position, excluded.position)""";

    private static final String NEWEST = """
            select * from views.operation_order
            where :view::text is null or view = :view
            order by position desc limit :limit""";

    private final JdbcClient database;

    OrdersTable(JdbcClient database) {
        this.database = database;
    }

    /** @return whether nobody had taken it before */
    boolean take(ReadModelEvent order, OrderKind kind, Long skipped, Recorded at) {
        return database.sql(TAKE)
                        .param("position", at.position())
                        .param("at", Columns.time(at.at()))
                        .param("view", order.view().view())
                        .param("kind", kind.name())
                        .param("skipped", skipped)
                        .param("aggregate", at.aggregateId())
                        .param("sequence", at.sequence())
                        .param("reason", Columns.json(order.reason()))
                        .param("role", Columns.plain(at.actorRole()))
                        .param("actor", Columns.plain(at.actorId()))
                        .update()
                == 1;
    }

    void settle(long position, OrderOutcome outcome) {
        database.sql(SETTLE)
                .param("position", position)
                .param("outcome", outcome.name())
                .update();
    }

    /** How far the record was followed; −1 before the first event. */
    long reached() {
        return database.sql(REACHED).query(Long.class).single();
    }

    void reach(long position) {
        database.sql(REACH).param("position", position).update();
    }

    /** @param view null for those about any */
    List<OrderRow> newest(String view, int limit) {
        return database.sql(NEWEST)
                .param("view", view)
                .param("limit", limit)
                .query(OrdersTable::order)
                .list();
    }

    private static OrderRow order(ResultSet row, int number) throws SQLException {
        long position = row.getLong("position");
        UUID aggregate = Columns.uuid(row, "aggregate_id");
        return new OrderRow(
                position,
                Columns.instant(row, "at"),
                row.getString("view"),
                Columns.name(row, "kind", OrderKind.class),
                row.getObject("skipped", Long.class),
                Columns.sealed(row, "reason", aggregate, row.getLong("sequence"), "reason", position),
                row.getString("actor_role"),
                row.getString("actor_id"),
                Columns.name(row, "outcome", OrderOutcome.class));
    }

    /** An order whose reason is still sealed. */
    record OrderRow(
            long position,
            Instant at,
            String view,
            OrderKind kind,
            Long skipped,
            SealedField<String> reason,
            String actorRole,
            String actorId,
            OrderOutcome outcome) {}
}
