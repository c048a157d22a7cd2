package org.arsye.query.site.files;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.ledger.ContributionNumber;
import org.arsye.query.comments.Answer;
import org.arsye.query.comments.CommentEntry;
import org.arsye.query.comments.CommentsQueries;
import org.arsye.query.consultations.ConsultationAct;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.documents.DocumentsQueries;
import org.arsye.query.formats.Cell;
import org.arsye.query.formats.Column;
import org.arsye.query.formats.Column.Kind;
import org.arsye.query.formats.Part;
import org.arsye.query.formats.Rows;
import org.arsye.query.formats.Wording;
import org.arsye.query.site.files.ReportComposer.Context;
import org.springframework.stereotype.Component;

/** The chapters of a report around the table of its comments. */
@Component
class ReportChapters {

    private static final int SHARES = 1000;

    private final ConsultationsQueries consultations;
    private final CommentsQueries comments;
    private final DocumentsQueries documents;
    private final List<Chapter> further;

    ReportChapters(
            ConsultationsQueries consultations,
            CommentsQueries comments,
            DocumentsQueries documents,
            List<Chapter> further) {
        this.consultations = consultations;
        this.comments = comments;
        this.documents = documents;
        this.further = further;
    }

    /** Counts and puts together what needs all comments. */
    Survey survey(Context c, Comments all) {
        Map<Integer, Instant> ends = new HashMap<>();
        for (ConsultationAct act : consultations.acts(c.report().consultationId(), c.then())) {
            if (act.closesAt() != null) {
                ends.put(act.round(), act.closesAt());
            }
        }
        Survey survey = new Survey(ends);
        all.each(c.report().consultationId(), c.then(), (row, entry, role) -> survey.take(entry));
        return survey;
    }

    List<Part> before(Context c) {
        Speech speech = c.speech();
        List<Part> parts = new ArrayList<>();
        Wording none = speech.same("");
        Wording reason = speech.text(c.report().reason(), none);
        if (c.report().reason() != null) {
            parts.add(new Part.Note(speech.say("report.corrects")));
            parts.add(new Part.Paragraph(reason));
        }
        parts.add(new Part.Heading(2, speech.say("file.course")));
        parts.add(course(c));
        parts.add(new Part.Heading(2, speech.say("file.documents")));
        parts.add(documents(c));
        return parts;
    }

    private Part course(Context c) {
        Speech speech = c.speech();
        List<Column> columns = List.of(
                column(speech, "at", "file.when", Kind.SHORT, 10),
                column(speech, "act", "file.act", Kind.SHORT, 14),
                column(speech, "until", "file.until", Kind.SHORT, 12),
                column(speech, "words", "file.words", Kind.PROSE, 30));
        List<List<Cell>> rows = consultations.acts(c.report().consultationId(), c.then()).stream()
                .map(act -> List.of(
                        speech.day(act.at(), c.zone()),
                        speech.words(speech.name("fileact", act.kind())),
                        act.closesAt() == null
                                ? Cell.NONE
                                : speech.words(speech.of(w -> w.until(act.closesAt(), c.zone()))),
                        prose(speech, act)))
                .toList();
        return new Part.Table("course", speech.say("file.course"), columns, Rows.of(rows), speech.say("none.events"));
    }

    private static Cell prose(Speech speech, ConsultationAct act) {
        Wording none = speech.same("");
        return speech.words(speech.text(act.reason() == null ? act.what() : act.reason(), none));
    }

    private Part documents(Context c) {
        Speech speech = c.speech();
        List<Column> columns = List.of(
                column(speech, "title", "file.document", Kind.PROSE, 20),
                column(speech, "kind", "file.kind.document", Kind.SHORT, 12),
                column(speech, "version", "report.version", Kind.NUMBER, 5),
                column(speech, "sha256", "paper.digest", Kind.SHORT, 30));
        List<List<Cell>> rows = documents.current(c.report().consultationId(), c.then()).stream()
                .map(d -> List.of(
                        speech.words(speech.text(d.title(), speech.same(d.id().toString()))),
                        speech.words(speech.name("paper", d.kind())),
                        speech.number(d.version()),
                        speech.words(speech.same(d.sha256()))))
                .toList();
        return new Part.Table(
                "documents", speech.say("file.documents"), columns, Rows.of(rows), speech.say("none.papers"));
    }

