package org.arsye.query.bench;

import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.arsye.query.given.Crowd;
import org.arsye.query.given.Pen;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.arsye.query.platform.Progress;

/** What all benches of a run share: one record that only grows. */
final class Bed {

    /** At the end of the record as many consultations are under way. */
    static final int UNFINISHED = 20;

    private static final int FEW = 10_000;
    private static final Crowd CROWD = new Crowd();
    private static double fewEventsMillis;

    private Bed() {}

    static Crowd crowd() {
        return CROWD;
    }

    /** What a reading takes at ten thousand events; whoever comes first measures it. */
    static double fewEventsMillis(ReadSide side) {
        if (fewEventsMillis == 0) {
            CROWD.growTo(Math.max(FEW, CROWD.size()));
            awaitAll(side);
            Pen.execute("arsye", "vacuum analyze");
            Readings readings = new Readings(side, CROWD);
            double[] rounds = new double[5];
            for (int round = 0; round < rounds.length; round++) {
                rounds[round] = readings.millis(CROWD.stories().subList(0, UNFINISHED));
            }
            // The first two warm the machine.
            fewEventsMillis = Figures.median(rounds[2], rounds[3], rounds[4]);
        }
        return fewEventsMillis;
    }

    static void awaitAll(ReadSide side) {
        Progress progress = side.bean(Progress.class);
        while (progress.reached() < CROWD.size() - 1) {
            pause();
        }
    }

    static void pause() {
        LockSupport.parkNanos(5_000_000);
    }

    /** The token of an official of the body. */
    static String official(ReadSide side, Story story) {
        String token = UUID.randomUUID().toString();
        side.pen().account(token, "zyrtari", story.body.value(), "OFFICIAL");
        return token;
    }
}
