package org.arsye.query.formats.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.arsye.query.formats.Cell;
import org.arsye.query.formats.Column;
import org.arsye.query.formats.Document;
import org.arsye.query.formats.Grid;
import org.arsye.query.formats.Part;
import org.arsye.query.formats.Rows;
import org.arsye.query.formats.Spoken;
import org.arsye.query.formats.Wording;

/** A document as sheets: what stands around its tables first, then a sheet a table. */
record Sheets(Document document) {

    /** What both programs take as the name of a sheet. */
    private static final int LONGEST_NAME = 31;

    /** A text longer than this is cut by the commonest spreadsheet; so it is cut here, and says so. */
    static final int LONGEST_TEXT = 32_767;

    private static final String CUT = " […]";

    /** A sheet. */
    record Sheet(String name, List<Head> heads, Rows rows) {}

    /** A column of it. */
    record Head(String name, int width, Grid.Head grid) {

        Cell cell(List<Cell> row) {
            return row.get(grid.index());
        }

        String exact(List<Cell> row) {
            return cut(grid.exact(row));
        }
    }

    List<Sheet> all() {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(sheet(around()));
        document.tables().forEach(table -> sheets.add(sheet(table)));
        return sheets;
    }

    private Sheet sheet(Part.Table table) {
        List<Head> heads = Grid.of(table, document, Column.Medium.SHEET).heads().stream()
                .map(head -> new Head(cut(head.name().text()), head.column().width(), head))
                .toList();
        return new Sheet(name(table.key()), heads, table.rows());
    }

    private static String name(String key) {
        String name = key.replaceAll("[\\[\\]:*?/\\\\']", " ").toLowerCase(Locale.ROOT);
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = LONGEST_TEXT - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
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
