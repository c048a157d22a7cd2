package org.arsye.query.platform;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How far the views have come. What one says it has reached is committed. */
@Component
public class Positions {

    /** How long a reader is kept waiting for what was just written. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(4);

    private final Views views;

    Positions(Views views) {
        this.views = views;
    }

    /** The position that every view has reached; −1 before the first event. */
    public long reached() {
        return each().values().stream().min(Comparator.naturalOrder()).orElse(-1L);
    }

    /** The position reached by each view, by its name. */
    public Map<String, Long> each() {
        return views.reached();
    }

    /** Why views have stopped, by their names; empty if none has. */
    public Map<String, String> stopped() {
        Map<String, String> stopped = new TreeMap<>();
        views.processors()
                .forEach((name, processor) -> processor.processingStatus().values().stream()
                        .filter(EventTrackerStatus::isErrorState)
                        .forEach(status -> stopped.put(name, status.getError().getMessage())));
        return stopped;
    }

    /**
     * Waits, without holding a thread, until every view has reached a position.
     *
     * @return the position reached, or the error {@link NotYetReached} when the patience is over
     */
    public Mono<Long> await(long position) {
        return Mono.defer(() -> reached() >= position ? Mono.just(reached()) : later(position));
    }

    private Mono<Long> later(long position) {
        return Flux.interval(BETWEEN_LOOKS)
                .onBackpressureDrop()
                .map(tick -> reached())
                .filter(reached -> reached >= position)
                .next()
                .timeout(PATIENCE)
                .onErrorMap(TimeoutException.class, late -> new NotYetReached());
    }
}
