package org.arsye.query.site.files;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.query.comments.Answer;
import org.arsye.query.compliance.ComplianceQueries;
import org.arsye.query.consultations.ConsultationAct;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.documents.DocumentsQueries;
import org.arsye.query.formats.Cell;
import org.arsye.query.formats.Column;
import org.arsye.query.formats.Column.Kind;
import org.arsye.query.formats.Part;
import org.arsye.query.formats.Rows;
import org.arsye.query.formats.Wording;
import org.arsye.query.platform.Moment;
import org.arsye.query.site.files.ReportComposer.Context;
import org.springframework.stereotype.Component;

/** The chapters of a report around the table of its comments. */
@Component
class ReportChapters {

    private static final int SHARES = 1000;

    private final ConsultationsQueries consultations;
    private final ComplianceQueries compliance;
    private final DocumentsQueries documents;
    private final List<Chapter> further;

    ReportChapters(
            ConsultationsQueries consultations,
            ComplianceQueries compliance,
            DocumentsQueries documents,
            List<Chapter> further) {
        this.consultations = consultations;
        this.compliance = compliance;
        this.documents = documents;
        this.further = further;
    }

    /** Counts and puts together what needs all comments. */
    Survey survey(Context c, Comments all) {
        ConsultationId id = c.report().consultationId();
        Survey survey = new Survey(c.ends(), compliance.answerTerm(id, c.then()));
        all.each(id, c.then(), survey::take);
        return survey;
    }

    /** The first instant that was too late for a comment, by round. */
    Map<Integer, Instant> ends(ConsultationId id, Moment then) {
        Map<Integer, Instant> ends = new HashMap<>();
        for (ConsultationAct act : consultations.acts(id, then)) {
            if (act.closesAt() != null) {
                ends.put(act.round(), act.closesAt());
            }
        }
        return ends;
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
                    share(speech, n, figures.received())));
        }
        rows.add(List.of(
                speech.words(speech.say("totals.received")),
                speech.number(figures.received()),
                share(speech, figures.received(), figures.received())));
        return new Part.Table(
                "figures", speech.say("totals.caption"), columns, Rows.of(rows), speech.say("none.received"));
    }

    private static Cell share(Speech speech, int n, int of) {
        long tenths = of == 0 ? 0 : Math.round((double) SHARES * n / of);
        return new Cell.Share(tenths, speech.of(w -> w.say("file.percent", w.number(tenths / 10), tenths % 10)));
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

    private static Column column(Speech speech, String key, String name, Kind kind, int width) {
        return new Column(key, speech.say(name), kind, width);
    }
}
