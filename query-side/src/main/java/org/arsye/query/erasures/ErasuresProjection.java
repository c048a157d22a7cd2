package org.arsye.query.erasures;

import org.arsye.events.erasure.ErasureApproved;
import org.arsye.events.erasure.ErasureRefused;
import org.arsye.events.erasure.ErasureRequested;
import org.arsye.events.erasure.HoldLifted;
import org.arsye.events.erasure.HoldPlaced;
import org.arsye.events.erasure.SubjectErased;
import org.arsye.query.platform.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps each request with what became of it, the keys that are destroyed, and the holds. */
@Component
@ProcessingGroup(ErasuresProjection.NAME)
class ErasuresProjection {

    /** Stored with the tracking token: renaming it starts a replay. */
    static final String NAME = "erasures";

    private final ErasuresTable erasures;
    private final ErasedKeysTable keys;
    private final HoldsTable holds;

    ErasuresProjection(ErasuresTable erasures, ErasedKeysTable keys, HoldsTable holds) {
        this.erasures = erasures;
        this.keys = keys;
        this.holds = holds;
    }

    @EventHandler
    void on(ErasureRequested event, Recorded recorded) {
        erasures.request(event, recorded);
    }

    @EventHandler
    void on(ErasureApproved event, Recorded recorded) {
        erasures.approve(event, recorded);
    }

    @EventHandler
    void on(ErasureRefused event, Recorded recorded) {
        erasures.refuse(event, recorded);
    }

    @EventHandler
    void on(SubjectErased event, Recorded recorded) {
        erasures.erase(event, recorded);
        keys.destroy(event, recorded);
    }

    @EventHandler
    void on(HoldPlaced event, Recorded recorded) {
        holds.place(event, recorded);
    }

    @EventHandler
    void on(HoldLifted event, Recorded recorded) {
        holds.lift(event, recorded);
    }
}
