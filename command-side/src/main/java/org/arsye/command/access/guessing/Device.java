package org.arsye.command.access.guessing;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.arsye.command.platform.MasterKey;
import org.arsye.ledger.SealedBox;
import org.arsye.ledger.Tampered;
import org.springframework.stereotype.Component;

/**
 * A browser that somebody has signed in with before keeps a cookie that says so. It opens nothing; it only gives its holder
 * failures of their own, so that strangers who guess cannot lock them out (OWASP, device cookies).
 */
@Component
public class Device {

    /** The cookie's name. */
    public static final String COOKIE = "arsye_device";

    /** How long a browser is remembered after it was last signed in with. */
    public static final Duration KEPT = Duration.ofDays(180);

    private static final int NONCE_BYTES = 12;
    private static final int LONGEST = 512;
    private static final byte[] AAD = COOKIE.getBytes(StandardCharsets.US_ASCII);

    private final byte[] key;
    private final SecureRandom random = new SecureRandom();

    Device(MasterKey master) {
        this.key = master.derive("devices that somebody signed in with");
    }

    /** A cookie for a browser that this person has just signed in with. */
    public String cookie(String username) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String plain = Base64.getEncoder().encodeToString(nonce) + " " + username;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(SealedBox.wrap(key, plain.getBytes(StandardCharsets.UTF_8), AAD));
    }

    /** What tells this browser from others of this person; empty where they have never signed in with it. */
    Optional<String> of(String username, String cookie) {
        if (cookie == null || cookie.isEmpty() || cookie.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cookie);
            String[] parts = new String(SealedBox.unwrap(key, sealed, AAD), StandardCharsets.UTF_8).split(" ", 2);
            return parts.length == 2 && parts[1].equals(username) ? Optional.of(parts[0]) : Optional.empty();
        } catch (IllegalArgumentException | Tampered noneOfOurs) {
            return Optional.empty();
        }
    }
}
