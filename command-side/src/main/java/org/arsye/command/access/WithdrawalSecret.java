package org.arsye.command.access;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.arsye.command.platform.MasterKey;
import org.arsye.events.comment.CommentId;
import org.arsye.ledger.Digests;
import org.springframework.stereotype.Component;

/**
 * What withdraws a comment: 130 bits that follow from the comment's id under a key of ours, so they can be told again to
 * whoever repeats the request and need not be stored. The record holds their SHA-256 only.
 */
@Component
public class WithdrawalSecret {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final int BITS_A_SYMBOL = 5;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    WithdrawalSecret(MasterKey master) {
        key = new SecretKeySpec(master.derive("withdrawal of comments"), ALGORITHM);
    }

    /** The secret of a comment, in Crockford's base 32. */
    public String of(CommentId comment) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] bytes = mac.doFinal(comment.toString().getBytes(StandardCharsets.US_ASCII));
            BigInteger rest = new BigInteger(1, bytes).shiftRight(bytes.length * Byte.SIZE - LENGTH * BITS_A_SYMBOL);
            StringBuilder reversed = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                reversed.append(SYMBOLS.charAt(rest.intValue() & (SYMBOLS.length() - 1)));
                rest = rest.shiftRight(BITS_A_SYMBOL);
            }
            return reversed.reverse().toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the record holds of a secret: case, spaces and hyphens do not matter, I and L are read as 1, O as 0. */
    public static String digest(String secret) {
        String folded = secret.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
        return Digests.sha256Hex(folded.getBytes(StandardCharsets.UTF_8));
    }
}
