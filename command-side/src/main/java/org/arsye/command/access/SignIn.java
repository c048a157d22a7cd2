package org.arsye.command.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.arsye.command.platform.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Signing in. The refusal is the same, and takes as long, whether it was the name or the password that was wrong.
 */
@Component
public class SignIn {

    private static final int MOST_FAILURES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    /** Comparing a password keeps a processor busy for a tenth of a second: two at a time leave room for everybody else. */
    private static final int AT_ONCE = 2;

    private final Accounts accounts;
    private final Sessions sessions;
    private final Semaphore comparing = new Semaphore(AT_ONCE, true);
    private final Cache<String, AtomicInteger> failures =
            Caffeine.newBuilder().expireAfterWrite(WINDOW).maximumSize(100_000).build();

    SignIn(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /**
     * Opens a session.
     *
     * @param address where the request came from
     * @throws Refusal 401 if name or password is wrong, 429 after too many failures
     */
    public Sessions.Opened with(String username, String password, String address, Sessions.Kind kind) {
        String who = username.strip().toLowerCase(Locale.ROOT) + "\n" + address;
        AtomicInteger failed = failures.get(who, key -> new AtomicInteger());
        if (failed.get() >= MOST_FAILURES) {
            throw Refusal.later(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_ATTEMPTS", WINDOW);
        }
        UUID account = compare(username, password);
        if (account == null) {
            failed.incrementAndGet();
            throw Refusal.of(HttpStatus.UNAUTHORIZED, "SIGN_IN_FAILED");
        }
        failures.invalidate(who);
        return sessions.open(account, kind);
    }

    private UUID compare(String username, String password) {
        comparing.acquireUninterruptibly();
        try {
            return accounts.authenticate(username, password).orElse(null);
        } finally {
            comparing.release();
        }
    }
}
