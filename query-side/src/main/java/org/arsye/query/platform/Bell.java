package org.arsye.query.platform;

import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Rings when the event store says that there are new events. It is a convenience: whoever waits for it also looks by
 * themselves once a second, so a lost ring costs a second and nothing else.
 */
@Component
@OnStore(StoreKind.POSTGRES)
class Bell {

    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
    private static final int LISTEN_MILLIS = 10_000;
    private static final long BEFORE_RECONNECTING = TimeUnit.SECONDS.toNanos(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private final ReadSettings.Database database;
    private final Thread listener;
    private volatile long rings;
    private volatile boolean closed;

    Bell(ReadSettings settings) {
        database = settings.database();
        listener = Thread.ofVirtual().name("bell").unstarted(this::listen);
    }

    /** Begins to listen; once is enough. */
    synchronized void start() {
        if (listener.getState() == Thread.State.NEW) {
            listener.start();
        }
    }

    /** How often it has rung. */
    long rings() {
        return rings;
    }

    /** Waits until it has rung more often than that, at most for this long. */
    void await(long heard, long millis) throws InterruptedException {
        long left = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lockInterruptibly();
        try {
            while (rings == heard && left > 0) {
                left = rung.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void ring() {
        lock.lock();
        try {
            rings++;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void listen() {
        boolean lost = false;
        while (!closed) {
            try (Connection connection = DriverManager.getConnection(database.url(), properties());
                    var statement = connection.createStatement()) {
                statement.execute("listen arsye_events");
                lost = false;
                ring();
                PGConnection events = connection.unwrap(PGConnection.class);
                while (!closed) {
                    if (events.getNotifications(LISTEN_MILLIS).length > 0) {
                        ring();
                    } else {
                        // A server that is silent because it is gone does not answer this either.
                        statement.execute("select 1");
                    }
                }
            } catch (SQLException gone) {
                if (!lost && !closed) {
                    LOG.warn("Lost the connection that tells of new events; looking every second until it is back");
                }
                lost = true;
                LockSupport.parkNanos(BEFORE_RECONNECTING);
            }
        }
    }

    /** A server that does not answer in time is taken for gone. */
    private Properties properties() {
        Properties kept = new Properties();
        kept.setProperty("user", "arsye_query");
        kept.setProperty("password", database.password());
        kept.setProperty("connectTimeout", "5");
        kept.setProperty("socketTimeout", "20");
        kept.setProperty("tcpKeepAlive", "true");
        return kept;
    }

    @PreDestroy
    void close() {
        closed = true;
        listener.interrupt();
    }
}
