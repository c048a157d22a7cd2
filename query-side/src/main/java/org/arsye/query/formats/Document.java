package org.arsye.query.formats;

import java.time.Instant;
import java.util.List;

/**
 * What is handed out.
 *
 * @param id which document it is; two with the same id should be the same
 * @param languages one or two BCP 47 languages; every wording has one text for each
 * @param made the moment that it speaks of, never that of its writing
 * @param main the key of the table that a format of one table alone keeps
 * @param mark what stands at the foot of each page, to know a page by
 */
public record Document(
        String id, Wording title, List<String> languages, Instant made, String main, String mark, List<Part> parts) {

    public Document {
        languages = List.copyOf(languages);
        parts = List.copyOf(parts);
        if (title.said().size() != languages.size()) {
            throw new IllegalArgumentException("a title in other languages than the document");
        }
    }

    /** Its tables in their order. */
    public List<Part.Table> tables() {
        return parts.stream()
                .filter(Part.Table.class::isInstance)
                .map(Part.Table.class::cast)
                .toList();
    }

    /** The table that stands for the whole. */
    public Part.Table mainTable() {
        return tables().stream()
                .filter(table -> table.key().equals(main))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + main));
    }
}
