package org.arsye.command.telling;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arsye.command.platform.sealing.Unsealing;
import org.arsye.events.Sealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what waits, each letter at least once: it is marked after it was taken away, so a crash in between sends it again under
 * the same Message-ID. What was sent is never sent again, whatever is replayed.
 */
@Component
class Sending implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final int AT_ONCE = 20;
    private static final Duration LONGEST_SENDING = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /** With these pauses about five days, as RFC 5321 has it (section 4.5.4.1): a mail server may be down for long. */
    private static final int MOST_ATTEMPTS = 28;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutboxTable table;
    private final Unsealing unsealing;
    private final Optional<Post> post;
    private final Clock clock;

    Sending(OutboxTable table, Unsealing unsealing, MailSettings settings, Clock clock) {
        this.table = table;
        this.unsealing = unsealing;
        this.post = settings.byHand() ? Optional.empty() : Optional.of(new SmtpPost(settings));
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("arsye.letters.waiting", table::waiting)
                .description("letters written and neither sent nor handed on")
                .register(registry);
    }

    @Scheduled(fixedDelay = 1_000)
    void sendWhatWaits() {
        post.ifPresent(
                taken -> table.take(AT_ONCE, clock.instant(), LONGEST_SENDING).forEach(letter -> send(letter, taken)));
    }

    private void send(OutboxTable.Waiting waiting, Post taken) {
        // Those before it in the part may have taken long, and somebody else may have it by now.
        if (!table.hold(waiting, clock.instant().plus(LONGEST_SENDING))) {
            return;
        }
        try {
            Optional<Letter> letter = read(waiting);
            if (letter.isEmpty()) {
                // Where the key is gone, so is the person: nothing is left to send.
                table.forget(List.of(waiting.interestId()));
                return;
            }
            taken.send(letter.get(), waiting.letterId().toString());
            table.sent(waiting.letterId(), clock.instant());
        } catch (PostAway e) {
            LOG.warn(
                    "letter {} was not taken ({}), try {} of {}",
                    waiting.letterId(),
                    e.getMessage(),
                    waiting.attempts(),
                    MOST_ATTEMPTS);
            boolean givenUp = e.forGood() || waiting.attempts() >= MOST_ATTEMPTS;
            table.later(waiting, clock.instant().plus(pause(waiting.attempts())), givenUp);
        }
    }

    /** Twice as long each time. */
    static Duration pause(int attempts) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, MOST_ATTEMPTS));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private Optional<Letter> read(OutboxTable.Waiting waiting) {
        JsonNode box = JSON.readTree(waiting.sealed());
        Sealed<String> sealed = new Sealed.Closed<>(
                box.get("sd").asString(),
                box.get("kid").asString(),
                box.get("iv").asString(),
                box.get("ct").asString());
        UUID letter = waiting.letterId();
        return unsealing
                .open(sealed, waiting.interestId(), 0, Outbox.field(letter))
                .map(Letter::read);
    }
}
