package org.arsye.query.formats;

import java.util.List;

/** A part of a document; parts follow each other. */
public sealed interface Part {

    /** @param level 2 for a chapter, 3 below it; 1 is the title's */
    record Heading(int level, Wording wording) implements Part {}

    /** Running text, its lines as they are. */
    record Paragraph(Wording wording) implements Part {}

    /** What a reader must know to read the rest rightly. */
    record Note(Wording wording) implements Part {}

    /** Names with what belongs to them. */
    record Facts(Wording caption, List<Fact> facts) implements Part {

        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** A name and what belongs to it. */
    record Fact(Wording name, Cell value) {}

    /**
     * A table.
     *
     * @param key its name for programs: the name of a sheet or a file
     * @param empty what is said where it has no rows
     */
    record Table(String key, Wording caption, List<Column> columns, Rows rows, Wording empty) implements Part {

        public Table {
            columns = List.copyOf(columns);
        }
    }
}
