package org.arsye.query.site.files;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.arsye.events.LocalizedText;
import org.arsye.query.comments.CommentEntry;
import org.arsye.query.comments.DecisionEntry;
import org.arsye.query.comments.TextState;
import org.arsye.query.formats.Cell;
import org.arsye.query.formats.Column;
import org.arsye.query.formats.Column.Kind;
import org.arsye.query.formats.Column.Medium;
import org.arsye.query.formats.Spoken;
import org.arsye.query.formats.Wording;
import org.arsye.query.site.page.Said;

/** A comment with its answer as a row: few columns on a page, one for each thing in a sheet. Shows what the report page shows. */
final class CommentRows {

    private final Speech speech;
    private final ZoneId zone;
    private final Wording proposing;
    private final Wording unanswered;
    private final Wording gone;
    private final Wording afterEnd;
    private final Map<Integer, Instant> ends;

    /** @param ends the first instant that was too late, by round */
    CommentRows(Speech speech, ZoneId zone, Map<Integer, Instant> ends) {
        this.speech = speech;
        this.zone = zone;
        this.ends = ends;
        afterEnd = speech.say("file.afterend");
        proposing = speech.say("file.proposes");
        unanswered = speech.say("column.noreason");
        gone = speech.say("ruling.gone");
    }

    List<Column> columns() {
        return List.of(
                column("row", "file.row", Kind.NUMBER, 3, Medium.SHEET),
                column("number", "column.number", Kind.SHORT, 7, Medium.BOTH),
                column("id", "file.id", Kind.SHORT, 12, Medium.SHEET),
                column("provision", "column.provision", Kind.SHORT, 10, Medium.BOTH),
                column("who", "column.who", Kind.SHORT, 14, Medium.PAGE),
                column("contributor", "column.who", Kind.SHORT, 10, Medium.SHEET),
                column("kind", "file.kind", Kind.SHORT, 8, Medium.SHEET),
                column("channel", "file.channel", Kind.SHORT, 8, Medium.SHEET),
                column("received", "file.received", Kind.SHORT, 8, Medium.SHEET),
                column("afterEnd", "file.afterend", Kind.SHORT, 6, Medium.SHEET),
                column("said", "column.comment", Kind.QUOTE, 26, Medium.PAGE),
                column("text", "column.comment", Kind.QUOTE, 26, Medium.SHEET),
                column("language", "file.language", Kind.SHORT, 4, Medium.SHEET),
                column("proposed", "file.proposed", Kind.QUOTE, 20, Medium.SHEET),
                column("outcome", "column.outcome", Kind.SHORT, 10, Medium.BOTH),
                column("justification", "column.reason", Kind.PROSE, 26, Medium.BOTH),
                column("changed", "file.changed", Kind.SHORT, 12, Medium.BOTH),
                column("decided", "file.decided", Kind.SHORT, 12, Medium.PAGE),
                column("decidedBy", "file.decidedby", Kind.SHORT, 8, Medium.SHEET),
                column("decidedAt", "column.date", Kind.SHORT, 8, Medium.SHEET));
    }

    private Column column(String key, String name, Kind kind, int width, Medium medium) {
        return new Column(key, speech.say(name), kind, width, medium);
    }

    /** One row. */
    List<Cell> cells(Comments.Told told) {
        CommentEntry e = told.entry();
        Cell provision = words(speech.of(w -> w.provision(e.provision())));
        Cell contributor = contributor(e);
        Cell kind = words(speech.name("kind", e.contributorKind()));
        Cell channel = words(speech.name("channel", e.channel()));
        Cell received = speech.day(e.receivedAt(), zone);
        Cell late = Survey.isLate(e, ends) ? words(afterEnd) : Cell.NONE;
        Cell text = text(e);
        DecisionEntry decision = e.decision();
        Cell day = decision == null ? Cell.NONE : speech.day(decision.publishedAt(), zone);
        Cell by = decision == null ? Cell.NONE : words(speech.of(w -> w.actor(told.role())));
        return List.of(
                speech.number(told.row()),
                new Cell.Link(e.number(), "/comments/" + e.id(), speech.same(e.number())),
                words(speech.same(e.id().toString())),
                provision,
                new Cell.Several(List.of(contributor, kind, channel, received, late)),
                contributor,
                kind,
                channel,
                received,
                late,
                said(text, e),
                text,
                words(speech.same(e.language() == null ? "" : e.language())),
                proposed(e),
                words(speech.name("answer", e.answer())),
                justification(decision),
                decision == null || decision.changedProvision() == null
                        ? Cell.NONE
                        : words(speech.of(w -> w.provision(decision.changedProvision()))),
                new Cell.Several(List.of(by, day)),
                by,
                day);
    }

    private Cell contributor(CommentEntry e) {
        String name = e.contributorName();
        if (name != null && !name.isBlank()) {
            return new Cell.Quote(new Spoken(name, null));
        }
        Wording erased = Gone.said("erased.name", e.nameErased(), speech);
        Object why = e.textState() == TextState.HIDDEN ? TextState.HIDDEN : e.publication();
        return words(erased == null ? speech.name("nameless", why) : erased);
    }

    private Cell text(CommentEntry e) {
        if (e.textState().isShown()) {
            return quote(e.text(), e.language());
        }
        Wording erased = Gone.said("erased.text", e.erased(), speech);
        return words(erased == null ? speech.name("absent", e.textState()) : erased);
    }

    private Cell said(Cell text, CommentEntry e) {
        List<Cell> cells = new ArrayList<>(List.of(text));
        Cell proposed = proposed(e);
        if (proposed != Cell.NONE) {
            cells.add(words(proposing));
            cells.add(proposed);
        }
        return new Cell.Several(cells);
    }

    private Cell proposed(CommentEntry e) {
        String wording = e.proposedWording();
        return wording == null || wording.isBlank() ? Cell.NONE : quote(wording, e.language());
    }

    private Cell justification(DecisionEntry decision) {
        if (decision == null) {
            return words(unanswered);
        }
        Wording erased = Gone.said("erased.justification", decision.erased(), speech);
        return words(justification(decision.justification(), erased == null ? gone : erased));
    }

    private Wording justification(LocalizedText text, Wording otherwise) {
        return speech.text(text, otherwise);
    }

    private static Cell quote(String text, String language) {
        Said said = Said.by(text, language);
        return new Cell.Quote(new Spoken(said.text(), said.lang()));
    }

    private Cell words(Wording wording) {
        return speech.words(wording);
    }
}
