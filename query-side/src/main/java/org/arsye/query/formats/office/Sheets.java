package org.arsye.query.formats.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.arsye.query.formats.Cell;
import org.arsye.query.formats.Column;
import org.arsye.query.formats.Document;
import org.arsye.query.formats.Grid;
import org.arsye.query.formats.Part;
import org.arsye.query.formats.Rows;
import org.arsye.query.formats.Spoken;
import org.arsye.query.formats.Wording;

/** A document as sheets: what stands around its tables first, then a sheet a table, then what was too long for a cell. */
final class Sheets {

    /** So many rows has a sheet of either program at most, with the row of heads. */
    static final int MOST_ROWS = 1_048_576;

    /** What both programs take as the name of a sheet. */
    private static final int LONGEST_NAME = 31;

    /** A longer text is cut by the commonest spreadsheet; so the rest of it is put into a sheet of its own. */
    static final int LONGEST_TEXT = 32_767;

    static final String CONTINUED = "continued";

    private static final int ALPHABET = 26;

    private final Document document;
    private final List<List<Cell>> continued = new ArrayList<>();

    Sheets(Document document) {
        this.document = document;
    }

    /** A sheet. */
    record Sheet(String name, List<Head> heads, Rows rows) {

        /** The name where its rows go on because there are too many for one: comments 2. */
        String name(int number) {
            String more = number == 1 ? "" : " " + number;
            return name.substring(0, Math.min(name.length(), LONGEST_NAME - more.length())) + more;
        }
    }

    /** A column of it. */
    record Head(String name, int width, Grid.Head grid) {

        Cell cell(List<Cell> row) {
            return row.get(grid.index());
        }
    }

    /** All that the document has. */
    List<Sheet> all() {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(sheet(around()));
        document.tables().forEach(table -> sheets.add(sheet(table)));
        return sheets;
    }

    /** What was too long for the cells that have been written: where it goes on, and how. */
    Optional<Sheet> continued() {
        List<Column> columns = List.of(
                new Column("cell", same("→"), Column.Kind.SHORT, 12),
                new Column("text", same("…"), Column.Kind.QUOTE, 40));
        return continued.isEmpty()
                ? Optional.empty()
                : Optional.of(sheet(new Part.Table(CONTINUED, same(CONTINUED), columns, Rows.of(continued), same(""))));
    }

    private Sheet sheet(Part.Table table) {
        List<Head> heads = Grid.of(table, document, Column.Medium.SHEET).heads().stream()
                .map(head -> new Head(head.name().text(), head.column().width(), head))
                .toList();
        return new Sheet(name(table.key()), heads, table.rows());
    }

    private static String name(String key) {
        String name = key.replaceAll("[\\[\\]:*?/\\\\']", " ").toLowerCase(Locale.ROOT);
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** A1, B1, …, AA1. */
    static String place(int column, long row) {
        String letters = column < ALPHABET
                ? String.valueOf((char) ('A' + column))
                : "" + (char) ('A' + column / ALPHABET - 1) + (char) ('A' + column % ALPHABET);
        return letters + row;
    }

    /**
     * What stands in a cell. If it is too long for one, it says in which row of the last sheet it goes on.
     *
     * @param sheet the name of the one that it is in
     */
    String text(Head head, List<Cell> row, String sheet, String place) {
        String whole = head.grid().exact(row);
        if (whole.length() <= LONGEST_TEXT) {
            return whole;
        }
        String mark = " […] → " + CONTINUED + ", " + (continued.size() + 2);
        int end = end(whole, 0, LONGEST_TEXT - mark.length());
        for (int from = end; from < whole.length(); ) {
            int until = end(whole, from, LONGEST_TEXT);
            Wording piece = same(whole.substring(from, until));
            continued.add(List.of(
                    new Cell.Words(same(sheet + ", " + place)),
                    new Cell.Quote(piece.said().getFirst())));
            from = until;
        }
        return whole.substring(0, end) + mark;
    }

    /** Where a piece of at most so many letters ends, none of them in halves. */
    private static int end(String whole, int from, int most) {
        int end = Math.min(whole.length(), from + most);
        return end < whole.length() && Character.isHighSurrogate(whole.charAt(end - 1)) ? end - 1 : end;
    }

    /** Title, facts, paragraphs and notes as a table of two columns. */
    private Part.Table around() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.NONE, new Cell.Words(document.title())));
        for (Part part : document.parts()) {
            switch (part) {
                case Part.Facts facts ->
                    facts.facts().forEach(fact -> rows.add(List.of(new Cell.Words(fact.name()), fact.value())));
                case Part.Paragraph paragraph -> rows.add(List.of(Cell.NONE, new Cell.Words(paragraph.wording())));
                case Part.Note note -> rows.add(List.of(Cell.NONE, new Cell.Words(note.wording())));
                case Part.Heading heading -> rows.add(List.of(new Cell.Words(heading.wording()), Cell.NONE));
                case Part.Table table -> {
                    // It has a sheet of its own.
                }
            }
        }
        rows.add(List.of(Cell.NONE, new Cell.Words(same(document.mark()))));
        List<Column> columns = List.of(
                new Column("name", same("·"), Column.Kind.SHORT, 12),
                new Column("value", document.title(), Column.Kind.PROSE, 40));
        return new Part.Table("report", document.title(), columns, Rows.of(rows), same(""));
    }

    private Wording same(String text) {
        return new Wording(document.languages().stream()
                .map(language -> new Spoken(text, null))
                .toList());
    }
}
