package org.arsye.command.access;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.arsye.command.platform.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * How passwords are kept: Argon2id (RFC 9106) with 19 MiB, two passes and one lane, the least that OWASP asks for. Those kept
 * by bcrypt before still open, and are kept anew when they do.
 */
@Component
class Passwords {

    /** NIST SP 800-63B-4, section 3.1.1.2, where a password is one of two factors; there may be one here, so longer is better. */
    private static final int SHORTEST = 8;

    /** Longer ones are no harder to guess, only dearer to compare. */
    private static final int LONGEST_BYTES = 512;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    /** One comparison keeps a processor and 19 MiB busy: two at a time leave room for everybody else. */
    private static final int AT_ONCE = 2;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2id",
            Map.of(
                    "argon2id",
                    new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES),
                    "bcrypt",
                    new BCryptPasswordEncoder()));
    private final Semaphore comparing = new Semaphore(AT_ONCE, true);

    /** Compared with where there is no such user, so that the answer takes as long. */
    private final String nobodys = encoder.encode(UUID.randomUUID().toString());

    /**
     * What is stored of a new password.
     *
     * @param pointer the field it stands in
     * @throws Refusal 422 if it will not do
     */
    String kept(String password, String pointer) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "PASSWORD_TOO_SHORT", pointer);
        }
        if (isTooLong(password)) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "PASSWORD_TOO_LONG", pointer);
        }
        return oneOfFew(() -> encoder.encode(password));
    }

    /** @param kept null where there is nobody: then it takes as long and is false */
    boolean isRight(String password, String kept) {
        boolean compared =
                oneOfFew(() -> encoder.matches(isTooLong(password) ? "" : password, kept == null ? nobodys : kept));
        return compared && kept != null && !password.isEmpty();
    }

    /** Whether it is kept in a way that is no longer ours. */
    boolean isKeptOldly(String kept) {
        return encoder.upgradeEncoding(kept);
    }

    private static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES;
    }

    private <T> T oneOfFew(Supplier<T> work) {
        comparing.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            comparing.release();
        }
    }
}
