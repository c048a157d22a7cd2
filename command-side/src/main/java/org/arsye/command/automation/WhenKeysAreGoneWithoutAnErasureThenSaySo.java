package org.arsye.command.automation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arsye.command.platform.sealing.DestroyedKeys;
import org.arsye.command.register.ErasureRegisterTable;
import org.arsye.command.register.ErasureRegisterTable.ErasedKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Somebody who can write to the keys may list and delete one that no erasure was about. Nothing brings it back; it is told as
 * an error, and as the figure {@code arsye.keys.unexplained}, for as long as it is so (ledger format, section 8).
 */
@Component
class WhenKeysAreGoneWithoutAnErasureThenSaySo implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(WhenKeysAreGoneWithoutAnErasureThenSaySo.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int AT_ONCE = 1_000;

    private final ErasureRegisterTable register;
    private final DestroyedKeys keys;
    private volatile Set<UUID> unexplained = Set.of();

    WhenKeysAreGoneWithoutAnErasureThenSaySo(ErasureRegisterTable register, DestroyedKeys keys) {
        this.register = register;
        this.keys = keys;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("arsye.keys.unexplained", () -> unexplained.size())
                .description("content keys listed as destroyed that no erasure of the record names")
                .register(registry);
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT20S")
    void look() {
        try {
            Set<UUID> now = found();
            if (!unexplained.containsAll(now)) {
                LOG.error(
                        "{} content keys are destroyed of which no erasure is recorded, among them {}",
                        now.size(),
                        now.iterator().next());
            }
            unexplained = now;
        } catch (RuntimeException e) {
            LOG.warn("whether content keys are gone without an erasure could not be looked up", e);
        }
    }

    /** The list is read first: whatever stands there was due before, and is due or recorded still. */
    private Set<UUID> found() {
        Set<UUID> found = new HashSet<>();
        if (keys.listed() <= register.keys()) {
            return found;
        }
        for (List<DestroyedKeys.Listed> part = keys.listedAfter(FIRST, AT_ONCE);
                !part.isEmpty();
                part = keys.listedAfter(part.getLast().kid(), AT_ONCE)) {
            found.addAll(register.unexplained(part.stream()
                    .map(key -> new ErasedKey(key.kid(), key.erasureId()))
                    .toList()));
        }
        return found;
    }
}
