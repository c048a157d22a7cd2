package org.arsye.ledger.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;

/**
 * A text and who signed it (c2sp.org/signed-note). Reading one believes nothing: that is for {@link Policy}. The same note is
 * always the same bytes.
 *
 * @param text ends with a newline; may hold empty lines
 * @param signatures in the order of their lines, at least one, none of the same key as another
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** Sixteen signatures must be taken, each of which may be nearly 5 kB (signed-note, Format); more than that is idle. */
    static final int MOST_SIGNATURES = 32;

    static final int LARGEST = 256 * 1024;

    /**
     * A note from its parts.
     *
     * @throws Refused if they make none
     */
    public SignedNote {
        NoteText.decoded(text.getBytes(StandardCharsets.UTF_8), LARGEST);
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty()) {
            throw new Refused(Flaw.NOTE_UNSIGNED);
        }
        if (signatures.size() > MOST_SIGNATURES) {
            throw new Refused(Flaw.NOTE_SIGNATURES);
        }
        for (int i = 1; i < signatures.size(); i++) {
            if (signatures.subList(0, i).stream().anyMatch(signatures.get(i)::sameKey)) {
                throw new Refused(Flaw.SIGNATURE_TWICE, "signature " + (i + 1));
            }
        }
    }

    /**
     * Reads a note.
     *
     * @throws Refused if it is none, byte for byte
     */
    public static SignedNote parse(byte[] utf8) {
        String note = NoteText.decoded(utf8, LARGEST);
        // The last empty line: the text may hold others (signed-note, Format).
        int end = note.lastIndexOf("\n\n");
        if (end < 0) {
            throw new Refused(Flaw.NOTE_SHAPE);
        }
        String lines = note.substring(end + 2);
        if (lines.isEmpty()) {
            throw new Refused(Flaw.NOTE_UNSIGNED);
        }
        if (lines.chars().filter(c -> c == '\n').count() > MOST_SIGNATURES) {
            throw new Refused(Flaw.NOTE_SIGNATURES);
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines.substring(0, lines.length() - 1).split("\n", -1)) {
            try {
                signatures.add(NoteSignature.parse(line));
            } catch (Refused refused) {
                throw new Refused(refused.flaw(), "signature " + (signatures.size() + 1));
            }
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    /** Signs a text with each of these keys, in this order. */
    public static SignedNote of(String text, List<? extends NoteSigner> signers) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        return new SignedNote(
                text, signers.stream().map(signer -> signer.sign(message)).toList());
    }

    /** The same note with one more signature, as a witness adds it. */
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /** The text's bytes: what a key of type 0x01 signs. */
    byte[] message() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The note in UTF-8. */
    public byte[] bytes() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString().getBytes(StandardCharsets.UTF_8);
    }
}
