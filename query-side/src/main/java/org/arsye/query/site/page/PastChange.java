package org.arsye.query.site.page;

import java.util.List;

/**
 * A correction of what was said of a consultation of the past.
 *
 * @param event where it is found, and its position
 * @param reason null where it can no longer be read
 * @param fields what it changed, in the order of the page
 */
public record PastChange(Option event, String at, String reason, List<Field> fields) {

    /**
     * @param name key of its name
     * @param before empty where nothing was said, as is after
     */
    public record Field(String name, String before, String after) {}
}
