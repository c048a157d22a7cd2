package org.arsye.query.ledger.sequencer;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.arsye.query.ledger.LedgerSettings;
import org.arsye.query.ledger.LedgerTable;
import org.arsye.query.ledger.keys.CheckpointSigner;
import org.arsye.query.ledger.keys.KeyUnusable;
import org.arsye.query.ledger.keys.Signers;
import org.arsye.query.platform.RawRecord;
import org.arsye.query.platform.ReadSettings;
import org.arsye.query.platform.run.Console;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs one {@link Sequence} after the other on a thread of its own. A refusal keeps the lock: another process with an older
 * guard must not go on where this one has seen that it must not.
 */
@Component
public class Sequencer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration AFTER_A_REFUSAL = Duration.ofSeconds(5);
    private static final long LONGEST_WAIT_MILLIS = 1_000;

    private final LedgerSettings settings;
    private final ReadSettings.Database database;
    private final RawRecord record;
    private final Signers signers;
    private final Initialisation initialisation;
    private final AtomicLong refusals = new AtomicLong();
    private volatile Standing standing = Standing.of(Standing.State.NOT_HERE);
    private volatile boolean running;
    private Thread thread;

    Sequencer(
            LedgerSettings settings,
            ReadSettings read,
            RawRecord record,
            Signers signers,
            Initialisation initialisation) {
        this.settings = settings;
        this.database = read.database();
        this.record = record;
        this.signers = signers;
        this.initialisation = initialisation;
    }

    /** How it stands now. */
    public Standing standing() {
        return standing;
    }

    /** How often it has refused since this process began. */
    public long refusals() {
        return refusals.get();
    }

    @Override
    public void start() {
        running = true;
        if (settings.sequencer() != LedgerSettings.Placement.OFF) {
            thread = Thread.ofPlatform().daemon().name("sequencer").start(this::run);
        }
    }

    private void run() {
        while (running) {
            try (SequencerTable table = new SequencerTable(database)) {
                connected(table);
            } catch (InterruptedException told) {
                return;
            } catch (RuntimeException away) {
                waits(away);
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    private void waits(Exception away) {
        if (running && standing.state() != Standing.State.WAITING) {
            // Without its message, which may quote a row.
            LOG.warn("No checkpoints are made just now: {}", away.getClass().getName());
            LOG.debug("No checkpoints are made just now", away);
        }
        standing = Standing.of(Standing.State.WAITING);
    }

    /** As long as the connection holds. Whoever cannot sign does not stand in the way of one who can. */
    private void connected(SequencerTable table) throws InterruptedException {
        boolean locked = false;
        while (running) {
            try {
                locked = locked || able(table) && table.lock();
                if (locked) {
                    sequence(table);
                } else if (standing.state() != Standing.State.REFUSING) {
                    standing = Standing.of(Standing.State.STANDING_BY);
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            } catch (Refuses refuses) {
                refuses(refuses);
                LockSupport.parkNanos(AFTER_A_REFUSAL.toNanos());
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private boolean able(SequencerTable table) {
        List<LedgerTable.Key> log = table.ledger().keys();
        if (!log.isEmpty()) {
            notary(table, log);
            return true;
        }
        if (initialisation.goesWithoutSaying(table)) {
            return true;
        }
        throw new Refuses(Refusal.NO_LOG, "run `ledger init`");
    }

    private Notary notary(SequencerTable table, List<LedgerTable.Key> log) {
        return new Notary(new Guard(settings.guard()), table.tiles(), log, here(log));
    }

    private List<CheckpointSigner> here(List<LedgerTable.Key> log) {
        try {
            return signers.of(log.getFirst().origin());
        } catch (KeyUnusable unusable) {
            throw new Refuses(Refusal.KEY_UNUSABLE, unusable.getMessage());
        }
    }

    private void sequence(SequencerTable table) throws InterruptedException {
        if (table.ledger().keys().isEmpty() && initialisation.goesWithoutSaying(table)) {
            var signer = initialisation.initialise(table, initialisation.origin());
            LOG.info("A new log on a new data folder: {}", signer.key());
        }
        List<LedgerTable.Key> log = table.ledger().keys();
        if (log.isEmpty()) {
            throw new Refuses(Refusal.NO_LOG, "run `ledger init`");
        }
        String origin = log.getFirst().origin();
        new Rotation(table, record, origin).takeUp(here(log));
        Sequence sequence =
                new Sequence(table, record, notary(table, table.ledger().keys()), origin);
        LOG.info("Making checkpoints of {} from {} leaves on", origin, sequence.size());
        standing = Standing.of(Standing.State.MAKING);
        long every = settings.checkpointEvery().toNanos();
        long signedAt = System.nanoTime() - every;
        while (running && !sequence.announced()) {
            boolean more = sequence.takeIn();
            long left = signedAt + every - System.nanoTime();
            if (left <= 0 && sequence.size() > sequence.signed()) {
                sequence.sign();
                signedAt = System.nanoTime();
            } else if (!more) {
                pause(sequence, left);
            }
        }
    }

    /** What comes before the next checkpoint may be signed is gathered and taken in at once. */
    private void pause(Sequence sequence, long left) throws InterruptedException {
        if (left > 0) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        } else {
            record.await(sequence.size() - 1, LONGEST_WAIT_MILLIS);
        }
    }

    private void refuses(Refuses refuses) {
        Standing now = Standing.refusing(refuses);
        if (refuses.refusal() == Refusal.NO_LOG) {
            if (!now.equals(standing)) {
                LOG.info("No log has been initialised on this database: nothing is signed until `ledger init` was run");
            }
        } else if (!now.equals(standing)) {
            refusals.incrementAndGet();
            LOG.error("Nothing is signed: {}; docs/OPERATIONS.md says what to do", refuses.getMessage());
            Console.say("the ledger signs nothing: {}; docs/OPERATIONS.md says what to do.", refuses.getMessage());
        }
        standing = now;
    }

    @Override
    public void stop() {
        running = false;
        Thread stopped = thread;
        if (stopped != null) {
            stopped.interrupt();
            try {
                stopped.join(Duration.ofSeconds(5));
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
