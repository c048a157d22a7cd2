package org.arsye.query.site.files;

import java.util.List;
import java.util.Optional;
import org.arsye.events.LocalizedText;
import org.arsye.norms.compliance.AnswerTerm;
import org.arsye.norms.compliance.AnswerTerm.Due;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.Procedure;
import org.arsye.query.comments.CommentEntry;
import org.arsye.query.comments.CommentsQueries;
import org.arsye.query.formats.Cell;
import org.arsye.query.formats.Column;
import org.arsye.query.formats.Column.Kind;
import org.arsye.query.formats.Part;
import org.arsye.query.formats.Rows;
import org.arsye.query.formats.Wording;
import org.arsye.query.site.files.ReportComposer.Context;
import org.springframework.stereotype.Component;

/** After the table of the comments: answers given to several, answers given late or not at all, and comments that came late. */
@Component
class AnswerChapters {

    /** So many numbers of comments are in a row at most: a cell of a sheet holds no more than four thousand. */
    private static final int MEMBERS = 500;

    private final CommentsQueries comments;

    AnswerChapters(CommentsQueries comments) {
        this.comments = comments;
    }

    List<Part> of(Context c, Survey survey) {
        Speech speech = c.speech();
        return List.of(
                heading(speech, "file.groups"),
                groups(c, survey),
                heading(speech, "file.lateanswers"),
                new Part.Note(term(speech, survey.term())),
                lateAnswers(c, survey),
                heading(speech, "file.unanswered"),
                new Part.Note(speech.of(
                        w -> w.count("file.unanswered", c.report().figures().unanswered()))),
                unanswered(c, survey),
                heading(speech, "file.late"),
                new Part.Note(allowed(speech, c.pack())),
                late(c, survey),
                heading(speech, "file.check"),
                new Part.Paragraph(speech.say(
                        "file.check.how",
                        "/api/v1/consultations/" + c.report().consultationId() + "/report",
                        Integer.toString(c.report().version()))));
    }

    private static Part heading(Speech speech, String name) {
        return new Part.Heading(2, speech.say(name));
    }

    private Part groups(Context c, Survey survey) {
        Speech speech = c.speech();
        List<Column> columns = List.of(
                column(speech, "outcome", "column.outcome", Kind.SHORT, 10),
                column(speech, "justification", "column.reason", Kind.PROSE, 30),
                column(speech, "count", "totals.count", Kind.NUMBER, 6),
                column(speech, "members", "file.members", Kind.SHORT, 24));
        Rows rows = taking -> survey.groups().forEach(group -> {
            Wording words = words(c, group);
            List<String> numbers = group.numbers();
            for (int from = 0; from < numbers.size(); from += MEMBERS) {
                List<String> some = numbers.subList(from, Math.min(numbers.size(), from + MEMBERS));
                taking.accept(List.of(
                        speech.words(speech.name("answer", group.outcome())),
                        speech.words(words),
                        speech.number(some.size()),
                        speech.words(speech.same(String.join(", ", some)))));
            }
        });
        return new Part.Table("groups", speech.say("file.groups"), columns, rows, speech.say("file.groups.none"));
    }

    private Wording words(Context c, Survey.Group group) {
        Speech speech = c.speech();
        return comments.one(group.first(), c.then())
                .map(CommentEntry::decision)
                .map(decision -> speech.text(decision.justification(), speech.say("ruling.gone")))
                .orElse(speech.say("ruling.gone"));
    }

    /** What the rules say of the time for answers, and whether anybody may rely on it. */
    private static Wording term(Speech speech, Optional<AnswerTerm> term) {
        if (term.isEmpty()) {
            return speech.say("file.term.none");
        }
        AnswerTerm known = term.get();
        if (!known.isNumbered()) {
            return said(speech, known.wording(), "file.term.unnumbered");
        }
        return said(speech, known.wording(), known.isVerified() ? "file.term.verified" : "file.term.unverified");
    }

    private static Wording said(Speech speech, LocalizedText wording, String sentence) {
        return speech.of(w -> wording.in(w.code()) + " " + w.say(sentence));
    }

