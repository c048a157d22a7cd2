package org.arsye.query.bench;

import java.lang.management.ManagementFactory;
import org.arsye.query.given.Crowd;
import org.arsye.query.given.Pen;
import org.arsye.query.given.ReadSide;
import org.arsye.query.platform.Progress;
import org.junit.jupiter.api.Test;

/** A million events: what reading them takes, and how much room filling the views anew takes. */
class RoomBench {

    private static final int EVENTS = Integer.getInteger("bench.room", 1_000_000);
    private static final double MIB = 1 << 20;
    private static final double LIMIT = 512;

    @Test
    void million() {
        Crowd crowd = Bed.crowd();
        ReadSide side = ReadSide.running();
        double few = Bed.fewEventsMillis(side);
        crowd.growTo(Math.max(EVENTS, crowd.size()));
        side.forget();
        double[] peak = new double[1];
        long begun = System.nanoTime();
        side.fill();
        Progress progress = side.bean(Progress.class);
        while (progress.reached() < crowd.size() - 1) {
            peak[0] = Math.max(
                    peak[0],
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB);
            Bed.pause();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Figures.print(
                "memory",
                peak[0],
                "MiB",
                peak[0] / LIMIT,
                "limit(512);%.0f-events/s".formatted(crowd.size() / seconds));

        Pen.execute("arsye", "vacuum analyze");
        Readings readings = new Readings(side, crowd);
        readings.millis(crowd.stories().subList(0, crowd.stories().size() - Bed.UNFINISHED));
        double[] many = new double[3];
        for (int round = 0; round < many.length; round++) {
            many[round] =
                    readings.millis(crowd.stories().subList(0, crowd.stories().size() - Bed.UNFINISHED));
        }
        double median = Figures.median(many);
        Figures.print("growth.read", median, "ms", median / few, "10000-events(%.2f)".formatted(few));
    }
}
