package org.arsye.query.site.files;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.arsye.events.LocalizedText;
import org.arsye.events.annualreport.AnnualChapter;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.norms.pack.AnnualItem;
import org.arsye.query.annualreports.AnnualFigures;
import org.arsye.query.annualreports.Edition;
import org.arsye.query.formats.Document;
import org.arsye.query.formats.Part;
import org.arsye.query.formats.Wording;
import org.arsye.query.ledger.TreeHeads;
import org.arsye.query.norms.NormsQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.publicbodies.PublicBodiesQueries;
import org.arsye.query.publicbodies.PublicBodyEntry;
import org.arsye.query.site.AnnualStandards;
import org.springframework.stereotype.Component;

/**
 * The report of a year as a document. It says what the record said at the position that it counts; so it is the same for
 * ever, unless something is erased.
 */
@Component
public class AnnualDocuments {

    /** Of this form of the report; another one when the same report would say or show something else. */
    static final String TEMPLATE = "arsye-annual-document/2";

    static final String BODIES = "bodies";

    private static final ZoneId HOME = ZoneId.of("Europe/Belgrade");

    private final AnnualStandards standards;
    private final PublicBodiesQueries bodies;
    private final NormsQueries norms;
    private final TreeHeads heads;

    AnnualDocuments(AnnualStandards standards, PublicBodiesQueries bodies, NormsQueries norms, TreeHeads heads) {
        this.standards = standards;
        this.bodies = bodies;
        this.norms = norms;
        this.heads = heads;
    }

    /** All of it. */
    public Document of(Edition edition, Speech speech) {
        Moment then = standards.then(edition);
        List<Part> parts = new ArrayList<>();
        parts.add(facts(edition, then, speech));
        if (edition.state() != Edition.State.PUBLISHED) {
            parts.add(new Part.Note(speech.say("annual.doc.live")));
        }
        if (edition.version() != null && edition.version().reason() != null) {
            parts.add(new Part.Note(speech.say("annual.corrects")));
            parts.add(new Part.Paragraph(speech.text(edition.version().reason(), speech.say("file.gone"))));
        }
        chapters(edition, false, speech).forEach(parts::add);
        AnnualSheets sheets = new AnnualSheets(speech, zone(edition, then), body -> name(body, then, speech));
        sheets.asked(items(edition, then), edition.figures()).forEach(parts::add);
        sheets.figures(edition.figures()).forEach(parts::add);
        parts.add(new Part.Heading(2, speech.say("annual.portal")));
        parts.add(new Part.Paragraph(portal(edition.figures().portal(), speech)));
        sheets.standards(standards.scorecard(edition)).forEach(parts::add);
        sheets.without(edition.figures()).forEach(parts::add);
        sheets.bodies(edition.figures(), edition.imported()).forEach(parts::add);
        sheets.imported(edition.imported()).forEach(parts::add);
        chapters(edition, true, speech).forEach(parts::add);
        return new Document(
                id(edition, speech),
                title(edition, then, speech),
                speech.languages(),
                edition.version() == null ? then.instant() : edition.version().publishedAt(),
                BODIES,
                "arsye · " + edition.normPack() + " · " + edition.year() + " · #" + edition.asOf(),
                parts);
    }

    /** A body's own; over all bodies the one of the site. */
    private ZoneId zone(Edition edition, Moment then) {
        return edition.publicBodyId() == null
                ? HOME
                : bodies.one(edition.publicBodyId(), then)
                        .map(one -> ZoneId.of(one.zone()))
                        .orElse(HOME);
    }

    private List<AnnualItem> items(Edition edition, Moment then) {
        return norms.packs(then).versions(edition.normPack()).stream()
                .reduce((earlier, later) -> later)
                .map(pack -> pack.annualReport().items())
                .orElse(List.of());
    }

    /** What the document of an edition is known by. */
    public static String id(Edition edition, Speech speech) {
        return String.join(
                " ",
                TEMPLATE,
                edition.normPack(),
                Integer.toString(edition.year()),
                edition.publicBodyId() == null ? "all" : edition.publicBodyId().toString(),
                edition.state().name(),
                edition.version() == null
                        ? "0"
                        : Long.toString(edition.version().position()),
                Long.toString(edition.asOf()),
                Integer.toString(edition.chapters().hashCode()),
                String.join("+", speech.codes()));
    }

    private Wording title(Edition edition, Moment then, Speech speech) {
        String year = Integer.toString(edition.year());
        return edition.publicBodyId() == null
                ? speech.say("annual.title", year)
                : speech.of(w -> w.say("annual.title", year) + ": "
                        + names(edition.publicBodyId(), then).in(w.code()));
    }

    private Part facts(Edition edition, Moment then, Speech speech) {
        ReportComposer.Facts facts = new ReportComposer.Facts(speech);
        facts.add(
                "annual.body",
                speech.words(
                        edition.publicBodyId() == null
                                ? speech.say("annual.all")
                                : name(edition.publicBodyId(), then, speech)));
        norms.packs(then).versions(edition.normPack()).stream()
                .reduce((earlier, later) -> later)
                .ifPresent(pack -> facts.add(
                        "file.pack", speech.words(speech.text(pack.title(), speech.same(edition.normPack())))));
        facts.add("annual.state", speech.words(speech.name("edition", edition.state())));
        if (edition.version() != null) {
            facts.add("annual.publishedAt", speech.moment(edition.version().publishedAt(), zone(edition, then)));
            facts.add("annual.version", speech.number(edition.version().version()));
        }
        facts.add("annual.asof", speech.number(edition.asOf()));
        if (edition.asOf() >= 0) {
            heads.at(edition.asOf()).ifPresent(head -> facts.add("file.head", head.toString()));
        }
        facts.add("annual.doc.form", TEMPLATE);
        facts.add("file.address", "/reports/" + edition.year() + "?pack=" + edition.normPack());
        return facts.part("file.facts");
    }

    private static List<Part> chapters(Edition edition, boolean last, Speech speech) {
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<AnnualChapter, LocalizedText> chapter :
                edition.chapters().entrySet()) {
            if (last == (chapter.getKey() == AnnualChapter.CONCLUSIONS)) {
                parts.add(new Part.Heading(2, speech.name("chapter", chapter.getKey())));
                parts.add(new Part.Paragraph(speech.text(chapter.getValue(), speech.say("file.gone"))));
            }
        }
        return parts;
    }

    private static Wording portal(AnnualFigures.Portal portal, Speech speech) {
        return portal.share() == null
                ? speech.say("annual.portal.none")
                : speech.of(w -> w.say(
                        "annual.portal.of",
                        w.number(portal.onPortal()),
                        w.number(portal.of()),
                        w.decimal(portal.share()),
                        w.decimal(portal.points())));
    }

    private Wording name(PublicBodyId body, Moment then, Speech speech) {
        return speech.text(names(body, then), speech.same(body.toString()));
    }

    private LocalizedText names(PublicBodyId body, Moment then) {
        return bodies.one(body, then)
                .map(PublicBodyEntry::names)
                .orElse(new LocalizedText(body.toString(), body.toString(), body.toString()));
    }
}
