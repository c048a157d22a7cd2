package org.arsye.command.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers concurrent appends into one batch: one lock, one multi-row insert, one commit. A batch is whatever has queued up
 * while the one before was being committed, so a lone writer never waits for company.
 *
 * <p>The lock is held for a batch and no longer, so several command sides may write to one database. An append that
 * conflicts is taken out of its batch before anything is written; the others go on.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    /** Rows in one statement; more make the commit slower without making the batch cheaper. */
    private static final int LARGEST_BATCH = 1_000;

    /** Appends that may wait. Beyond it a writer is told at once instead of joining a queue that cannot be served. */
    private static final int LONGEST_QUEUE = 10_000;

    /** How long a batch is tried again while the database is away. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String UNIQUE_VIOLATION = "23505";

    private static final Append END = new Append(List.of());

    private final DataSource database;
    private final BlockingQueue<Append> queue = new LinkedBlockingQueue<>(LONGEST_QUEUE);
    private final Thread writer;
    private volatile boolean closed;

    /** Whether the last batch held conflicts. Only the writer asks. */
    private boolean contested;

    GroupCommit(DataSource database) {
        this.database = database;
        this.writer = Thread.ofPlatform().name("event-store-writer").daemon().start(this::writeUntilClosed);
    }

    /**
     * Hands the append to the writer. Its future ends with the first position, with {@link AppendConflict}, or with
     * {@link EventStoreException} if it could not be written.
     */
    void submit(Append append) {
        if (closed || !queue.offer(append)) {
            append.firstPosition()
                    .completeExceptionally(new EventStoreException(
                            closed ? "the event store is closed" : "too many appends are waiting"));
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            queue.put(END);
            writer.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeUntilClosed() {
        List<Append> batch = new ArrayList<>();
        boolean last = false;
        while (!last) {
            batch.clear();
            try {
                batch.add(queue.take());
            } catch (InterruptedException e) {
                LOG.error("The event store's writer was interrupted; nothing is recorded until a restart.");
                closed = true;
                last = true;
            }
            int rows = batch.isEmpty() ? 0 : batch.getFirst().rows().size();
            Append next;
            while (rows < LARGEST_BATCH && (next = queue.poll()) != null) {
                batch.add(next);
                rows += next.rows().size();
            }
            last |= batch.remove(END);
            if (!batch.isEmpty()) {
                write(batch);
            }
        }
        queue.forEach(append -> append.firstPosition().completeExceptionally(new CancellationException()));
    }

    /** Writes the batch; if it fails as a whole, each append alone, so that one bad append harms no other. */
    private void write(List<Append> batch) {
        try {
            insert(batch);
        } catch (SQLException | RuntimeException e) {
            LOG.warn("A batch of {} appends was not written at once: {}", batch.size(), e.getMessage());
            batch.stream().filter(append -> !append.firstPosition().isDone()).forEach(this::writeAlone);
        }
    }

    private void writeAlone(Append append) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                if (!isRecorded(append)) {
                    insert(List.of(append));
                }
                return;
            } catch (SQLException | RuntimeException e) {
                if (System.nanoTime() > deadline || !isPassing(e)) {
                    append.firstPosition().completeExceptionally(new EventStoreException("not recorded", e));
                    return;
                }
            }
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                append.firstPosition().completeExceptionally(new EventStoreException("not recorded", e));
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** A commit whose answer was lost may have happened: then the very events stand in the table. */
    private boolean isRecorded(Append append) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Map<UUID, Long> positions = EventTable.positionsOf(connection, append.rows());
            if (positions.size() != append.rows().size()) {
                return false;
            }
            append.firstPosition()
                    .complete(positions.get(append.rows().getFirst().eventId()));
            return true;
        }
    }

    /** A conflict is rare, so nobody looks for one before the database objects; where it happened, it happens again. */
    private void insert(List<Append> batch) throws SQLException {
        if (!contested) {
            try {
                insertAll(batch);
                return;
            } catch (SQLException e) {
                if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
        insertWhatIsFree(batch);
    }

    private void insertAll(List<Append> batch) throws SQLException {
        long first;
        try (Connection connection = database.getConnection()) {
            first = EventTable.lockAndInsert(connection, rows(batch));
        }
        committed(batch, first);
    }

    private void insertWhatIsFree(List<Append> batch) throws SQLException {
        List<Append> free;
        long first = 0;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                EventTable.lock(connection);
                free = withoutConflicts(connection, batch);
                if (!free.isEmpty()) {
                    first = EventTable.insert(connection, rows(free));
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
        contested = free.size() < batch.size();
        committed(free, first);
    }

    /** What is told from here on is true whatever happens next. */
    private static void committed(List<Append> written, long firstPosition) {
        long position = firstPosition;
        for (Append append : written) {
            append.firstPosition().complete(position);
            position += append.rows().size();
        }
    }

    private static List<EventRow> rows(List<Append> batch) {
        return batch.stream().flatMap(append -> append.rows().stream()).toList();
    }

    private static List<Append> withoutConflicts(Connection connection, List<Append> batch) throws SQLException {
        Set<EventRow> taken = EventTable.taken(connection, rows(batch));
        Set<Object> wanted = new HashSet<>();
        List<Append> free = new ArrayList<>(batch.size());
        for (Append append : batch) {
            EventRow inTheWay = append.rows().stream()
                    .filter(row -> taken.contains(row) || wanted.contains(place(row)) || wanted.contains(row.eventId()))
                    .findFirst()
                    .orElse(null);
            if (inTheWay != null) {
                append.firstPosition().completeExceptionally(new AppendConflict(inTheWay));
            } else {
                append.rows().forEach(row -> {
                    wanted.add(place(row));
                    wanted.add(row.eventId());
                });
                free.add(append);
            }
        }
        return free;
    }

    private static Object place(EventRow row) {
        return Map.entry(row.aggregateId(), row.sequence());
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** Classes 08 (connection), 57 (operator intervention) and 53 (resources) pass by themselves; so does an empty pool. */
    private static boolean isPassing(Exception e) {
        if (!(e instanceof SQLException problem)) {
            return false;
        }
        String state = problem.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
    }
}
