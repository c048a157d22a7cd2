package org.arsye.command.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.arsye.command.platform.Batches;
import org.arsye.command.platform.StoreAway;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers concurrent appends into one batch: one lock, one multi-row insert, one commit.
 *
 * <p>The lock is held for a batch and no longer, so several command sides may write to one database. An append that
 * conflicts is taken out of its batch before anything is written; the others go on. While the database is away a batch is
 * tried again, and whoever has waited too long is told whether their events are certainly not recorded, or perhaps.
 */
final class GroupCommit implements AutoCloseable {

    /**
     * How long an append is tried. An attempt that began in time may take as long again for a connection and for the lock
     * (see the pool's settings), and the answer must come before people and proxies give up.
     */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    /** Rows in one statement; more make the commit slower without making the batch cheaper. */
    private static final int LARGEST_BATCH = 1_000;

    /** Appends that may wait. Beyond it a writer is told at once instead of joining a queue that cannot be served. */
    private static final int LONGEST_QUEUE = 10_000;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String IDLE_IN_TRANSACTION = "25P03";

    private final DataSource database;
    private final Batches<Append> batches;

    /** Whether the last batch held conflicts. Only the writer asks. */
    private boolean contested;

    GroupCommit(DataSource database) {
        this.database = database;
        this.batches = new Batches<>(new Batches.Writer<>(
                "event-store-writer",
                LONGEST_QUEUE,
                LARGEST_BATCH,
                append -> append.rows().size(),
                this::write,
                append -> append.refuse(StoreAway.notKnown(null))));
    }

    /**
     * Hands the append to the writer. Its future ends with the first position, with {@link AppendConflict}, with
     * {@link StoreAway}, or with {@link EventStoreException} if it is not fit to be written.
     */
    void submit(Append append) {
        if (!batches.offer(append)) {
            append.refuse(StoreAway.notRecorded(null));
        }
    }

    @Override
    public void close() {
        batches.close();
    }

    private void write(List<Append> batch) {
        List<Append> waiting = new ArrayList<>(batch);
        boolean doubtful = false;
        Exception away = null;
        while (!waiting.isEmpty()) {
            giveUpLate(waiting, doubtful, away);
            try {
                insert(waiting, doubtful);
                return;
            } catch (SQLException | RuntimeException e) {
                LOG.warn("A batch of {} appends was not written at once: {}", waiting.size(), e.getMessage());
                if (!passes(e)) {
                    writeEachAlone(waiting, e);
                    return;
                }
                doubtful |= mayBeCommitted(e);
                away = e;
            }
            pause();
        }
    }

    private static void giveUpLate(List<Append> waiting, boolean doubtful, Exception away) {
        waiting.removeIf(append -> {
            boolean late = append.hasWaited(PATIENCE);
            if (late) {
                append.refuse(doubtful ? StoreAway.notKnown(away) : StoreAway.notRecorded(away));
            }
            return late;
        });
    }

    /** One bad append harms no other. */
    private void writeEachAlone(List<Append> waiting, Exception bad) {
        if (waiting.size() == 1) {
            waiting.getFirst().refuse(new EventStoreException("not recorded", bad));
        } else {
            waiting.forEach(append -> write(List.of(append)));
        }
    }

    /** A conflict is rare, so nobody looks for one before the database objects; where it happened, it happens again. */
    private void insert(List<Append> batch, boolean doubtful) throws SQLException {
        if (!contested && !doubtful) {
            try {
                insertAll(batch);
                return;
            } catch (SQLException e) {
                if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
        insertWhatIsFree(batch, doubtful);
    }

    private void insertAll(List<Append> batch) throws SQLException {
        if (batch.isEmpty()) {
            return;
        }
        long first;
        try (Connection connection = database.getConnection()) {
            first = EventTable.lockAndInsert(connection, Sorted.rows(batch));
        }
        committed(batch, first);
    }

    private void insertWhatIsFree(List<Append> batch, boolean doubtful) throws SQLException {
        Sorted sorted;
        long first = 0;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                EventTable.lock(connection);
                sorted = Sorted.of(batch, doubtful, connection);
                if (!sorted.free().isEmpty()) {
                    first = EventTable.insert(connection, Sorted.rows(sorted.free()));
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
        contested = sorted.contested();
        sorted.tell();
        committed(sorted.free(), first);
    }

    /** What is told from here on is true whatever happens next. */
    private static void committed(List<Append> written, long firstPosition) {
        long position = firstPosition;
        for (Append append : written) {
            append.firstPosition().complete(position);
            position += append.rows().size();
        }
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(BETWEEN_TRIES.toNanos());
        } catch (InterruptedException e) {
            // The writer ends with its queue and by nothing else; the next wait would not be one.
            throw new IllegalStateException("the event store's writer was interrupted", e);
        }
    }

    /**
     * Classes 08 (connection), 40 (rolled back by the server), 53 (resources) and 57 (operator intervention) pass by
     * themselves; so do an empty pool, a lock that somebody holds, and a transaction ended because we slept in it.
     */
    private static boolean passes(Exception e) {
        if (!(e instanceof SQLException problem)) {
            return false;
        }
        String state = problem.getSQLState();
        return state == null
                || state.matches("(08|40|53|57).*")
                || state.equals(LOCK_NOT_AVAILABLE)
                || state.equals(IDLE_IN_TRANSACTION);
    }

    /** Not if there was no connection, nor if the lock was never held. */
    private static boolean mayBeCommitted(Exception e) {
        return !(e instanceof SQLTransientConnectionException)
                && !LOCK_NOT_AVAILABLE.equals(((SQLException) e).getSQLState());
    }
}
