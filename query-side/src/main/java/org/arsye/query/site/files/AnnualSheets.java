package org.arsye.query.site.files;

import static org.arsye.query.annualreports.AnnualFigure.*;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.norms.compliance.Verdict;
import org.arsye.query.annualreports.AnnualCounts;
import org.arsye.query.annualreports.AnnualDraft;
import org.arsye.query.annualreports.AnnualFigure;
import org.arsye.query.annualreports.AnnualFigures;
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

    /** The consolidated table. */
    List<Part> bodies(AnnualFigures figures) {
        List<AnnualFigure> all = List.of(AnnualFigure.values());
        List<List<Cell>> rows = new ArrayList<>();
        for (Map.Entry<PublicBodyId, AnnualCounts> body : figures.byBody().entrySet()) {
            rows.add(row(names.apply(body.getKey()), body.getValue(), all));
        }
        return List.of(
                new Part.Heading(2, speech.say("annual.bodies")),
                divided(AnnualDocuments.BODIES, "annual.bodies.caption", "annual.body", all, rows, figures.total()));
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
