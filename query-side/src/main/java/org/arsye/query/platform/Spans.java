package org.arsye.query.platform;

/**
 * A table whose rows carry the span of positions in which they were true, in {@code valid_from} and {@code valid_to}.
 *
 * @param table its name, without a schema
 * @param key the uuid that says what a row is about: at most one row of a key is open. Where rows are only noted, whatever
 *     they are known by.
 * @param together the uuid of what changes together, under which open rows are found; the key itself, or a column that many
 *     keys share. An index begins with it and {@code valid_to}.
 */
public record Spans(String table, String key, String together) {

    public static Spans of(String table, String key) {
        return new Spans(table, key, key);
    }
}
