package org.arsye.command.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.arsye.command.kernel.Reason;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.platform.CommandId;
import org.arsye.ledger.Digests;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * One key, one event. The key is remembered with the command's id before the command is sent. If the process dies between
 * the event and the answer, the next try finds the key without an answer, and the record tells whether the command is in it;
 * if not, it is sent again under the same id. Two tries at once wait for each other here; on two machines the record takes
 * the first one only, since both would write the same event id.
 */
@Component
class Idempotency {

    /** Long enough for any client to have given up; then the key may name something else. */
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final int LONGEST_KEY = 200;
    private static final int TURNS = 1024;

    private final IdempotencyTable table;
    private final RecordedCommands recorded;
    private final Clock clock;
    private final ReentrantLock[] turns =
            Stream.generate(ReentrantLock::new).limit(TURNS).toArray(ReentrantLock[]::new);

    Idempotency(IdempotencyTable table, RecordedCommands recorded, Clock clock) {
        this.table = table;
        this.recorded = recorded;
        this.clock = clock;
    }

    /**
     * Does the work once for this key.
     *
     * @param key as the client sent it
     * @param principal whose key it is
     * @param request says whether two requests wish the same
     * @param work sends the command under the id it is given
     */
    Done once(String key, String principal, byte[] request, Function<CommandId, Done> work) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "IDEMPOTENCY_KEY_MALFORMED");
        }
        byte[] hash = Digests.sha256((principal + "\n" + key).getBytes(StandardCharsets.UTF_8));
        ReentrantLock turn = turns[Math.floorMod((hash[0] << 8) + hash[1], TURNS)];
        await(turn);
        try {
            return inTurn(hash, request, work);
        } finally {
            turn.unlock();
        }
    }

    /** Does the work once for a command that names itself. */
    Writes.Granted once(CommandId commandId, Function<CommandId, Done> work) {
        try {
            return new Writes.Granted(work.apply(commandId), false);
        } catch (RuntimeException e) {
            if (!Problems.isConflict(e) && !isAlreadySo(e)) {
                throw e;
            }
            return new Writes.Granted(recorded.find(commandId).orElseThrow(() -> e), true);
        }
    }

    /** The rules say that it is so already: perhaps by this very wish. */
    private static boolean isAlreadySo(RuntimeException e) {
        return e instanceof Rejection refused
                && refused.objections().stream()
                        .allMatch(objection -> objection.reason().kind() == Reason.Kind.CONFLICT);
    }

    private Done inTurn(byte[] key, byte[] request, Function<CommandId, Done> work) {
        CommandId fresh = CommandId.random();
        if (table.reserve(key, request, fresh, clock.instant())) {
            return finish(key, attempt(key, fresh, work));
        }
        IdempotencyTable.Reservation earlier = table.find(key).orElseThrow(Idempotency::inUse);
        if (!MessageDigest.isEqual(earlier.request(), request)) {
            throw Refusal.of(HttpStatus.CONFLICT, "IDEMPOTENCY_KEY_REUSED");
        }
        if (earlier.done()) {
            return new Done(earlier.commandId(), earlier.eventId(), earlier.position());
        }
        Optional<Done> before = recorded.find(earlier.commandId());
        return finish(key, before.orElseGet(() -> attempt(key, earlier.commandId(), work)));
    }

    /** A failure after which the command is found in the record was somebody else's try under the same key: it is done. */
    private Done attempt(byte[] key, CommandId commandId, Function<CommandId, Done> work) {
        try {
            return work.apply(commandId);
        } catch (Rejection | Refusal e) {
            return recorded.find(commandId).orElseThrow(() -> {
                table.release(key);
                return e;
            });
        } catch (RuntimeException e) {
            if (Problems.isConflict(e)) {
                return recorded.find(commandId).orElseThrow(() -> e);
            }
            throw e;
        }
    }

    private Done finish(byte[] key, Done done) {
        table.finish(key, done, clock.instant());
        return done;
    }

    private static void await(ReentrantLock turn) {
        try {
            if (!turn.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw inUse();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw inUse();
        }
    }

    private static Refusal inUse() {
        return Refusal.later(HttpStatus.CONFLICT, "IDEMPOTENCY_KEY_IN_USE", Duration.ofSeconds(1));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void forgetOldKeys() {
        table.forgetBefore(clock.instant().minus(REMEMBERED));
    }
}
