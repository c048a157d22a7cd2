package org.arsye.query.platform.generation;

import java.util.ArrayList;
import java.util.List;
import org.arsye.query.platform.Filling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds two generations of a view against each other by their history: every row that either had as of the position both
 * have reached. What was written later counts on neither side, so both may go on meanwhile.
 */
@Component
class Comparison {

    private static final int KEYS = 100;

    private static final String REACHED = """
            select min(position) from views.generation where view = :view and layout = :layout""";

    private static final String TABLES = """
            select c.relname as name,
                (select string_agg(quote_ident(a.attname), ',' order by a.attnum) from pg_attribute a
                 where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attname <> 'valid_to') as others,
                (select string_agg(quote_ident(a.attname), ',' order by a.attnum) from pg_attribute a
                 join pg_index i on i.indrelid = c.oid and i.indisprimary and a.attnum = any(i.indkey)
                 where a.attrelid = c.oid) as key,
                exists (select from pg_attribute a
                 where a.attrelid = c.oid and a.attname = 'valid_from') as spans
            from pg_class c where c.relnamespace = to_regnamespace(:schema) and c.relkind in ('r', 'p')
                and not c.relispartition
            order by c.relname""";

    private static final String DIFFERENT = """
            with serving as (
                select %1$s, case when valid_to > :p then 9223372036854775807 else valid_to end as valid_to
                from %2$s where %4$s <= :p),
            filled as (
                select %1$s, case when valid_to > :p then 9223372036854775807 else valid_to end as valid_to
                from %3$s where %4$s <= :p),
            different as (
                select serving is not null as served, filled is not null as filled, %5$s
                from serving full join filled using (%5$s)
                where serving is distinct from filled)
            select count(*) filter (where served) as served, count(*) filter (where filled) as filled,
                array(select concat_ws(' ', %5$s) from different order by %5$s limit %6$d) as keys
            from different""";

    private final JdbcClient database;
    private final TransactionTemplate snapshot;

    Comparison(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** By table; empty if the generation beside the serving one has the same rows. */
    List<Filling.Difference> of(Layout layout) {
        return snapshot.execute(status -> {
            Long reached = database.sql(REACHED)
                    .param("view", layout.view())
                    .param("layout", layout.digest())
                    .query(Long.class)
                    .single();
            List<Filling.Difference> differences = new ArrayList<>();
            for (Table table : tables(layout.schema())) {
                Filling.Difference difference = of(table, layout, reached);
                if (!difference.keys().isEmpty()) {
                    differences.add(difference);
                }
            }
            return differences;
        });
    }

    private List<Table> tables(String schema) {
        return database.sql(TABLES).param("schema", schema).query(Table.class).list();
    }

    private Filling.Difference of(Table table, Layout layout, long position) {
        String sql = DIFFERENT.formatted(
                table.others(),
                layout.schema() + "." + table.name(),
                layout.next() + "." + table.name(),
                table.spans() ? "valid_from" : "position",
                table.key(),
                KEYS);
        return database.sql(sql)
                .param("p", position)
                .query((row, number) -> new Filling.Difference(
                        table.name(), row.getLong("served"), row.getLong("filled"), List.of((String[])
                                row.getArray("keys").getArray())))
                .single();
    }

    /**
     * @param others its columns without {@code valid_to}
     * @param spans whether its rows begin at {@code valid_from}; if not, at {@code position}
     */
    record Table(String name, String others, String key, boolean spans) {}
}
