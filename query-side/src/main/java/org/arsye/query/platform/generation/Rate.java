package org.arsye.query.platform.generation;

import java.util.concurrent.TimeUnit;

/** Events a second, lately. */
final class Rate {

    private static final long LOOK = TimeUnit.SECONDS.toNanos(1);
    private static final double WEIGHT_OF_NOW = 0.3;

    private long since = System.nanoTime();
    private long events;
    private double perSecond;

    double count(long more) {
        events += more;
        long now = System.nanoTime();
        double now1 = events * (double) TimeUnit.SECONDS.toNanos(1) / Math.max(1, now - since);
        if (perSecond == 0) {
            perSecond = now - since >= LOOK ? now1 : 0;
            return now1;
        }
        if (now - since >= LOOK) {
            perSecond += WEIGHT_OF_NOW * (now1 - perSecond);
            since = now;
            events = 0;
        }
        return perSecond;
    }
}
