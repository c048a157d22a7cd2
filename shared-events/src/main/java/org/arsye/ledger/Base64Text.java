package org.arsye.ledger;

import java.util.Base64;

/** Base64 with padding (RFC 4648, section 4), as signed notes and proofs have it: one spelling for the same bytes. */
public final class Base64Text {

    private Base64Text() {}

    /** The one spelling. */
    public static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * The bytes; an empty text is none.
     *
     * @throws Refused if it is spelt otherwise than {@link #encoded} does (RFC 4648, section 3.5)
     */
    public static byte[] decoded(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (encoded(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Falls through: which character it is does not matter.
        }
        throw new Refused(Flaw.NOT_BASE64);
    }
}
