package org.arsye.command.access.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.arsye.command.kernel.Secrets;

/**
 * Time-based codes as every authenticator makes them: six digits, thirty seconds, SHA-1 (RFC 6238; most programs ignore any
 * other choice). A clock may be one step off (section 5.2).
 */
final class Codes {

    static final Duration STEP = Duration.ofSeconds(30);

    private static final int STEPS_OFF = 1;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP);

    /** The step that a code belongs to, if it is one of now. */
    OptionalLong step(byte[] secret, String code, Instant now) {
        String typed = code.replaceAll("[\\s-]", "");
        for (int off = -STEPS_OFF; off <= STEPS_OFF; off++) {
            Instant then = now.plus(STEP.multipliedBy(off));
            if (Secrets.isSame(at(secret, then), typed)) {
                return OptionalLong.of(Math.floorDiv(then.getEpochSecond(), STEP.toSeconds()));
            }
        }
        return OptionalLong.empty();
    }

    String at(byte[] secret, Instant time) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()), time, Locale.ROOT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
