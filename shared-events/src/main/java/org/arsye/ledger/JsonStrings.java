package org.arsye.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.arsye.ledger.MalformedJson.Reason;

/** What a string may hold, and how UTF-8 is read: without replacing anything. */
final class JsonStrings {

    private JsonStrings() {}

    /** NUL cannot be kept by every store, and a lone surrogate has no UTF-8 (RFC 8785, section 3.2.2.2). */
    static void check(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0) {
                throw new MalformedJson(Reason.NUL);
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < value.length()
                        && Character.isLowSurrogate(value.charAt(i + 1));
                if (!pair) {
                    throw new MalformedJson(Reason.LONE_SURROGATE);
                }
                i++;
            }
        }
    }

    static String decoded(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedJson(Reason.NOT_UTF_8);
        }
    }
}
