package org.arsye.command.access;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
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

    private final DerivedSecret secrets;

    WithdrawalSecret(MasterKey master) {
        secrets = new DerivedSecret(master.derive("withdrawal of comments"));
    }

    /** The secret of a comment, in Crockford's base 32. */
    public String of(CommentId comment) {
        return secrets.of(comment.toString());
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
