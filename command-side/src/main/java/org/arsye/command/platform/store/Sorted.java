package org.arsye.command.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A batch as whoever holds the lock finds it: what can be written, what stands in the record already because the answer to
 * an earlier commit was lost, and what comes too late. Nobody is told before the commit.
 */
final class Sorted {

    private final List<Append> free = new ArrayList<>();
    private final List<Runnable> news = new ArrayList<>();
    private final Set<Object> wanted = new HashSet<>();
    private boolean contested;

    private Sorted() {}

    /** @param doubtful whether the batch may have been committed before */
    static Sorted of(List<Append> batch, boolean doubtful, Connection connection) throws SQLException {
        List<EventRow> rows = rows(batch);
        Map<EventRow, Long> recorded = doubtful ? EventTable.positionsOf(connection, rows) : Map.of();
        Set<EventRow> taken = EventTable.taken(connection, rows);
        Sorted sorted = new Sorted();
        batch.forEach(append -> sorted.sort(append, recorded, taken));
        return sorted;
    }

    static List<EventRow> rows(List<Append> batch) {
        return batch.stream().flatMap(append -> append.rows().stream()).toList();
    }

    private void sort(Append append, Map<EventRow, Long> recorded, Set<EventRow> taken) {
        if (append.rows().stream().allMatch(recorded::containsKey)) {
            long first = recorded.get(append.rows().getFirst());
            news.add(() -> append.firstPosition().complete(first));
            return;
        }
        EventRow inTheWay = append.rows().stream()
                .filter(row -> taken.contains(row) || wanted.contains(place(row)) || wanted.contains(row.eventId()))
                .findFirst()
                .orElse(null);
        if (inTheWay != null) {
            contested = true;
            news.add(() -> append.refuse(new AppendConflict(inTheWay)));
            return;
        }
        append.rows().forEach(row -> {
            wanted.add(place(row));
            wanted.add(row.eventId());
        });
        free.add(append);
    }

    List<Append> free() {
        return free;
    }

    boolean contested() {
        return contested;
    }

    /** What is told from here on is true whatever happens next. */
    void tell() {
        news.forEach(Runnable::run);
    }

    private static Object place(EventRow row) {
        return Map.entry(row.aggregateId(), row.sequence());
    }
}
