package org.arsye.query.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.TlogProof;
import org.arsye.ledger.tree.Hash;
import org.arsye.query.given.Probe;
import org.arsye.query.given.Sides;
import org.arsye.query.ledger.Receipts;
import org.arsye.query.ledger.Tree;
import org.arsye.query.ledger.audit.StoreAudit;
import org.arsye.query.ledger.sequencer.LogKeeper;
import org.arsye.query.ledger.sequencer.Sequencer;
import org.arsye.query.platform.RawRecord;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What the ledger costs those who write, how soon a receipt is there, and how long it is. */
class LedgerBench {

    private static final int SECONDS = Integer.getInteger("bench.ledger.seconds", 10);
    private static final int A_BATCH = 64;
    private static final int A_SECOND = 200;
    private static final int ROWS_AT_ONCE = 1_000;

    /** The height of a tree of a million leaves. */
    private static final int HASHES = 20;

    private static final double LIMIT_KB = 1.4;
    private static final double LIMIT_SECONDS = 2;

    private static final String INSERT = """
            insert into store.event
            select n, md5(? || n)::uuid, md5('a' || ? || n)::uuid, 'Bench', 0, 'BenchRecorded', '1', date_trunc('milliseconds', now()),
                convert_to('{"commentId":"' || md5('a' || n)::uuid || '","round":1,"words":"' || repeat('x', 400) || '"}', 'UTF8'),
                convert_to('{}', 'UTF8')
            from generate_series(?, ? + ? - 1) n""";

    @Test
    void ledger() throws Exception {
        try (Sides sides = new Sides("ledger_bench");
                Connection writer = sides.connect()) {
            ConfigurableApplicationContext side = sides.start(Probe.class);
            side.getBean(LogKeeper.class).initialise("log.example/bench");
            Sequencer sequencer = side.getBean(Sequencer.class);
            long[] next = new long[1];
            appended(writer, next);
            Figures.compare("ledger.append.cost", "events/s", () -> appended(writer, next), "without-sequencer", () -> {
                sequencer.stop();
                double without = appended(writer, next);
                sequencer.start();
                awaitAll(side, next[0]);
                return without;
            });
            awaitAll(side, next[0]);
            receipts(side, writer, next);
            size(side, next[0]);
            sequencer.stop();
            audit(side, next[0]);
        }
    }

    /** The live store against the tree, beside reading the same rows and doing nothing with them. */
    private static void audit(ConfigurableApplicationContext side, long size) {
        Policy policy = Policy.of(side.getBean(Tree.class).keys());
        StoreAudit audit = side.getBean(StoreAudit.class);
        RawRecord record = side.getBean(RawRecord.class);
        Figures.compare(
                "verify.audit",
                "rows/s",
                () -> {
                    long begun = System.nanoTime();
                    if (!audit.ofTables(policy, (done, of) -> {}).holds()) {
                        throw new IllegalStateException("the audit does not hold");
                    }
                    return size * 1e9 / (System.nanoTime() - begun);
                },
                "only-reading-the-rows",
                () -> {
                    long begun = System.nanoTime();
                    for (long next = 0; next < size; ) {
                        next += record.from(next, ROWS_AT_ONCE).size();
                    }
                    return size * 1e9 / (System.nanoTime() - begun);
                });
    }

    /** Rows a second, as the group commit of sixty-four senders writes them. */
    private static double appended(Connection writer, long... next) {
        long begun = System.nanoTime();
        long first = next[0];
        while (System.nanoTime() - begun < SECONDS * 1_000_000_000L) {
            insert(writer, next, A_BATCH);
        }
        return (next[0] - first) * 1e9 / (System.nanoTime() - begun);
    }

    private static void insert(Connection writer, long[] next, int rows) {
        try (var insert = writer.prepareStatement(INSERT);
                var notice = writer.createStatement()) {
            writer.setAutoCommit(false);
            insert.setString(1, "bench");
            insert.setString(2, "bench");
            insert.setLong(3, next[0]);
            insert.setLong(4, next[0]);
            insert.setInt(5, rows);
            insert.execute();
            notice.execute("notify arsye_events");
            writer.commit();
            next[0] += rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitAll(ConfigurableApplicationContext side, long size) {
        while (side.getBean(Tree.class).size() < size) {
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static void receipts(ConfigurableApplicationContext side, Connection writer, long... next)
            throws InterruptedException {
        Receipts receipts = side.getBean(Receipts.class);
        ConcurrentLinkedQueue<Double> seconds = new ConcurrentLinkedQueue<>();
        List<Thread> waiting = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < A_SECOND * SECONDS; i++) {
            LockSupport.parkNanos(begun + i * 1_000_000_000L / A_SECOND - System.nanoTime());
            long position = next[0];
            insert(writer, next, 1);
            long committed = System.nanoTime();
            waiting.add(Thread.ofVirtual().start(() -> {
                UUID event = eventAt(position, side);
                receipts.of(event, entry -> List.of());
                seconds.add((System.nanoTime() - committed) / 1e9);
            }));
        }
        for (Thread thread : waiting) {
            thread.join();
        }
        double[] sorted =
                seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double p50 = sorted[sorted.length / 2];
        double p99 = sorted[(int) (sorted.length * 0.99)];
        Figures.print(
                "receipt.ready", p50, "s", p50 / 1.2, "limit(1.2);%d-of-%d".formatted(sorted.length, waiting.size()));
        Figures.print("receipt.ready.p99", p99, "s", p99 / LIMIT_SECONDS, "limit(2)");
    }

    private static UUID eventAt(long position, ConfigurableApplicationContext side) {
        return side.getBean(RawRecord.class).from(position, 1).getFirst().id();
    }

    private static void size(ConfigurableApplicationContext side, long size) {
        Tree tree = side.getBean(Tree.class);
        var note = tree.latest().orElseThrow();
        UUID event = eventAt(size - 1, side);
        byte[] whole =
                side.getBean(Receipts.class).of(event, entry -> List.of()).bytes();
        int hashes = tree.inclusion(size - 1, size).hashes().size();
        byte[] bare = TlogProof.of(
                        new byte[0], size - 1, tree.inclusion(size - 1, size).hashes(), note)
                .bytes();
        int line = Hash.of(new byte[Hash.BYTES]).toString().length() + 1;
        double proof = (bare.length + (HASHES - hashes) * line) / 1e3;
        double file = (whole.length + (HASHES - hashes) * line) / 1e3;
        Figures.print("receipt.size", proof, "KB", proof / LIMIT_KB, "limit(1.4);without-extra");
        Figures.print("receipt.size.whole", file, "KB", file / LIMIT_KB, "limit(1.4);with-the-entry");
        Figures.note("receipt: "
                + Arrays.toString(Stream.of(bare.length, whole.length).toArray()) + " bytes at " + size);
    }
}
