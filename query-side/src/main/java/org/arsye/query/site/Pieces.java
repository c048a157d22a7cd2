package org.arsye.query.site;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.arsye.events.comment.Passage;
import org.arsye.query.comments.CommentEntry;

/** Cuts a text into what can be ticked: its sentences, or its words with what follows them. */
final class Pieces {

    private Pieces() {}

    /**
     * A part of a text.
     *
     * @param from in Unicode code points from the beginning; so is to, where the next one begins
     */
    record Piece(int from, int to, String text) {}

    static List<Piece> of(String text, boolean words) {
        BreakIterator breaks =
                words ? BreakIterator.getWordInstance(Locale.ROOT) : BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        List<Piece> pieces = new ArrayList<>();
        int begun = 0;
        int counted = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            boolean more = end < text.length() && !Character.isLetterOrDigit(text.codePointAt(end));
            if (!words || !more) {
                int length = text.codePointCount(begun, end);
                pieces.add(new Piece(counted, counted + length, text.substring(begun, end)));
                counted += length;
                begun = end;
            }
        }
        return pieces;
    }

    /** Whether passages begin and end where sentences do. */
    static boolean fit(List<Passage> passages, CommentEntry entry) {
        return passages.stream().allMatch(passage -> {
            String text = passage.of() == Passage.Of.TEXT ? entry.text() : entry.proposedWording();
            List<Piece> pieces = text == null ? List.of() : of(text, false);
            return pieces.stream().anyMatch(piece -> piece.from() == passage.from())
                    && pieces.stream().anyMatch(piece -> piece.to() == passage.to());
        });
    }
}
