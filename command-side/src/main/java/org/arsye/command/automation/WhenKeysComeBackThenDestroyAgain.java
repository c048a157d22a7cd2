package org.arsye.command.automation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arsye.command.platform.sealing.DestroyedKeys;
import org.arsye.command.register.ErasureRegisterTable;
import org.arsye.command.register.ErasureRegisterTable.ErasedKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * A restored backup of the content keys may bring back what was destroyed, and lose the list of it. What the record says is
 * erased is destroyed again, before anybody is served and every ten seconds from then on.
 */
@Component
class WhenKeysComeBackThenDestroyAgain implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WhenKeysComeBackThenDestroyAgain.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int AT_ONCE = 1_000;

    private final ErasureRegisterTable register;
    private final DestroyedKeys keys;
    private volatile boolean running;

    WhenKeysComeBackThenDestroyAgain(ErasureRegisterTable register, DestroyedKeys keys) {
        this.register = register;
        this.keys = keys;
    }

    /** Returns only when none of them is there. */
    @Override
    public void start() {
        look();
        running = true;
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    void lookAgain() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("whether destroyed content keys have come back could not be looked up", e);
        }
    }

    private void look() {
        int back = keys.destroyAgain();
        if (keys.listed() < register.keys()) {
            back += listAgain();
        }
        if (back > 0) {
            LOG.warn("{} content keys that had been destroyed were there again, and were destroyed again", back);
        }
    }

    /** The list itself is an older one: what the record names is listed and destroyed again, part by part. */
    private int listAgain() {
        int back = 0;
        for (List<ErasedKey> part = register.keysAfter(FIRST, AT_ONCE);
                !part.isEmpty();
                part = register.keysAfter(part.getLast().kid(), AT_ONCE)) {
            Map<UUID, List<UUID>> byErasure = part.stream()
                    .collect(Collectors.groupingBy(
                            ErasedKey::erasureId, Collectors.mapping(ErasedKey::kid, Collectors.toList())));
            for (Map.Entry<UUID, List<UUID>> each : byErasure.entrySet()) {
                back += keys.destroy(each.getKey(), each.getValue());
            }
        }
        return back;
    }

    /** Long before the door opens. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