    private static Part lateAnswers(Context c, Survey survey) {
        Speech speech = c.speech();
        List<Column> columns = List.of(
                column(speech, "number", "column.number", Kind.SHORT, 10),
                column(speech, "received", "file.received", Kind.SHORT, 12),
                column(speech, "answered", "file.answered", Kind.SHORT, 12),
                column(speech, "due", "file.due", Kind.SHORT, 12),
                column(speech, "standing", "file.standing", Kind.SHORT, 18),
                column(speech, "outcome", "column.outcome", Kind.SHORT, 10));
        List<List<Cell>> rows = survey.tooLate().stream()
                .map(one -> List.of(
                        link(speech, one.place()),
                        speech.day(one.receivedAt(), c.zone()),
                        speech.day(one.answeredAt(), c.zone()),
                        speech.day(one.due().last()),
                        speech.words(speech.say(one.due().certain() ? "file.toolate" : "file.wouldbelate")),
                        speech.words(speech.name("answer", one.answer()))))
                .toList();
        String none = survey.term().filter(AnswerTerm::isNumbered).isPresent()
                ? "file.lateanswers.none"
                : "file.lateanswers.unknown";
        return new Part.Table("late answers", speech.say("file.lateanswers"), columns, Rows.of(rows), speech.say(none));
    }

    private static Part unanswered(Context c, Survey survey) {
        Speech speech = c.speech();
        List<Column> columns = List.of(
                column(speech, "number", "column.number", Kind.SHORT, 10),
                column(speech, "provision", "column.provision", Kind.SHORT, 14),
                column(speech, "kind", "file.kind", Kind.SHORT, 14),
                column(speech, "received", "file.received", Kind.SHORT, 12),
                column(speech, "due", "file.due", Kind.SHORT, 12),
                column(speech, "standing", "file.standing", Kind.SHORT, 18));
        List<List<Cell>> rows = survey.waiting().stream()
                .map(one -> List.of(
                        link(speech, one.place()),
                        speech.words(speech.of(w -> w.provision(one.provision()))),
                        speech.words(speech.name("kind", one.kind())),
                        speech.day(one.receivedAt(), c.zone()),
                        one.due() == null ? Cell.NONE : speech.day(one.due().last()),
                        speech.words(speech.say(standing(one)))))
                .toList();
        return new Part.Table(
                "unanswered",
                speech.say("file.unanswered"),
                columns,
                Rows.of(rows),
                speech.say("file.unanswered.none"));
    }

    private static String standing(Survey.Waiting one) {
        Due due = one.due();
        if (due == null) {
            return "file.nodue";
        }
        if (!one.over()) {
            return "file.intime";
        }
        return due.certain() ? "file.overdue" : "file.wouldbeoverdue";
    }

    /** What the rules say of comments that come after the end. */
    private static Wording allowed(Speech speech, Optional<NormPack> pack) {
        return pack.stream()
                .flatMap(each -> each.procedures().stream())
                .filter(procedure -> procedure.kind() == Procedure.Kind.LATE_COMMENTS)
                .findFirst()
                .map(procedure -> speech.of(w -> w.say(
                        procedure.isVerified() ? "file.lateallowed" : "file.lateallowed.unverified",
                        w.name("lateallowed", procedure.allowed()))))
                .orElse(speech.say("file.lateallowed.none"));
    }

    private static Part late(Context c, Survey survey) {
        Speech speech = c.speech();
        List<Column> columns = List.of(
                column(speech, "number", "column.number", Kind.SHORT, 10),
                column(speech, "received", "file.received", Kind.SHORT, 14),
                column(speech, "end", "file.until", Kind.SHORT, 14),
                column(speech, "outcome", "column.outcome", Kind.SHORT, 10));
        List<List<Cell>> rows = survey.late().stream()
                .map(late -> List.of(
                        link(speech, late.place()),
                        speech.moment(late.receivedAt(), c.zone()),
                        speech.words(speech.of(w -> w.until(late.end(), c.zone()))),
                        speech.words(speech.name("answer", late.answer()))))
                .toList();
        return new Part.Table("late", speech.say("file.late"), columns, Rows.of(rows), speech.say("file.late.none"));
    }

    private static Cell link(Speech speech, Survey.Place place) {
        return new Cell.Link(place.number(), "/comments/" + place.id(), speech.same(place.number()));
    }

    private static Column column(Speech speech, String key, String name, Kind kind, int width) {
        return new Column(key, speech.say(name), kind, width);
    }
}
