package org.arsye.query.platform;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongFunction;
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
    public StreamableMessageSource<TrackedEventMessage<?>> stream(Wanted wanted) {
        return new OfOneView(wanted);
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
    AxonServerReader reader(Wanted wanted, LongFunction<EventStream> after, long last) {
        return new AxonServerReader(
                after,
                event -> event.isKnown()
                        ? wanted.types().contains(event.type())
                        : !event.isForeign() && wanted.concerns().test(event.aggregateType()),
                event -> event.stored().message(wanted),
                last);
    }

    private final class OfOneView implements StreamableMessageSource<TrackedEventMessage<?>> {

        private final Wanted wanted;

        OfOneView(Wanted wanted) {
            this.wanted = wanted;
        }

        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
            long last = token == null ? -1 : token.position().orElseThrow();
            return reader(wanted, after -> events.get().openStream(after, AxonServerReader.BUFFER), last);
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
