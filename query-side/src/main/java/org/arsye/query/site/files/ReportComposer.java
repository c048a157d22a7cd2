package org.arsye.query.site.files;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.norms.pack.NormPack;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.formats.Cell;
import org.arsye.query.formats.Column;
import org.arsye.query.formats.Document;
import org.arsye.query.formats.Part;
import org.arsye.query.formats.Rows;
import org.arsye.query.formats.Wording;
import org.arsye.query.norms.BindingEntry;
import org.arsye.query.norms.NormsQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Reader;
import org.arsye.query.publicbodies.PublicBodiesQueries;
import org.arsye.query.publicbodies.PublicBodyEntry;
import org.arsye.query.reports.ReportEntry;
import org.arsye.query.reports.ReportParts;
import org.arsye.query.reports.ReportsQueries;
import org.springframework.stereotype.Component;

/**
 * The report of a consultation as a document. It says what the record said when the report was made and what the public may
 * read of it, whoever asks; so it is the same for ever, unless something is erased.
 */
@Component
public class ReportComposer {

    /** Of this form of the report; another one when the same report would say or show something else. */
    public static final String TEMPLATE = "arsye-report-document/2";

    static final String COMMENTS = "comments";

    private final ConsultationsQueries consultations;
    private final PublicBodiesQueries bodies;
    private final ReportsQueries reports;
    private final NormsQueries norms;
    private final Comments comments;
    private final ReportChapters chapters;
    private final AnswerChapters answers;
    private final ReportMarks marks;

    ReportComposer(
            ConsultationsQueries consultations,
            PublicBodiesQueries bodies,
            ReportsQueries reports,
            NormsQueries norms,
            Comments comments,
            ReportChapters chapters,
            AnswerChapters answers,
            ReportMarks marks) {
        this.consultations = consultations;
        this.bodies = bodies;
        this.reports = reports;
        this.norms = norms;
        this.comments = comments;
        this.chapters = chapters;
        this.answers = answers;
        this.marks = marks;
    }

