package org.arsye.command.kernel;

import java.util.ArrayList;
import java.util.List;
import org.arsye.events.LocalizedText;

/** Gathers what stands in the way of one wish, so that its author hears of all of it at once. */
public final class Objections {

    private final List<Objection> found = new ArrayList<>();

    /** Objects to a field if something is wrong with it. */
    public Objections when(boolean wrong, Reason reason, String pointer) {
        if (wrong) {
            found.add(new Objection(reason, pointer));
        }
        return this;
    }

    /** A text that must be there. */
    public Objections required(String text, int longest, Reason missing, String pointer) {
        return Wording.isBlank(text) ? when(true, missing, pointer) : wellFormed(text, longest, pointer);
    }

    /** A text that may be absent. */
    public Objections optional(String text, int longest, String pointer) {
        return text == null ? this : wellFormed(text, longest, pointer);
    }

    /** A text that both official languages must have; English may be absent but not empty. */
    public Objections required(LocalizedText text, int longest, Reason missing, String pointer) {
        required(text == null ? null : text.sq(), longest, missing, pointer + "/sq");
        required(text == null ? null : text.sr(), longest, missing, pointer + "/sr");
        return text == null || text.en() == null ? this : required(text.en(), longest, missing, pointer + "/en");
    }

    /** A text that may be absent altogether; if it is there, both official languages have it. */
    public Objections optional(LocalizedText text, int longest, Reason incomplete, String pointer) {
        return text == null ? this : required(text, longest, incomplete, pointer);
    }

    /** A text that both official languages must have, each with so many letters at least: a dash explains nothing. */
    public Objections substantial(LocalizedText text, int fewestLetters, Reason missing, Reason thin, String pointer) {
        required(text, Wording.LONGEST_TEXT, missing, pointer);
        if (text != null) {
            when(isThin(text.sq(), fewestLetters), thin, pointer + "/sq");
            when(isThin(text.sr(), fewestLetters), thin, pointer + "/sr");
        }
        return this;
    }

    /**
     * Ends the examination.
     *
     * @throws Rejection if anything was found
     */
    public void raise() {
        if (!found.isEmpty()) {
            throw new Rejection(found);
        }
    }

    private Objections wellFormed(String text, int longest, String pointer) {
        return when(Wording.length(text) > longest, TextRejected.TEXT_TOO_LONG, pointer)
                .when(!Wording.isRecordable(text), TextRejected.TEXT_NOT_VALID_UNICODE, pointer);
    }

    private static boolean isThin(String text, int fewestLetters) {
        return !Wording.isBlank(text) && Wording.letters(text) < fewestLetters;
    }
}
