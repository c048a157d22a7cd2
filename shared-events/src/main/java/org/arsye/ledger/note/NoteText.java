package org.arsye.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;

/** Text as notes have it: UTF-8, no control characters but the newline, a newline at the end (signed-note, Format). */
final class NoteText {

    private NoteText() {}

    static String decoded(byte[] utf8, int atMost) {
        if (utf8.length > atMost) {
            throw new Refused(Flaw.TOO_LARGE);
        }
        String text = decoded(utf8);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' && text.charAt(i) != '\n') {
                throw new Refused(Flaw.CONTROL_CHARACTER);
            }
        }
        if (!text.endsWith("\n")) {
            throw new Refused(Flaw.NO_FINAL_NEWLINE);
        }
        return text;
    }

    static String decoded(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused(Flaw.NOT_UTF_8);
        }
    }

    /** A key name: not empty, without Unicode spaces and plus signs (signed-note, Format). */
    static void checkName(String name) {
        boolean good = !name.isEmpty()
                && name.chars()
                        .noneMatch(c -> c == '+'
                                || c < ' '
                                || c == 0x85
                                || Character.isWhitespace(c)
                                || Character.isSpaceChar(c));
        if (!good) {
            throw new Refused(Flaw.KEY_NAME);
        }
    }
}
