package org.arsye.ledger;

import java.util.Base64;
import java.util.Optional;

/** base64url without padding (RFC 4648, section 5): one spelling for the same bytes, every other is refused. */
final class Base64Url {

    private Base64Url() {}

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Optional<byte[]> decoded(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return encoded(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
