package org.arsye.query.platform.generation;

import java.time.Duration;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a generation stands before, and when it is tried again: after one second, two, four, up to a minute, or at once when
 * somebody asks for it.
 */
final class Stop {

    private static final Logger LOG = LoggerFactory.getLogger(Stop.class);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;

    private final TroubleTable troubles;
    private Generation generation;
    private Trouble met;
    private boolean holds;
    private long until;

    Stop(TroubleTable troubles) {
        this.troubles = troubles;
    }

    /** Another generation has its own trouble, or none. */
    void become(Generation other) {
        generation = other;
        met = troubles.of(other).map(TroubleTable.Standing::trouble).orElse(null);
        holds = false;
    }

    /** Whether it is not yet time to try again. */
    boolean holds() {
        if (holds && (System.nanoTime() - until >= 0 || troubles.wanted(generation))) {
            holds = false;
        }
        return holds;
    }

    void before(Recorded event, String problem) {
        boolean first = met == null || met.position() != event.position();
        met = troubles.meet(generation, event.position(), event.eventId(), event.type(), problem)
                .trouble();
        holds = true;
        until = System.nanoTime() + pause(met.tries()).toNanos();
        if (first) {
            LOG.error(
                    "The view {} stands before the event at position {} ({} {}): {}",
                    generation.view(),
                    event.position(),
                    event.type(),
                    event.eventId(),
                    problem);
        }
    }

    /** Whether somebody ordered that this event may be passed over, now that it has failed again. */
    boolean mayPass(long position) {
        boolean may = troubles.isSkipped(generation.view(), position);
        if (may) {
            LOG.warn("The view {} passes over the event at position {}, as ordered", generation.view(), position);
        }
        return may;
    }

    void caughtUp() {
        if (met != null) {
            troubles.overcome(generation);
            LOG.info("The view {} has passed position {} and caught up", generation.view(), met.position());
            met = null;
        }
    }

    private static Duration pause(int tries) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(tries - 1, DOUBLINGS));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
