package org.arsye.query.platform.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.arsye.query.platform.BadParameter;
import org.arsye.query.platform.Behind;
import org.arsye.query.platform.Chronicle;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotYetReached;
import org.arsye.query.platform.Positions;
import org.arsye.query.platform.Reader;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Makes the {@link Moment} of a request: {@code Arsye-After} or {@code after} waits until the views have come that far,
 * {@code asOf} (a position or an RFC 3339 time) looks back. The answer says in {@code Arsye-Position} what it reflects,
 * and in {@code Arsye-Behind} which views stand still.
 */
@Component
class Moments implements HandlerMethodArgumentResolver {

    static final String POSITION_HEADER = "Arsye-Position";
    static final String BEHIND_HEADER = "Arsye-Behind";
    static final String AFTER_HEADER = "Arsye-After";

    private final Positions positions;
    private final Chronicle chronicle;
    private final Readers readers;
    private final VirtualThreads threads;
    private final Clock clock;

    Moments(Positions positions, Chronicle chronicle, Readers readers, VirtualThreads threads, Clock clock) {
        this.positions = positions;
        this.chronicle = chronicle;
        this.readers = readers;
        this.threads = threads;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Moment.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        return Mono.defer(() -> of(exchange))
                .doOnNext(moment -> note(exchange, moment))
                .cast(Object.class);
    }

    private void note(ServerWebExchange exchange, Moment moment) {
        exchange.getResponse().getHeaders().set(POSITION_HEADER, Long.toString(moment.position()));
        List<Behind> behind = positions.behind();
        if (!behind.isEmpty()) {
            exchange.getResponse().getHeaders().set(BEHIND_HEADER, told(behind));
        }
        exchange.getAttributes().put(Moment.class.getName(), moment);
    }

    /** The views that stand still, each with the position it has reached. */
    private static String told(List<Behind> behind) {
        return behind.stream().map(part -> part.view() + "=" + part.position()).collect(Collectors.joining(", "));
    }

    private Mono<Moment> of(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        long after = after(request);
        String asOf = request.getQueryParams().getFirst("asOf");
        return positions
                .await(after)
                .flatMap(reached -> threads.on(() -> readers.of(request))
                        .flatMap(reader -> asOf == null ? Mono.just(today(reached, reader)) : past(asOf, reader)));
    }

    /** What was reached once stays in view, also while another process takes over and tells its positions a little later. */
    private Moment today(long reached, Reader reader) {
        return new Moment(Math.max(reached, positions.reached()), clock.instant(), reader);
    }

    private Mono<Moment> past(String asOf, Reader reader) {
        return asOf.chars().allMatch(c -> c >= '0' && c <= '9')
                ? asOf(position(asOf, "asOf"), reader)
                : asOf(instant(asOf), reader);
    }

    /** At a position, it is the time when its event was recorded. */
    private Mono<Moment> asOf(long position, Reader reader) {
        return positions
                .await(position)
                .onErrorMap(NotYetReached.class, never -> new BadParameter("asOf"))
                .flatMap(reached -> threads.on(() -> new Moment(
                        position, chronicle.timeOf(position).orElseThrow(() -> new BadParameter("asOf")), reader)));
    }

    private Mono<Moment> asOf(Instant instant, Reader reader) {
        if (instant.isAfter(clock.instant())) {
            return Mono.error(new BadParameter("asOf"));
        }
        return threads.on(() -> chronicle.positionAt(instant))
                .flatMap(position -> positions.await(position).thenReturn(new Moment(position, instant, reader)));
    }

    private static long after(ServerHttpRequest request) {
        String header = request.getHeaders().getFirst(AFTER_HEADER);
        if (header != null) {
            return position(header, AFTER_HEADER);
        }
        String parameter = request.getQueryParams().getFirst("after");
        return parameter == null ? -1 : position(parameter, "after");
    }

    private static long position(String written, String parameter) {
        try {
            long position = Long.parseLong(written);
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException none) {
            throw new BadParameter(parameter);
        }
        throw new BadParameter(parameter);
    }

    /** In an address a plus sign that was not encoded has become a space. */
    private static Instant instant(String written) {
        try {
            return OffsetDateTime.parse(written.replace(' ', '+')).toInstant();
        } catch (DateTimeException none) {
            throw new BadParameter("asOf");
        }
    }
}
