package org.arsye.query.bench;

import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.arsye.query.given.Crowd;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.arsye.query.platform.Progress;

/** What all benches of a run share: one record that only grows. */
final class Bed {

    private static final Crowd CROWD = new Crowd();

    private Bed() {}

    static Crowd crowd() {
        return CROWD;
    }

    static void awaitAll(ReadSide side, Crowd crowd) {
        Progress progress = side.bean(Progress.class);
        while (progress.reached() < crowd.size() - 1) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** The token of an official of the body. */
    static String official(ReadSide side, Story story) {
        String token = UUID.randomUUID().toString();
        side.pen().account(token, "zyrtari", story.body.value(), "OFFICIAL");
        return token;
    }
}
