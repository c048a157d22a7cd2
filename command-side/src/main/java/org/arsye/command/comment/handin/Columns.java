package org.arsye.command.comment.handin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Which column says what. Other platforms' names for the same things are understood, too. */
final class Columns {

    private static final String TEXT = "text";
    private static final String MODERATED = "moderated";

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("text", TEXT),
            Map.entry("comment-body", TEXT),
            Map.entry("proposedwording", "proposedWording"),
            Map.entry("provision", "provision"),
            Map.entry("language", "language"),
            Map.entry("contributorkind", "contributorKind"),
            Map.entry("contributorname", "contributorName"),
            Map.entry("publication", "publication"),
            Map.entry("channel", "channel"),
            Map.entry("receivedat", "receivedAt"),
            Map.entry("timestamp", "receivedAt"),
            Map.entry("moderated", MODERATED));

    /** Polis writes -1 where a moderator took a comment out. */
    private static final String MODERATED_OUT = "-1";

    private final Map<String, String> names = new HashMap<>();

    /** @throws UnusableFile if there is no column for the text, or two for the same thing */
    Columns(List<String> header) {
        for (String name : header) {
            String meaning = KNOWN.get(name.strip().toLowerCase(java.util.Locale.ROOT));
            if (meaning != null && names.put(meaning, name) != null) {
                throw new UnusableFile("HAND_IN_COLUMN_TWICE");
            }
        }
        if (!names.containsKey(TEXT)) {
            throw new UnusableFile("HAND_IN_TEXT_COLUMN_MISSING");
        }
    }

    /** @param cell the cell of a column by its name in the file; null where the row has none */
    Row row(long number, UnaryOperator<String> cell) {
        Row.Comment comment = new Row.Comment(
                cell.apply(names.get(TEXT)),
                said("proposedWording", cell),
                said("provision", cell),
                said("language", cell),
                said("contributorKind", cell),
                said("contributorName", cell),
                said("publication", cell),
                said("channel", cell),
                said("receivedAt", cell));
        return new Row(number, comment, List.of(), MODERATED_OUT.equals(said(MODERATED, cell)));
    }

    private String said(String meaning, UnaryOperator<String> cell) {
        String name = names.get(meaning);
        String value = name == null ? null : cell.apply(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
