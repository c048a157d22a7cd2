package org.arsye.command.kernel;

/**
 * What can be said of a text without understanding it. Nothing here changes a text: what was written is kept character for
 * character, bidirectional controls included; whoever displays it isolates it.
 */
public final class Wording {

    /** Longest text of a person, in characters: about sixteen printed pages; longer contributions belong in a document. */
    public static final int LONGEST_TEXT = 32_768;

    /** Longest heading: it has to fit the list of a register. */
    public static final int LONGEST_TITLE = 300;

    /** Longest name of a body, a role or a person. */
    public static final int LONGEST_NAME = 200;

    private Wording() {}

    /** Whether there is nothing a reader could see: absent, or made of spaces, controls and invisible characters only. */
    public static boolean isBlank(String text) {
        return text == null || text.codePoints().allMatch(Wording::isInvisible);
    }

    /** How many characters it has: Unicode code points, so a letter outside the basic plane counts once. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether it is well-formed Unicode that every store and every format can carry. */
    public static boolean isRecordable(String text) {
        return text.codePoints().noneMatch(Wording::cannotBeCarried);
    }

    /** How many letters it has, of whatever script. */
    public static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    private static boolean cannotBeCarried(int codePoint) {
        return switch (codePoint) {
            case '\t', '\n', '\r' -> false;
            default -> {
                int type = Character.getType(codePoint);
                yield type == Character.SURROGATE || type == Character.CONTROL;
            }
        };
    }
}
