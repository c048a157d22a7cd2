package org.arsye.query.platform;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column, and how its values travel, many at once.
 *
 * @param type PostgreSQL's own name of it: int8
 */
record ColumnType(String name, String type) {

    /**
     * What its arrays are made of: what the driver sends as it is in memory. All else travels as text, and the database reads
     * it; of an array of UUIDs the driver would write one long text, with each of them in quotes.
     */
    String element() {
        return switch (type) {
            case "int8", "int4" -> type;
            default -> "text";
        };
    }

    /** The value of an array's element, as the column takes it. */
    String selected(String element) {
        return element().equals(type) ? element : element + "::" + type;
    }

    Object read(ResultSet row, int place) throws SQLException {
        return switch (type) {
            case "uuid" -> row.getObject(place, UUID.class);
            case "int8" -> row.getObject(place, Long.class);
            case "int4" -> row.getObject(place, Integer.class);
            case "timestamptz" -> row.getObject(place, OffsetDateTime.class);
            case "_text" -> texts(row.getArray(place));
            default -> row.getString(place);
        };
    }

    private static String[] texts(Array array) throws SQLException {
        return array == null ? null : (String[]) array.getArray();
    }

    <T> Object[] array(List<T> rows, Function<T, Object> value) {
        Object[] values = switch (element()) {
            case "int8" -> new Long[rows.size()];
            case "int4" -> new Integer[rows.size()];
            default -> new String[rows.size()];
        };
        for (int i = 0; i < values.length; i++) {
            values[i] = written(value.apply(rows.get(i)));
        }
        return values;
    }

    private Object written(Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> type.equals("int4") ? (Object) number.intValue() : (Object) number.longValue();
            case String[] texts -> literal(texts);
            case UUID id -> id.toString();
            // Java puts a plus sign before a year of five digits, PostgreSQL does not.
            case OffsetDateTime time -> time.getYear() > 9999 ? time.toString().substring(1) : time.toString();
            default -> value;
        };
    }

    private static String literal(String[] texts) {
        return Stream.of(texts)
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
