package org.arsye.command.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.arsye.ledger.Digests;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sessions: opaque random tokens, kept as hashes, until they expire or somebody signs out. */
@Component
public class Sessions {

    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_TOKEN = 64;

    private final SessionTable table;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(SessionTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** What a session is for, and how long it lasts: a working day at a desk, half a day for a program. */
    public enum Kind {
        PAGE("page", Duration.ofHours(8)),
        BEARER("bearer", Duration.ofHours(12));

        private final String word;
        private final Duration lifetime;

        Kind(String word, Duration lifetime) {
            this.word = word;
            this.lifetime = lifetime;
        }

        public Duration lifetime() {
            return lifetime;
        }
    }

    /** A session just opened; the token is told here and nowhere else. */
    public record Opened(String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Opened[" + expiresAt + "]";
        }
    }

    Opened open(UUID accountId, Kind kind) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        Instant expiresAt = now.plus(kind.lifetime);
        table.insert(hash(token), accountId, kind.word, now, expiresAt);
        return new Opened(token, expiresAt);
    }

    /** Who holds a token, if it is one. */
    public Optional<Caller> caller(String token) {
        return token.length() > LONGEST_TOKEN ? Optional.empty() : table.find(hash(token));
    }

    public void close(String token) {
        table.delete(hash(token));
    }

    /** Ends one of the account's own sessions. */
    public void end(UUID accountId, UUID sessionId) {
        table.delete(accountId, sessionId);
    }

    /** Ends all sessions of an account but the one that asks. */
    public void endOthers(UUID accountId, String token) {
        table.deleteOthers(accountId, hash(token));
    }

    /** Ends all sessions of an account. */
    void endAll(UUID accountId) {
        table.deleteOthers(accountId, new byte[0]);
    }

    private static byte[] hash(String token) {
        return Digests.sha256(token.getBytes(StandardCharsets.UTF_8));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void forgetExpired() {
        table.deleteExpired(clock.instant());
    }
}
