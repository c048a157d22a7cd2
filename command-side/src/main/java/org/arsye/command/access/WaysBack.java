package org.arsye.command.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.arsye.command.access.factor.SecondFactors;
import org.arsye.command.platform.web.Refusal;
import org.arsye.ledger.Digests;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Back into an account whose password or device is lost: an administrator, who has made sure of the person by other means,
 * gives them an address that opens once, within a day. The administrator never learns the new password.
 */
@Component
public class WaysBack {

    private static final Duration OPEN_FOR = Duration.ofDays(1);
    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST = 64;

    private final WayBackTable table;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WaysBack(WayBackTable table, Accounts accounts, SecondFactors factors, Sessions sessions, Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @param token told here and nowhere else */
    public record Given(String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Given[" + expiresAt + "]";
        }
    }

    /**
     * Gives a way back, in place of one given before. Until it is used nothing changes.
     *
     * @throws Refusal 404 if there is no such account
     */
    public Given give(String username) {
        UUID account = accounts.named(username).orElseThrow(Refusal::notFound);
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant until = clock.instant().plus(OPEN_FOR);
        table.put(account, hash(token), until);
        return new Given(token, until);
    }

    /**
     * Sets a new password, takes the second factor off and ends all sessions of the account.
     *
     * @throws Refusal 422 if the way is closed, or the password will not do, which leaves it open
     */
    public void take(String token, String password) {
        UUID account = token.length() > LONGEST
                ? null
                : table.find(hash(token), clock.instant()).orElse(null);
        if (account == null) {
            throw closed();
        }
        String kept = accounts.kept(password, "/newPassword");
        if (!table.use(hash(token))) {
            throw closed();
        }
        accounts.keep(account, kept);
        factors.remove(account);
        sessions.endAll(account);
    }

    private static Refusal closed() {
        return Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "WAY_BACK_CLOSED");
    }

    private static byte[] hash(String token) {
        return Digests.sha256(token.getBytes(StandardCharsets.UTF_8));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void forgetExpired() {
        table.deleteExpired(clock.instant());
    }
}
