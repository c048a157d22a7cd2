package org.arsye.query.audit;

import java.util.Map;

/**
 * A row of a view that begins or ends at a position. Values are those of JSON: texts, numbers, lists, objects.
 *
 * @param table its name, without a schema
 * @param key what the row is known by
 * @param before what held until this position; null where nothing did
 * @param after what holds from this position on; null where nothing does any more
 */
public record RowChange(String table, Map<String, Object> key, Map<String, Object> before, Map<String, Object> after) {}
