package org.arsye.command.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.arsye.command.kernel.Secrets;
import org.arsye.command.platform.web.Refusal;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.ledger.ContributionNumber;
import org.arsye.ledger.MalformedNumber;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * People without an account, known by the number of their comment and the secret that they were told. The answer is the same
 * whether there is no such number, nobody was told a secret, or it is another one; who guesses is soon told to wait. Its
 * methods block their thread.
 */
@Component
public class Authors {

    private static final int MOST_FAILURES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final EventStore events;
    private final Cache<String, AtomicInteger> failures =
            Caffeine.newBuilder().expireAfterWrite(WINDOW).maximumSize(100_000).build();

    Authors(EventStore events) {
        this.events = events;
    }

    /**
     * @param number as it was told, however it is typed
     * @param address where the request came from
     * @throws Refusal 422 if number or secret is wrong, 429 after too many failures
     */
    public Author byNumber(String number, String secret, String address) {
        return examined(address, secret, () -> atNumber(number));
    }

    /** @throws Refusal as {@link #byNumber} */
    public Author of(CommentId comment, String secret, String address) {
        return examined(address, secret, () -> first(comment));
    }

    private Author examined(
            String address, String secret, java.util.function.Supplier<Optional<CommentSubmitted>> search) {
        AtomicInteger failed = failures.get(address, none -> new AtomicInteger());
        if (failed.get() >= MOST_FAILURES) {
            throw Refusal.later(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_ATTEMPTS", WINDOW);
        }
        String presented = secret == null ? "" : secret;
        return search.get()
                .map(comment -> new Author(
                        comment.commentId(), comment.consultationId(), comment.withdrawalDigest(), presented))
                .filter(author -> Secrets.isSame(author.withdrawalDigest(), author.secretDigest()))
                .orElseThrow(() -> {
                    failed.incrementAndGet();
                    return Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "NUMBER_OR_SECRET_WRONG");
                });
    }

    private Optional<CommentSubmitted> first(CommentId comment) {
        DomainEventStream own = events.readEvents(comment.toString(), 0);
        return own.hasNext() && own.next().getPayload() instanceof CommentSubmitted submitted
                ? Optional.of(submitted)
                : Optional.empty();
    }

    /** The comment of that number, whoever asks. */
    public Optional<CommentSubmitted> atNumber(String number) {
        long position;
        try {
            position = ContributionNumber.parse(number == null ? "" : number);
        } catch (MalformedNumber mistyped) {
            return Optional.empty();
        }
        TrackingToken head = events.createHeadToken();
        if (head == null || head.position().orElseThrow() < position) {
            return Optional.empty();
        }
        try (BlockingStream<TrackedEventMessage<?>> record =
                events.openStream(position == 0 ? null : new GlobalSequenceTrackingToken(position - 1))) {
            return record.hasNextAvailable((int) PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                            && record.nextAvailable().getPayload() instanceof CommentSubmitted submitted
                    ? Optional.of(submitted)
                    : Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
