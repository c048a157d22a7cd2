package org.arsye.query.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.arsye.query.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an event changed: of every table of every view that serves, the rows that begin or end at its position. Nothing here
 * names a view: a table counts if its rows carry spans and are known by a uuid.
 */
@Component
class ChangesTable {

    private static final String TABLES = """
            select n.nspname, c.relname, format('%I.%I', n.nspname, c.relname) as name,
                   (select array_agg(a.attname order by k.place)
                    from unnest(i.indkey) with ordinality k(number, place)
                    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number) as keys
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_index i on i.indrelid = c.oid and i.indisprimary
            join pg_attribute f on f.attrelid = c.oid and f.attnum = i.indkey[0] and f.atttypid = 'uuid'::regtype
            where n.nspname = any(current_schemas(false)) and c.relkind = 'r'
              and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'valid_from')
              and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'valid_to')
            order by c.relname""";

    /** What it is known by is asked for first: there is an index on it and none on the positions. */
    private static final String ROWS = """
            select to_jsonb(r) as value, r.valid_from from %s r
            where r.%s = any(:ids) and (r.valid_from = :p or r.valid_to = :p)
            order by r.valid_from""";

    private final JdbcClient database;

    ChangesTable(JdbcClient database) {
        this.database = database;
    }

    List<RowChange> at(long position, Set<UUID> ids) {
        UUID[] asked = ids.toArray(UUID[]::new);
        List<RowChange> changes = new ArrayList<>();
        tables().forEach(table -> changes.addAll(at(position, asked, table)));
        return changes;
    }

    private List<Spanned> tables() {
        return database.sql(TABLES)
                .query((row, number) -> new Spanned(row.getString("name"), row.getString("relname"), List.of((String[])
                        row.getArray("keys").getArray())))
                .list();
    }

    private List<RowChange> at(long position, UUID[] ids, Spanned table) {
        Map<Map<String, Object>, Pair> byKey = new LinkedHashMap<>();
        database.sql(ROWS.formatted(table.name(), quoted(table.keys().getFirst())))
                .param("ids", ids)
                .param("p", position)
                .query((row, number) -> {
                    Map<String, Object> value = value(row);
                    Map<String, Object> key = new TreeMap<>(value);
                    key.keySet().retainAll(table.keys());
                    boolean begins = row.getLong("valid_from") == position;
                    byKey.computeIfAbsent(key, same -> new Pair()).take(begins, value);
                    return number;
                })
                .list();
        return byKey.entrySet().stream()
                .map(row -> new RowChange(table.table(), row.getKey(), row.getValue().before, row.getValue().after))
                .toList();
    }

    @SuppressWarnings("unchecked") // a row is a JSON object
    private static Map<String, Object> value(java.sql.ResultSet row) throws java.sql.SQLException {
        Map<String, Object> value = new LinkedHashMap<>(Columns.read(row, "value", Map.class));
        value.remove("valid_from");
        value.remove("valid_to");
        return value;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** @param keys columns of its primary key */
    private record Spanned(String name, String table, List<String> keys) {}

    private static final class Pair {

        private Map<String, Object> before;
        private Map<String, Object> after;

        void take(boolean begins, Map<String, Object> value) {
            if (begins) {
                after = value;
            } else {
                before = value;
            }
        }
    }
}
