package org.arsye.query.platform;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/** The record on Axon Server. Its global index begins at 0 and has no gaps: it is the position. */
final class AxonServerLedger implements LedgerSource {

    private static final long LONGEST_ANSWER_SECONDS = 10;

    private final Supplier<EventChannel> events;

    AxonServerLedger(Supplier<EventChannel> events) {
        this.events = events;
    }

    @Override
    public StreamableMessageSource<TrackedEventMessage<?>> stream(Predicate<String> concerns) {
        return stream(concerns, LedgerStream.KNOWN);
    }

    @Override
    public StreamableMessageSource<TrackedEventMessage<?>> stream(Predicate<String> concerns, Set<String> types) {
        return new OfOneView(concerns, types);
    }

    @Override
    public long lastPosition() {
        try {
            return events.get().getLastToken().get(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told to stop", told);
        } catch (ExecutionException | TimeoutException away) {
            throw new IllegalStateException("Axon Server does not answer", away);
        }
    }

    /** An event that nobody knows, of an aggregate that the view is about, is not passed over: it is unreadable. */
    AxonServerReader reader(Predicate<String> concerns, Set<String> types, LongFunction<EventStream> after, long last) {
        return new AxonServerReader(
                after,
                event -> event.isKnown()
                        ? types.contains(event.type())
                        : !event.isForeign() && concerns.test(event.aggregateType()),
                event -> event.stored().message(),
                last);
    }

    private final class OfOneView implements StreamableMessageSource<TrackedEventMessage<?>> {

        private final Predicate<String> concerns;
        private final Set<String> types;

        OfOneView(Predicate<String> concerns, Set<String> types) {
            this.concerns = concerns;
            this.types = types;
        }

        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
            long last = token == null ? -1 : token.position().orElseThrow();
            return reader(concerns, types, after -> events.get().openStream(after, AxonServerReader.BUFFER), last);
        }

        @Override
        public TrackingToken createTailToken() {
            return null;
        }

        @Override
        public TrackingToken createHeadToken() {
            long last = lastPosition();
            return last < 0 ? null : new GlobalSequenceTrackingToken(last);
        }
    }
}
