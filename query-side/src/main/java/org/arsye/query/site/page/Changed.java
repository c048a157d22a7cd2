package org.arsye.query.site.page;

import java.util.List;

/**
 * A row of what readers see that an event changed.
 *
 * @param table the table of the view
 * @param kind added, changed, ended
 */
public record Changed(String table, String kind, List<Field> fields) {

    /**
     * One value of it.
     *
     * @param before null where there was none
     * @param after null where there is none
     * @param differs whether the event changed it
     */
    public record Field(String name, String before, String after, boolean differs) {}
}
