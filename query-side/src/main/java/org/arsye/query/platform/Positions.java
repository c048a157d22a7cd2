package org.arsye.query.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How far the views have come. What one says it has reached is committed. */
@Component
public class Positions {

    /** How long a reader is kept waiting for what was just written. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(4);

    private final Progress progress;

    Positions(Progress progress) {
        this.progress = progress;
    }

    /** The position that every view that is going has reached; −1 before the first event. */
    public long reached() {
        return progress.reached();
    }

    /** The position reached by each view, by its name. */
    public Map<String, Long> each() {
        return progress.each();
    }

    /** The views that are not as far as the others because of an event that they cannot take in. */
    public List<Behind> behind() {
        return progress.behind();
    }

    /**
     * Waits, without holding a thread, until every view that is going has reached a position.
     *
     * @return the position reached, or the error {@link NotYetReached} when the patience is over, {@link NotServing} while
     *     there is nothing to read yet
     */
    public Mono<Long> await(long position) {
        return Mono.defer(() -> {
            int ready = progress.ready();
            if (ready < Progress.ALL) {
                return Mono.error(new NotServing(ready));
            }
            long reached = reached();
            return reached >= position ? Mono.just(reached) : later(position);
        });
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
