package org.arsye.query.site.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.query.comments.CommentEntry;
import org.arsye.query.comments.DecisionEntry;
import org.arsye.query.formats.Cell;
import org.arsye.query.formats.Spoken;
import org.arsye.query.formats.Wording;
import org.arsye.query.platform.web.Written;
import org.arsye.query.publicbodies.PublicBodyEntry;

/** Rows of the open data: codes, ids and times as the API writes them. */
final class DataRows {

    private DataRows() {}

    static List<Cell> body(PublicBodyEntry b) {
        List<Cell> cells = new ArrayList<>();
        add(cells, b.id());
        texts(cells, b.names());
        add(cells, b.kind(), b.zone());
        cells.add(number(b.position()));
        return cells;
    }

    static List<Cell> comment(CommentEntry c, String role) {
        List<Cell> cells = new ArrayList<>(26);
        add(cells, c.id(), c.consultationId(), c.number());
        cells.add(number(c.round()));
        one(cells, c.documentId());
        cells.add(c.documentVersion() == null ? Cell.NONE : number(c.documentVersion()));
        add(cells, c.provision(), c.contributorKind(), blankToNull(c.contributorName()), c.publication(), c.channel());
        add(cells, c.receivedAt(), c.submittedAt(), c.language(), c.textState(), c.text());
        add(cells, blankToNull(c.proposedWording()), c.answer());
        DecisionEntry d = c.decision();
        one(cells, d == null ? null : d.id());
        texts(cells, d == null ? null : d.justification());
        add(cells, d == null ? null : d.changedProvision(), role == null ? null : role.toLowerCase(Locale.ROOT));
        one(cells, d == null ? null : d.publishedAt());
        cells.add(number(c.position()));
        return cells;
    }

    static void texts(List<Cell> cells, LocalizedText text) {
        add(cells, text == null ? null : text.sq(), text == null ? null : text.sr(), text == null ? null : text.en());
    }

    static void add(List<Cell> cells, Object... values) {
        for (Object value : values) {
            one(cells, value);
        }
    }

    static void one(List<Cell> cells, Object value) {
        cells.add(value == null ? Cell.NONE : new Cell.Quote(new Spoken(written(value), null)));
    }

    /** What became of comments, the parts after what was received. */
    static void figures(List<Cell> cells, ReportFigures f) {
        for (int n : new int[] {
            f.received(),
            f.accepted(),
            f.partlyAccepted(),
            f.rejected(),
            f.noted(),
            f.outOfScope(),
            f.unanswered(),
            f.withdrawn()
        }) {
            cells.add(number(n));
        }
    }

    /** Empty where nobody counted. */
    static Cell count(Number n) {
        return n == null ? Cell.NONE : number(n.longValue());
    }

    static Cell number(long n) {
        return new Cell.Number(n, new Wording(List.of(new Spoken("", null))));
    }

    private static String written(Object value) {
        return value instanceof Enum<?> code ? Written.code(code) : value.toString();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
