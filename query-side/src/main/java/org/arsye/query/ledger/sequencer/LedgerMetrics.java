package org.arsye.query.ledger.sequencer;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** How the ledger stands, as figures. */
@Component
class LedgerMetrics implements MeterBinder {

    private static final Duration SAME_LOOK = Duration.ofSeconds(1);
    private static final double MILLIS = 1_000;

    private final LedgerQueries ledger;
    private final LoadingCache<String, LedgerStatus> looks;

    LedgerMetrics(LedgerQueries ledger) {
        this.ledger = ledger;
        looks = Caffeine.newBuilder().expireAfterWrite(SAME_LOOK).build(same -> ledger.status());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "arsye.ledger.size", "leaves of the newest signed checkpoint", LedgerStatus::signed);
        gauge(registry, "arsye.ledger.backlog", "events that no checkpoint covers", LedgerStatus::backlog);
        gauge(
                registry,
                "arsye.ledger.waiting",
                "seconds since the oldest of them was recorded",
                status -> ledger.waiting(status).toMillis() / MILLIS);
        gauge(
                registry,
                "arsye.ledger.checkpoint.age",
                "seconds since the newest checkpoint was signed",
                status -> ledger.age(status).toMillis() / MILLIS);
        gauge(
                registry,
                "arsye.ledger.refusing",
                "1 while the sequencer of this process refuses to sign",
                status -> status.standing().state() == Standing.State.REFUSING ? 1 : 0);
        FunctionCounter.builder("arsye.ledger.refusals", ledger, LedgerQueries::refusals)
                .description("how often the sequencer of this process has refused to sign")
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String what, ToDoubleFunction<LedgerStatus> figure) {
        Gauge.builder(name, () -> figure.applyAsDouble(looks.get("")))
                .description(what)
                .register(registry);
    }
}
