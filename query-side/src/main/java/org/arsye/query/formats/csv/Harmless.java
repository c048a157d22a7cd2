package org.arsye.query.formats.csv;

/**
 * Text that no spreadsheet runs as a formula: one that begins like a formula gets an apostrophe before it, which a spreadsheet
 * takes as "this is text". What begins so is OWASP's list on CSV injection, with the full-width signs.
 */
public final class Harmless {

    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    private Harmless() {}

    public static String text(String written) {
        return written.isEmpty() || BEGINNINGS.indexOf(written.charAt(0)) < 0 ? written : "'" + written;
    }
}
