package org.arsye.query.formats;

/** Text as markup holds it. */
public final class Letters {

    private static final char REPLACEMENT = '\uFFFD';

    private Letters() {}

    /** Escaped for XML and HTML, as content and in quotes; what neither can hold (control characters, half surrogates) is U+FFFD. */
    public static String escaped(String text) {
        StringBuilder out = null;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            String instead = instead(text, i, c);
            if (instead != null && out == null) {
                out = new StringBuilder(length + 16).append(text, 0, i);
            }
            if (out != null) {
                if (instead == null) {
                    out.append(c);
                } else {
                    out.append(instead);
                }
            }
        }
        return out == null ? text : out.toString();
    }

    /** With U+FFFD for half surrogates: no UTF-8 has them. */
    public static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && !holds(text, i, text.charAt(i))) {
                return new String(
                        text.codePoints()
                                .map(c ->
                                        Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
                                .toArray(),
                        0,
                        text.codePointCount(0, text.length()));
            }
        }
        return text;
    }

    private static String instead(String text, int i, char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\r' -> i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n";
            default -> holds(text, i, c) ? null : String.valueOf(REPLACEMENT);
        };
    }

    private static boolean holds(String text, int i, char c) {
        if (c < ' ') {
            return c == '\n' || c == '\t';
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return (c < 0x7F || c > 0x9F) && c != '\uFFFE' && c != '\uFFFF';
    }
}
