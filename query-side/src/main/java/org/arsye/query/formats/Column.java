package org.arsye.query.formats;

/**
 * A column of a table.
 *
 * @param key its name for programs, which does not change with the language
 * @param width its share of the width of the page, compared with the other columns
 * @param medium where it is
 */
public record Column(String key, Wording name, Kind kind, int width, Medium medium) {

    /** A column that is there for people and for programs. */
    public Column(String key, Wording name, Kind kind, int width) {
        this(key, name, kind, width, Medium.BOTH);
    }

    /** Whether it is there in what is read by people, or in what is calculated with. */
    public boolean in(Medium asked) {
        return medium == Medium.BOTH || medium == asked;
    }

    /** Where a column is: a page has room for few, a sheet for one each thing. */
    public enum Medium {
        BOTH,
        PAGE,
        SHEET
    }

    /** What kind of things stand in a column. */
    public enum Kind {
        /** A few words. */
        SHORT,
        /** Numbers, aligned as such. */
        NUMBER,
        /** A text said in each language: two languages make two columns of it, side by side. */
        PROSE,
        /** A text in the language of whoever wrote it. */
        QUOTE
    }
}