    /**
     * The version of the report that is asked for.
     *
     * @throws NotFound if there is none, or the reader may not know of it
     */
    public ReportEntry report(Asked asked, Moment moment) {
        consultations.one(asked.consultation(), moment).orElseThrow(NotFound::new);
        return reports.versions(asked.consultation(), moment).stream()
                .filter(report -> asked.version() == null || report.version() == asked.version())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The table of all comments alone, or of five hundred of them; each row says of which report it is. */
    public Document table(ReportEntry report, Integer part, Speech speech) {
        Context c = context(report, new Place(part, "csv"), speech);
        String mark = marks.ofRow(c);
        return document(c, mark, List.of(rows(c, mark)));
    }

    /**
     * All of it.
     *
     * @param part which five hundred of the comments, from 1 on; null for all. What stands before the comments is in the first
     *     part, what follows them in the last
     * @param suffix of the format in which it is written
     */
    public Document whole(ReportEntry report, Integer part, String suffix, Speech speech) {
        Place place = new Place(part, suffix);
        Context c = context(report, place, speech);
        String digest = marks.statement(c);
        List<Part> parts = new ArrayList<>();
        parts.add(facts(c, digest));
        if (part != null) {
            parts.add(marks.otherParts(c));
        }
        boolean last = part == null || part == ReportParts.of(report.figures().received());
        boolean first = part == null || part == 1;
        Survey survey = first || last ? chapters.survey(c, comments) : null;
        if (first) {
            parts.addAll(chapters.before(c));
            parts.addAll(chapters.figures(c, survey));
        }
        parts.add(new Part.Heading(2, speech.say("report.rows")));
        parts.add(rows(c, null));
        if (last) {
            parts.addAll(answers.of(c, survey));
        }
        return document(c, marks.ofPage(c, digest), parts);
    }

    private Document document(Context c, String mark, List<Part> parts) {
        Speech speech = c.speech();
        ReportEntry report = c.report();
        Wording title = speech.of(w -> w.say(
                "file.title",
                Optional.ofNullable(w.said(c.consultation().title()))
                        .map(said -> said.text())
                        .orElse(report.consultationId().toString())));
        return new Document(
                id(report, c.place().part(), speech),
                title,
                speech.languages(),
                report.publishedAt(),
                COMMENTS,
                mark,
                parts);
    }

    /** What the document is known by. */
    public String id(ReportEntry report, Integer part, Speech speech) {
        return String.join(
                " ",
                TEMPLATE,
                report.consultationId().toString(),
                Integer.toString(report.version()),
                Long.toString(report.position()),
                String.join("+", speech.codes()),
                part == null ? "" : part.toString());
    }

    private Context context(ReportEntry report, Place place, Speech speech) {
        ConsultationId id = report.consultationId();
        Moment then = new Moment(report.asOf(), report.publishedAt(), Reader.PUBLIC);
        ConsultationEntry consultation = consultations.one(id, then).orElseThrow(NotFound::new);
        Optional<BindingEntry> binding = norms.binding(id, then);
        Optional<NormPack> pack = binding.flatMap(bound -> norms.pack(bound.pack(), bound.version(), then));
        return new Context(
                report,
                consultation,
                then,
                ZoneId.of(consultation.zone()),
                speech,
                place,
                binding,
                pack,
                chapters.ends(id, then));
    }

    /** @param mark what each row says of the report; null where the report says it of itself */
    private Part rows(Context c, String mark) {
        CommentRows rows = new CommentRows(c.speech(), c.zone(), c.ends());
        ConsultationId id = c.report().consultationId();
        Integer part = c.place().part();
        boolean all =
                part == null || part == ReportParts.of(c.report().figures().received());
        long first = part == null ? 1 : ReportParts.first(part);
        long last = all ? Long.MAX_VALUE : (long) part * ReportParts.SIZE;
        List<Column> columns = new ArrayList<>(rows.columns());
        if (mark != null) {
            columns.add(new Column("report", c.speech().say("file.mark"), Column.Kind.SHORT, 10, Column.Medium.SHEET));
        }
        Cell marked = mark == null ? null : c.speech().words(c.speech().same(mark));
        Rows some = taking -> comments.each(id, c.then(), first, last, told -> {
            List<Cell> cells = rows.cells(told);
            taking.accept(
                    marked == null
                            ? cells
                            : Stream.concat(cells.stream(), Stream.of(marked)).toList());
        });
        return new Part.Table(
                COMMENTS,
                c.speech().say("report.caption"),
                columns,
                some,
                c.speech().say("none.received"));
    }

    private Part facts(Context c, String digest) {
        Integer part = c.place().part();
        Speech speech = c.speech();
        ReportEntry report = c.report();
        ConsultationEntry e = c.consultation();
        Facts facts = new Facts(speech);
        Wording untitled = speech.same(e.id().toString());
        facts.add("report.on", speech.words(speech.text(e.title(), untitled)));
        facts.add("filter.type", speech.words(speech.name("type", e.documentType())));
        Optional<PublicBodyEntry> body = bodies.one(e.publicBodyId(), c.then());
        facts.add(
                "consultation.body",
                speech.words(speech.text(
                        body.map(PublicBodyEntry::names).orElse(null),
                        speech.same(e.publicBodyId().toString()))));
        facts.add("file.contact", e.contactRole());
        if (e.opensAt() != null) {
            facts.add("file.opened", speech.moment(e.opensAt(), c.zone()));
            facts.add("file.closed", speech.moment(e.closedAt() == null ? e.closesAt() : e.closedAt(), c.zone()));
        }
        marks.pack(c, facts);
        facts.add("report.published", speech.moment(report.publishedAt(), c.zone()));
        facts.add("report.version", speech.number(report.version()));
        if (part != null) {
            facts.add(
                    "file.part",
                    speech.words(speech.of(w -> w.say(
                            "file.part.of",
                            w.number(part),
                            w.number(ReportParts.of(report.figures().received()))))));
        }
        facts.add("report.position", speech.number(report.asOf()));
        facts.add("file.head.position", speech.number(report.position()));
        facts.add("file.head", marks.head(c));
        facts.add("file.statement", digest);
        facts.add("file.template", TEMPLATE);
        facts.add("file.address", "/consultations/" + report.consultationId() + "/report?version=" + report.version());
        return facts.part("file.facts");
    }

    /**
     * What all chapters are about.
     *
     * @param pack the very rules it is bound to; empty where it is bound to none that are at hand
     * @param ends the first instant that was too late for a comment, by round
     */
    record Context(
            ReportEntry report,
            ConsultationEntry consultation,
            Moment then,
            ZoneId zone,
            Speech speech,
            Place place,
            Optional<BindingEntry> binding,
            Optional<NormPack> pack,
            Map<Integer, Instant> ends) {}

    /** @param part which five hundred of the comments; null for all */
    record Place(Integer part, String suffix) {}

    /** Facts one after the other. */
    static final class Facts {

        private final Speech speech;
        private final List<Part.Fact> facts = new ArrayList<>();

        Facts(Speech speech) {
            this.speech = speech;
        }

        void add(String name, Cell value) {
            facts.add(new Part.Fact(speech.say(name), value));
        }

        void add(String name, String value) {
            add(name, value == null ? Cell.NONE : speech.words(speech.same(value)));
        }

        Part part(String caption) {
            return new Part.Facts(speech.say(caption), facts);
        }
    }
}
