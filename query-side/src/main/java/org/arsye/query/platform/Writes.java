package org.arsye.query.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Collects what the events of one batch write and sends it before the batch is committed: for each table in the order of the
 * events, many rows at a time. So a statement may depend on its own table and on no other.
 */
@Component
public class Writes {

    private static final String COLLECTED = Writes.class.getName();

    private final JdbcTemplate database;

    Writes(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * @param table the one table that the statement reads and writes
     * @param sql idempotent by itself
     */
    public void add(String table, String sql, Object... parameters) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        Map<String, List<Write>> collected = batch.getOrComputeResource(COLLECTED, key -> {
            batch.onPrepareCommit(unit -> send(unit.getResource(COLLECTED)));
            return new LinkedHashMap<String, List<Write>>();
        });
        collected.computeIfAbsent(table, key -> new ArrayList<>()).add(new Write(sql, parameters));
    }

    private void send(Map<String, List<Write>> collected) {
        collected.values().forEach(this::sendInOrder);
    }

    private void sendInOrder(List<Write> writes) {
        int from = 0;
        while (from < writes.size()) {
            String sql = writes.get(from).sql();
            int to = from;
            while (to < writes.size() && writes.get(to).sql().equals(sql)) {
                to++;
            }
            database.batchUpdate(
                    sql,
                    writes.subList(from, to).stream().map(Write::parameters).toList());
            from = to;
        }
    }

    private record Write(String sql, Object[] parameters) {}
}
