package org.arsye.query.bench;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.arsye.query.given.Crowd;
import org.arsye.query.given.ReadSide;
import org.arsye.query.platform.Progress;
import org.junit.jupiter.api.Test;

/** All views filled from the first event on. */
class ReplayBench {

    private static final int EVENTS = Integer.getInteger("bench.replay", 200_000);
    private static final int STOCK_SECONDS = 15;
    private static final int ROUNDS = 3;

    private final Crowd crowd = Bed.crowd();
    private ReadSide side;
    private Cpu cpu;

    @Test
    void replay() {
        crowd.growTo(EVENTS);
        side = ReadSide.running();
        cpu = new Cpu(side.bean(DataSource.class));
        // The first filling warms the machine and is not counted.
        await(side.bean(Progress.class)::reached, EVENTS - 1, Long.MAX_VALUE);
        double[] ours = new double[ROUNDS];
        double[] stock = new double[ROUNDS];
        double[] rows = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            stock[round] = stock();
            ours[round] = rebuild();
            rows[round] = rows();
        }
        double rate = Figures.median(ours);
        double theirs = Figures.median(stock);
        double limit = Figures.median(rows);
        Figures.print("replay.views", rate, "events/s", rate / theirs, "stock-pooled(%.0f)".formatted(theirs));
        Figures.print("replay.limit", rate, "events/s", rate / limit, "same-rows-by-jdbc(%.0f)".formatted(limit));
    }

    private double rebuild() {
        side.forget();
        long begun = System.nanoTime();
        Cpu.Used before = cpu.now();
        side.fill();
        await(side.bean(Progress.class)::reached, EVENTS - 1, Long.MAX_VALUE);
        double rate = EVENTS / seconds(begun);
        Figures.note("filling, an event: " + cpu.now().since(before).per(EVENTS));
        return rate;
    }

    /** The reading of the rows is in the processor time, and not in the rate. */
    private double rows() {
        SameRows rows = new SameRows(side);
        Cpu.Used before = cpu.now();
        double rate = EVENTS / rows.seconds();
        Figures.note("the same rows, an event: " + cpu.now().since(before).per(EVENTS));
        return rate;
    }

    /** So many events that the views all have, in the time they are given; begun when all of them have begun. */
    private double stock() {
        side.forget();
        try (StockViews stock = new StockViews(side)) {
            await(stock::reached, 0, Long.MAX_VALUE);
            long first = stock.reached();
            long begun = System.nanoTime();
            await(stock::reached, EVENTS - 1, begun + STOCK_SECONDS * 1_000_000_000L);
            return (stock.reached() - first) / seconds(begun);
        }
    }

    private static void await(LongSupplier reached, long position, long until) {
        while (reached.getAsLong() < position && System.nanoTime() < until) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
