package org.arsye.query.site.files;

import static org.arsye.query.annualreports.AnnualFigure.*;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.norms.compliance.Verdict;
import org.arsye.norms.pack.AnnualItem;
import org.arsye.query.annualreports.AnnualCounts;
import org.arsye.query.annualreports.AnnualDraft;
import org.arsye.query.annualreports.AnnualFigure;
import org.arsye.query.annualreports.AnnualFigures;
import org.arsye.query.annualreports.AnnualImports;
import org.arsye.query.annualreports.AskedFigures;
import org.arsye.query.annualreports.ImportedCounts;
import org.arsye.query.annualreports.ImportedFigure;
import org.arsye.query.compliance.ComplianceEntry.Overall;
import org.arsye.query.compliance.Scorecard;
import org.arsye.query.formats.Cell;
import org.arsye.query.formats.Column;
import org.arsye.query.formats.Column.Kind;
import org.arsye.query.formats.Part;
import org.arsye.query.formats.Rows;
import org.arsye.query.formats.Wording;
import org.arsye.query.platform.web.Written;

/** The tables of the report of a year. Where a last row is a sum it says so. */
final class AnnualSheets {

    private static final int NAME = 24;
    private static final int NUMBER = 7;

    private static final List<AnnualFigure> BY_TYPE = List.of(
            DRAFTS_INITIATED,
            DRAFTS_CONSULTED,
            REPORTS_PUBLISHED,
            ADOPTED_AFTER_CONSULTATION,
            ADOPTED_WITHOUT_CONSULTATION,
            COMMENTS_RECEIVED);

    private final Speech speech;
    private final ZoneId zone;
    private final Function<PublicBodyId, Wording> names;

    AnnualSheets(Speech speech, ZoneId zone, Function<PublicBodyId, Wording> names) {
        this.speech = speech;
        this.zone = zone;
        this.names = names;
    }

    /** What the regulation asks of the report, with what of it is counted. */
    List<Part> asked(List<AnnualItem> items, AnnualFigures figures) {
        if (items.isEmpty()) {
            return List.of();
        }
        AnnualCounts total = figures.total();
        List<List<Cell>> rows = new ArrayList<>();
        for (AnnualItem item : items) {
            Wording wording = speech.text(item.wording(), speech.same(item.id()));
            List<AnnualFigure> counted = AskedFigures.of(item);
            if (counted.isEmpty()) {
                rows.add(List.of(
                        speech.words(wording),
                        speech.words(speech.say("annual.asks.below")),
                        speech.words(speech.same(""))));
            }
            counted.forEach(figure -> rows.add(List.of(
                    speech.words(wording),
                    speech.words(speech.name("figure", figure)),
                    speech.number(total.of(figure)))));
        }
        return List.of(
                new Part.Heading(2, speech.say("annual.asks")),
                table(
                        "asked",
                        speech.say("annual.asks"),
                        List.of(
                                new Column("asked", speech.say("annual.asks.item"), Kind.SHORT, NAME),
                                new Column("figure", speech.say("annual.what"), Kind.SHORT, NAME),
                                new Column("count", speech.say("annual.count"), Kind.NUMBER, NUMBER)),
                        rows));
    }

    List<Part> figures(AnnualFigures figures) {
        AnnualCounts total = figures.total();
        List<List<Cell>> rows = Stream.of(AnnualFigure.values())
                .map(figure -> List.of(speech.words(speech.name("figure", figure)), speech.number(total.of(figure))))
                .toList();
        List<Column> columns = List.of(
                new Column("figure", speech.say("annual.what"), Kind.SHORT, NAME),
                new Column("count", speech.say("annual.count"), Kind.NUMBER, NUMBER));
        List<List<Cell>> byType = new ArrayList<>();
        figures.byType().forEach((type, counts) -> byType.add(row(speech.name("type", type), counts, BY_TYPE)));
        return List.of(
                new Part.Heading(2, speech.say("annual.figures")),
                table("figures", speech.say("annual.figures"), columns, rows),
                new Part.Note(speech.say("annual.persons")),
                new Part.Heading(2, speech.say("annual.types")),
                divided("types", "annual.types.caption", "annual.type", BY_TYPE, byType, total));
    }

