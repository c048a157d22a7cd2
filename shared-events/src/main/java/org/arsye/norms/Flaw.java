package org.arsye.norms;

/**
 * One thing that is wrong in a file of norms.
 *
 * @param file the name of the file
 * @param line counted from 1
 * @param key where in the file, as a JSON Pointer (RFC 6901); empty for the file as a whole
 * @param why what is wrong and what would be right
 */
public record Flaw(String file, int line, String key, Reason why) {

    public Flaw(String file, int line, String key, Wrong wrong, Object... words) {
        this(file, line, key, Reason.of(wrong, words));
    }

    /** In a sentence. */
    public String reason() {
        return why.in("en");
    }

    @Override
    public String toString() {
        return "%s, line %d%s: %s".formatted(file, line, key.isEmpty() ? "" : ", " + key, reason());
    }
}
