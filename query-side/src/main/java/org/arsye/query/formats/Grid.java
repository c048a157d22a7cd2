package org.arsye.query.formats;

import java.util.ArrayList;
import java.util.List;

/** The columns of a table as they are set: a text said in two languages takes two of them. */
public record Grid(List<Head> heads) {

    /**
     * One set column.
     *
     * @param index of the cell in a row
     * @param language which of the document's; −1 for what is said in all of them at once
     */
    public record Head(Column column, int index, int language, Spoken name) {

        /** What stands in this column, for programs. */
        public String exact(List<Cell> row) {
            return row.get(index).exact(language);
        }

        /** What stands in this column, for people; a number, a day or a moment may differ by language only in its writing. */
        public List<Spoken> shown(List<Cell> row) {
            List<Spoken> all = row.get(index).shown();
            if (row.get(index) instanceof Cell.Several) {
                return all;
            }
            return language >= 0 && all.size() > language ? List.of(all.get(language)) : Wording.different(all);
        }
    }

    public static Grid of(Part.Table table, Document document, Column.Medium medium) {
        List<Head> heads = new ArrayList<>();
        int languages = document.languages().size();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (!column.in(medium)) {
                continue;
            }
            if (column.kind() == Column.Kind.PROSE && languages > 1) {
                for (int language = 0; language < languages; language++) {
                    heads.add(new Head(column, i, language, column.name().said().get(language)));
                }
            } else {
                heads.add(new Head(column, i, languages > 1 ? -1 : 0, only(column, document)));
            }
        }
        return new Grid(List.copyOf(heads));
    }

    private static Spoken only(Column column, Document document) {
        List<Spoken> different = column.name().different();
        return different.size() == 1
                ? different.getFirst()
                : new Spoken(column.name().line(), document.languages().getFirst());
    }

    /** The widths of all columns together. */
    public int width() {
        return heads.stream().mapToInt(head -> head.column().width()).sum();
    }
}