    /** How many consultations came to what, and each standard with its verdicts. */
    List<Part> standards(Scorecard card) {
        List<List<Cell>> overall = new ArrayList<>();
        for (Overall each : Overall.values()) {
            overall.add(List.of(
                    speech.words(speech.name("overall", each)),
                    speech.number(card.total().overall().of(each))));
        }
        overall.add(List.of(
                speech.words(speech.say("annual.total")),
                speech.number(card.total().consultations())));
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("standard", speech.say("annual.standards.standard"), Kind.SHORT, NAME));
        for (Verdict verdict : Verdict.values()) {
            columns.add(new Column(Written.code(verdict), speech.name("verdict", verdict), Kind.NUMBER, NUMBER));
        }
        List<List<Cell>> rows = card.standards().stream().map(this::standard).toList();
        return List.of(
                new Part.Heading(2, speech.say("annual.standards")),
                table(
                        "overall",
                        speech.say("annual.standards.overall"),
                        List.of(
                                new Column("overall", speech.say("annual.what"), Kind.SHORT, NAME),
                                new Column("count", speech.say("annual.count"), Kind.NUMBER, NUMBER)),
                        overall),
                table("standards", speech.say("annual.standards.each"), columns, rows));
    }

    private List<Cell> standard(Scorecard.StandardRow row) {
        Wording wording = speech.text(row.wording(), speech.same(row.standard()));
        List<Cell> cells = new ArrayList<>();
        cells.add(
                row.verified()
                        ? speech.words(wording)
                        : new Cell.Several(
                                List.of(speech.words(wording), speech.words(speech.say("annual.unverified")))));
        for (Verdict verdict : Verdict.values()) {
            cells.add(speech.number(row.verdicts().of(verdict)));
        }
        return cells;
    }

    /** Acts adopted without consultation, each with its reason. */
    List<Part> without(AnnualFigures figures) {
        List<Column> columns = List.of(
                new Column("title", speech.say("file.document"), Kind.PROSE, NAME),
                new Column("body", speech.say("annual.body"), Kind.SHORT, 2 * NUMBER),
                new Column("type", speech.say("annual.type"), Kind.SHORT, 2 * NUMBER),
                new Column("adopted", speech.say("file.when"), Kind.SHORT, NUMBER),
                new Column("position", speech.say("annual.asof"), Kind.NUMBER, NUMBER),
                new Column("reason", speech.say("column.reason"), Kind.PROSE, NAME));
        List<List<Cell>> rows = figures.behind(ADOPTED_WITHOUT_CONSULTATION, null, null).stream()
                .map(this::without)
                .toList();
        return List.of(
                new Part.Heading(2, speech.say("annual.without")),
                new Part.Table(
                        "without",
                        speech.say("annual.without"),
                        columns,
                        Rows.of(rows),
                        speech.say("annual.without.none")));
    }

    private List<Cell> without(AnnualDraft draft) {
        return List.of(
                speech.words(speech.text(
                        draft.title(), speech.same(draft.consultationId().toString()))),
                speech.words(names.apply(draft.publicBodyId())),
                speech.words(speech.name("type", draft.documentType())),
                speech.day(draft.outcomeAt(), zone),
                speech.number(draft.outcomePosition()),
                speech.words(speech.text(draft.reason(), speech.say("annual.without.noreason"))));
    }

    /**
     * The consolidated table. In sheets it has what was brought over, too, in columns of its own; on paper that has tables of
     * its own.
     */
    List<Part> bodies(AnnualFigures figures, AnnualImports imports) {
        Map<PublicBodyId, AnnualCounts> held = figures.byBody();
        Map<PublicBodyId, ImportedCounts> brought = imports.byBody();
        Set<PublicBodyId> bodies = new LinkedHashSet<>(held.keySet());
        bodies.addAll(brought.keySet());
        List<List<Cell>> rows = new ArrayList<>();
        for (PublicBodyId body : bodies) {
            rows.add(row(
                    names.apply(body),
                    held.getOrDefault(body, AnnualCounts.NONE),
                    brought.getOrDefault(body, ImportedCounts.NONE)));
        }
        if (!rows.isEmpty()) {
            rows.add(row(speech.say("annual.total"), figures.total(), imports.total()));
        }
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("name", speech.say("annual.body"), Kind.SHORT, NAME));
        for (AnnualFigure figure : AnnualFigure.values()) {
            columns.add(new Column(Written.code(figure), speech.name("figure", figure), Kind.NUMBER, NUMBER));
        }
        for (ImportedFigure figure : ImportedFigure.values()) {
            String code = "imported_" + Written.code(figure);
            columns.add(new Column(code, name(figure), Kind.NUMBER, NUMBER, Column.Medium.SHEET));
        }
        return List.of(
                new Part.Heading(2, speech.say("annual.bodies")),
                table(AnnualDocuments.BODIES, speech.say("annual.bodies.caption"), columns, rows));
    }

    private List<Cell> row(Wording name, AnnualCounts held, ImportedCounts brought) {
        List<Cell> cells = new ArrayList<>(row(name, held, List.of(AnnualFigure.values())));
        for (ImportedFigure figure : ImportedFigure.values()) {
            cells.add(speech.number(brought.of(figure)));
        }
        return cells;
    }

    private Wording name(ImportedFigure figure) {
        return speech.say("figure.imported_" + Written.code(figure));
    }

    /** What was brought over, apart from everything else; nothing where nothing was. */
    List<Part> imported(AnnualImports imports) {
        if (imports.consultations().isEmpty() && imports.unruled() == 0) {
            return List.of();
        }
        ImportedCounts total = imports.total();
        List<List<Cell>> rows = Stream.of(ImportedFigure.values())
                .map(figure -> List.of(speech.words(name(figure)), speech.number(total.of(figure))))
                .toList();
        List<Column> columns = List.of(
                new Column("figure", speech.say("annual.what"), Kind.SHORT, NAME),
                new Column("count", speech.say("annual.count"), Kind.NUMBER, NUMBER));
        List<Column> perBody = new ArrayList<>();
        perBody.add(new Column("name", speech.say("annual.body"), Kind.SHORT, NAME));
        List<ImportedFigure> few = List.of(
                ImportedFigure.CONSULTATIONS, ImportedFigure.REPORTS_PUBLISHED, ImportedFigure.COMMENTS_RECEIVED);
        few.forEach(figure -> perBody.add(new Column(Written.code(figure), name(figure), Kind.NUMBER, NUMBER)));
        List<List<Cell>> bodies = new ArrayList<>();
        imports.byBody().forEach((body, counts) -> bodies.add(few(names.apply(body), counts, few)));
        if (!bodies.isEmpty()) {
            bodies.add(few(speech.say("annual.total"), total, few));
        }
        List<Part> parts = new ArrayList<>(List.of(
                new Part.Heading(2, speech.say("annual.imported")),
                new Part.Note(speech.say("annual.imported.lead")),
                table("imported", speech.say("annual.imported.caption"), columns, rows),
                table("importedbodies", speech.say("annual.imported.bodies"), perBody, bodies)));
        if (imports.unruled() > 0) {
            parts.add(new Part.Note(speech.of(w -> w.count("annual.imported.unruled", imports.unruled()))));
        }
        return parts;
    }

    private List<Cell> few(Wording name, ImportedCounts counts, List<ImportedFigure> figures) {
        List<Cell> cells = new ArrayList<>();
        cells.add(speech.words(name));
        figures.forEach(figure -> cells.add(speech.number(counts.of(figure))));
        return cells;
    }

    private Part divided(
            String key,
            String caption,
            String first,
            List<AnnualFigure> figures,
            List<List<Cell>> rows,
            AnnualCounts total) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("name", speech.say(first), Kind.SHORT, NAME));
        figures.forEach(figure ->
                columns.add(new Column(Written.code(figure), speech.name("figure", figure), Kind.NUMBER, NUMBER)));
        List<List<Cell>> all = new ArrayList<>(rows);
        if (!rows.isEmpty()) {
            all.add(row(speech.say("annual.total"), total, figures));
        }
        return table(key, speech.say(caption), columns, all);
    }

    private List<Cell> row(Wording name, AnnualCounts counts, List<AnnualFigure> figures) {
        List<Cell> cells = new ArrayList<>();
        cells.add(speech.words(name));
        figures.forEach(figure -> cells.add(speech.number(counts.of(figure))));
        return cells;
    }

    private Part table(String key, Wording caption, List<Column> columns, List<List<Cell>> rows) {
        return new Part.Table(key, caption, columns, Rows.of(rows), speech.say("annual.nothing"));
    }
}
