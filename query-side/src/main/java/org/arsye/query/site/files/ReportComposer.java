package org.arsye.query.site.files;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.ledger.Digests;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.formats.Cell;
import org.arsye.query.formats.Document;
import org.arsye.query.formats.Part;
import org.arsye.query.formats.Rows;
import org.arsye.query.formats.Wording;
import org.arsye.query.ledger.TreeHeads;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Reader;
import org.arsye.query.publicbodies.PublicBodiesQueries;
import org.arsye.query.publicbodies.PublicBodyEntry;
import org.arsye.query.reports.ReportEntry;
import org.arsye.query.reports.ReportsQueries;
import org.springframework.stereotype.Component;

/**
 * The report of a consultation as a document. It says what the record said when the report was made and what the public may
 * read of it, whoever asks; so it is the same for ever, unless something is erased.
 */
@Component
public class ReportComposer {

    /** Of this form of the report; another one when the same report would say or show something else. */
    public static final String TEMPLATE = "arsye-report-document/1";

    /** How many comments are in one part of a report that is asked for in parts. */
    public static final int PART = 1_000;

    static final String COMMENTS = "comments";

    private final ConsultationsQueries consultations;
    private final PublicBodiesQueries bodies;
    private final ReportsQueries reports;
    private final Comments comments;
    private final ReportChapters chapters;
    private final Statements statements;
    private final TreeHeads heads;

    ReportComposer(
            ConsultationsQueries consultations,
            PublicBodiesQueries bodies,
            ReportsQueries reports,
            Comments comments,
            ReportChapters chapters,
            Statements statements,
            TreeHeads heads) {
        this.consultations = consultations;
        this.bodies = bodies;
        this.reports = reports;
        this.comments = comments;
        this.chapters = chapters;
        this.statements = statements;
        this.heads = heads;
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

    /** The table of all comments alone, or of one thousand of them. */
    public Document table(ReportEntry report, Integer part, Speech speech) {
        Context c = context(report, speech);
        return document(c, part, List.of(rows(c, part)));
    }

    /**
     * All of it.
     *
     * @param part which thousand of the comments, from 1 on; null for all
     */
    public Document whole(ReportEntry report, Integer part, Speech speech) {
        Context c = context(report, speech);
        List<Part> parts = new ArrayList<>();
        parts.add(facts(c, part));
        chapters.before(c).forEach(parts::add);
        Survey survey = chapters.survey(c, comments);
        chapters.figures(c, survey).forEach(parts::add);
        parts.add(new Part.Heading(2, speech.say("report.rows")));
        parts.add(rows(c, part));
        chapters.after(c, survey).forEach(parts::add);
        return document(c, part, parts);
    }

    private Document document(Context c, Integer part, List<Part> parts) {
        Speech speech = c.speech();
        ReportEntry report = c.report();
        Wording title = speech.of(w -> w.say(
                "file.title",
                Optional.ofNullable(w.said(c.consultation().title()))
                        .map(said -> said.text())
                        .orElse(report.consultationId().toString())));
        String id = String.join(
                " ",
                TEMPLATE,
                report.consultationId().toString(),
                Integer.toString(report.version()),
                Long.toString(report.position()),
                String.join("+", speech.codes()),
                part == null ? "" : part.toString());
        String mark = "arsye · " + report.consultationId() + " · v" + report.version() + " · #" + report.asOf();
        return new Document(id, title, speech.languages(), report.publishedAt(), COMMENTS, mark, parts);
    }

    private Context context(ReportEntry report, Speech speech) {
        Moment then = new Moment(report.asOf(), report.publishedAt(), Reader.PUBLIC);
        ConsultationEntry consultation =
                consultations.one(report.consultationId(), then).orElseThrow(NotFound::new);
        return new Context(report, consultation, then, ZoneId.of(consultation.zone()), speech);
    }

    private Part rows(Context c, Integer part) {
        CommentRows rows = new CommentRows(c.speech(), c.zone());
        ConsultationId id = c.report().consultationId();
        long first = part == null ? 1 : (part - 1L) * PART + 1;
        long last = part == null ? Long.MAX_VALUE : (long) part * PART;
        Rows all = taking -> comments.each(id, c.then(), (row, entry, role) -> {
            if (first <= row && row <= last) {
                taking.accept(rows.cells(row, entry, role));
            }
        });
        return new Part.Table(
                COMMENTS,
                c.speech().say("report.caption"),
                rows.columns(),
                all,
                c.speech().say("none.received"));
    }

    private Part facts(Context c, Integer part) {
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
        facts.add("file.pack", e.normPack());
        facts.add("report.published", speech.moment(report.publishedAt(), c.zone()));
        facts.add("report.version", speech.number(report.version()));
        if (part != null) {
            facts.add(
                    "file.part",
                    speech.words(speech.of(w -> w.say(
                            "file.part.of",
                            w.number(part),
                            w.number(parts(report.figures().received()))))));
        }
        facts.add("report.position", speech.number(report.asOf()));
        facts.add("file.head.position", speech.number(report.position()));
        heads.at(report.position()).ifPresent(head -> facts.add("file.head", head.toString()));
        Moment published =
                new Moment(report.position(), report.publishedAt(), c.then().reader());
        statements
                .of(report.consultationId(), report.version(), published)
                .ifPresent(bytes -> facts.add("file.statement", HexFormat.of().formatHex(Digests.sha256(bytes))));
        facts.add("file.template", TEMPLATE);
        facts.add("file.address", "/consultations/" + report.consultationId() + "/report?version=" + report.version());
        return facts.part("file.facts");
    }

    /** How many parts a report of so many comments has. */
    public static int parts(int comments) {
        return Math.max(1, (comments + PART - 1) / PART);
    }

    /** What all chapters are about. */
    record Context(ReportEntry report, ConsultationEntry consultation, Moment then, ZoneId zone, Speech speech) {}

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
