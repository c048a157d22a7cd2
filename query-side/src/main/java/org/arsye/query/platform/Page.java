package org.arsye.query.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next the cursor of the part that follows; null at the end
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** The same part with other items in it. */
    public <S> Page<S> map(Function<? super T, ? extends S> change) {
        return new Page<>(items.stream().<S>map(change).toList(), next);
    }

    /**
     * Cuts one row more than was asked for down to the part that was asked for.
     *
     * @param rows up to {@code limit + 1} rows in the order of the list
     * @param key the value of a row that the rows after it come after
     */
    public static <T> Page<T> of(List<T> rows, Paging paging, Function<T, Long> key) {
        if (rows.size() <= paging.limit()) {
            return new Page<>(rows, null);
        }
        List<T> part = rows.subList(0, paging.limit());
        return new Page<>(part, Paging.cursorAfter(key.apply(part.getLast())));
    }
}
