package org.arsye.query.platform;

import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The columns of a table as the database has them, and the statements that read and write many of its rows at once. */
record Shape(String table, List<ColumnType> columns, Map<String, Integer> places) {

    static Shape of(String table, JdbcTemplate database) {
        return database.query("select * from " + table + " limit 0", rows -> {
            ResultSetMetaData found = rows.getMetaData();
            List<ColumnType> columns = new ArrayList<>();
            Map<String, Integer> places = new HashMap<>();
            for (int i = 1; i <= found.getColumnCount(); i++) {
                columns.add(new ColumnType(found.getColumnName(i), found.getColumnTypeName(i)));
                places.put(found.getColumnName(i), i - 1);
            }
            return new Shape(table, List.copyOf(columns), Map.copyOf(places));
        });
    }

    int place(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("the table " + table + " has no column " + column);
        }
        return place;
    }

    private ColumnType named(String column) {
        return columns.get(place(column));
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    /** The rows that are open among those that change together. */
    List<Row> open(Spans spans, UUID[] concerned, JdbcTemplate database) {
        String sql = "select " + each(columns, ColumnType::name) + " from " + table + " where " + spans.together()
                + " = any(?::text[]::uuid[]) and valid_to = " + Columns.OPEN_END;
        return database.query(
                sql,
                statement -> set(
                        statement,
                        1,
                        "text",
                        Stream.of(concerned).map(UUID::toString).toArray(String[]::new)),
                (found, number) -> {
                    Row row = new Row(this);
                    for (int i = 0; i < columns.size(); i++) {
                        row.with(columns.get(i).name(), columns.get(i).read(found, i + 1));
                    }
                    return row;
                });
    }

    /** Gives rows that were open the end that they have come to. */
    void end(Spans spans, List<Row> rows, JdbcTemplate database) {
        ColumnType together = named(spans.together());
        ColumnType key = named(spans.key());
        List<ColumnType> told = List.of(together, key, named("valid_to"));
        send(
                "update " + table + " as was set valid_to = ended.valid_to from " + arrays(told)
                        + " as ended (together, key, valid_to) where was." + spans.together() + " = "
                        + together.selected("ended.together") + " and was." + spans.key() + " = "
                        + key.selected("ended.key") + " and was.valid_to = " + Columns.OPEN_END,
                told,
                rows,
                database);
    }

    void insert(List<Row> rows, String onConflict, JdbcTemplate database) {
        String names = each(columns, ColumnType::name);
        send(
                "insert into " + table + " (" + names + ") select "
                        + each(columns, column -> column.selected(column.name())) + " from " + arrays(columns)
                        + " as begun (" + names + ")" + onConflict,
                columns,
                rows,
                database);
    }

    private void send(String sql, List<ColumnType> told, List<Row> rows, JdbcTemplate database) {
        database.update(sql, statement -> {
            for (int i = 0; i < told.size(); i++) {
                ColumnType column = told.get(i);
                int place = place(column.name());
                set(statement, i + 1, column.element(), column.array(rows, row -> row.at(place)));
            }
        });
    }

    private static void set(PreparedStatement statement, int place, String element, Object[] values)
            throws SQLException {
        statement.setArray(place, statement.getConnection().createArrayOf(element, values));
    }

    private static String arrays(List<ColumnType> columns) {
        return "unnest(" + each(columns, column -> "?::" + column.element() + "[]") + ")";
    }

    private static String each(List<ColumnType> columns, Function<ColumnType, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }
}