    List<Part> figures(Context c, Survey survey) {
        Speech speech = c.speech();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Heading(2, speech.say("report.figures")));
        parts.add(totals(speech, c.report().figures()));
        parts.add(new Part.Heading(2, speech.say("file.participation")));
        parts.add(new Part.Note(speech.say("file.participation.note")));
        parts.add(participation(speech, survey));
        further.forEach(chapter -> parts.addAll(chapter.of(c)));
        if (c.report().conclusion() != null) {
            parts.add(new Part.Heading(2, speech.say("report.conclusion")));
            parts.add(new Part.Paragraph(speech.text(c.report().conclusion(), speech.say("file.gone"))));
        }
        return parts;
    }

    private static Part totals(Speech speech, ReportFigures figures) {
        List<Column> columns = List.of(
                column(speech, "outcome", "totals.what", Kind.SHORT, 30),
                column(speech, "count", "totals.count", Kind.NUMBER, 10),
                column(speech, "share", "file.share", Kind.NUMBER, 10));
        List<List<Cell>> rows = new ArrayList<>();
        for (Answer answer : Answer.values()) {
            int n = count(figures, answer);
            rows.add(List.of(
                    speech.words(speech.name("answer", answer)),
                    speech.number(n),
                    speech.words(share(speech, n, figures.received()))));
        }
        rows.add(List.of(
                speech.words(speech.say("totals.received")),
                speech.number(figures.received()),
                speech.words(share(speech, figures.received(), figures.received()))));
        return new Part.Table(
                "figures", speech.say("totals.caption"), columns, Rows.of(rows), speech.say("none.received"));
    }

    private static Wording share(Speech speech, int n, int of) {
        long tenths = of == 0 ? 0 : Math.round((double) SHARES * n / of);
        return speech.of(w -> w.say("file.percent", w.number(tenths / 10), tenths % 10));
    }

    private static int count(ReportFigures f, Answer answer) {
        return switch (answer) {
            case ACCEPTED -> f.accepted();
            case PARTLY_ACCEPTED -> f.partlyAccepted();
            case REJECTED -> f.rejected();
            case NOTED -> f.noted();
            case OUT_OF_SCOPE -> f.outOfScope();
            case UNANSWERED -> f.unanswered();
            case WITHDRAWN -> f.withdrawn();
        };
    }

    private static Part participation(Speech speech, Survey survey) {
        List<Column> columns = new ArrayList<>();
        columns.add(column(speech, "kind", "file.kind", Kind.SHORT, 14));
        columns.add(column(speech, "received", "totals.received", Kind.NUMBER, 7));
        for (Answer answer : Answer.values()) {
            columns.add(
                    new Column(answer.name().toLowerCase(Locale.ROOT), speech.name("answer", answer), Kind.NUMBER, 7));
        }
        List<List<Cell>> rows = Stream.of(ContributorKind.values())
                .filter(survey.kinds()::containsKey)
                .map(kind -> kinds(speech, kind, survey.kinds().get(kind)))
                .toList();
        return new Part.Table(
                "participation", speech.say("file.participation"), columns, Rows.of(rows), speech.say("none.received"));
    }

    private static List<Cell> kinds(Speech speech, ContributorKind kind, Map<Answer, Integer> counted) {
        List<Cell> cells = new ArrayList<>();
        cells.add(speech.words(speech.name("kind", kind)));
        cells.add(speech.number(
                counted.values().stream().mapToInt(Integer::intValue).sum()));
        for (Answer answer : Answer.values()) {
            cells.add(speech.number(counted.getOrDefault(answer, 0)));
        }
        return cells;
    }

    List<Part> after(Context c, Survey survey) {
        Speech speech = c.speech();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Heading(2, speech.say("file.groups")));
        parts.add(groups(c, survey));
        parts.add(new Part.Heading(2, speech.say("file.unanswered")));
        parts.add(new Part.Note(
                speech.of(w -> w.count("file.unanswered", c.report().figures().unanswered()))));
        parts.add(new Part.Heading(2, speech.say("file.late")));
        parts.add(late(c, survey));
        parts.add(new Part.Heading(2, speech.say("file.check")));
        parts.add(new Part.Paragraph(speech.say(
                "file.check.how",
                "/api/v1/consultations/" + c.report().consultationId() + "/report",
                Integer.toString(c.report().version()))));
        return parts;
    }

    private Part groups(Context c, Survey survey) {
        Speech speech = c.speech();
        List<Column> columns = List.of(
                column(speech, "outcome", "column.outcome", Kind.SHORT, 10),
                column(speech, "justification", "column.reason", Kind.PROSE, 30),
                column(speech, "count", "totals.count", Kind.NUMBER, 6),
                column(speech, "members", "file.members", Kind.SHORT, 24));
        Rows rows = taking -> survey.groups().forEach(group -> taking.accept(group(c, group)));
        return new Part.Table("groups", speech.say("file.groups"), columns, rows, speech.say("file.groups.none"));
    }

    private List<Cell> group(Context c, Survey.Group group) {
        Speech speech = c.speech();
        Wording words = comments.one(group.first(), c.then())
                .map(CommentEntry::decision)
                .map(decision -> speech.text(decision.justification(), speech.say("ruling.gone")))
                .orElse(speech.say("ruling.gone"));
        String members = group.members().stream().map(ContributionNumber::of).collect(Collectors.joining(", "));
        return List.of(
                speech.words(speech.name("answer", group.outcome())),
                speech.words(words),
                speech.number(group.members().size()),
                speech.words(speech.same(members)));
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
                        speech.words(speech.same(late.number())),
                        speech.moment(late.receivedAt(), c.zone()),
                        speech.words(speech.of(w -> w.until(late.end(), c.zone()))),
                        speech.words(speech.name("answer", late.answer()))))
                .toList();
        return new Part.Table("late", speech.say("file.late"), columns, Rows.of(rows), speech.say("file.late.none"));
    }

    private static Column column(Speech speech, String key, String name, Kind kind, int width) {
        return new Column(key, speech.say(name), kind, width);
    }
}
