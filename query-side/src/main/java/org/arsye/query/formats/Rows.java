package org.arsye.query.formats;

import java.util.List;
import java.util.function.Consumer;

/** The rows of a table, as often as asked for and the same each time; not all of them need be in memory at once. */
@FunctionalInterface
public interface Rows {

    /** Hands over one row after the other, each with as many cells as the table has columns. */
    void each(Consumer<List<Cell>> taking);

    static Rows of(List<List<Cell>> rows) {
        return rows::forEach;
    }
}
