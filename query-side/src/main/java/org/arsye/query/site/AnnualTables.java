package org.arsye.query.site;

import static org.arsye.query.annualreports.AnnualFigure.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.norms.pack.AnnualItem;
import org.arsye.query.annualreports.AnnualCounts;
import org.arsye.query.annualreports.AnnualFigure;
import org.arsye.query.annualreports.AnnualFigures;
import org.arsye.query.annualreports.AnnualImports;
import org.arsye.query.annualreports.AskedFigures;
import org.arsye.query.annualreports.Edition;
import org.arsye.query.annualreports.ImportedCounts;
import org.arsye.query.annualreports.ImportedFigure;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.web.Written;
import org.arsye.query.publicbodies.PublicBodiesQueries;
import org.arsye.query.site.page.Annual;
import org.arsye.query.site.page.Said;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** The figures of a year as tables, each number with the way to what stands behind it. */
@Component
class AnnualTables {

    private static final List<AnnualFigure> DRAFTS = List.of(
            DRAFTS_INITIATED,
            DRAFTS_CONSULTED,
            REPORTS_PUBLISHED,
            ADOPTED_AFTER_CONSULTATION,
            ADOPTED_WITHOUT_CONSULTATION);

    private static final List<AnnualFigure> COMMENTS = with(PARTS_OF_RECEIVED, COMMENTS_RECEIVED);

    private static final List<ImportedFigure> IMPORTED_HEADS = List.of(
            ImportedFigure.CONSULTATIONS,
            ImportedFigure.REPORTS_PUBLISHED,
            ImportedFigure.WITHOUT_FIGURES,
            ImportedFigure.PARTICIPANTS_IN_MEETINGS,
            ImportedFigure.WRITTEN_CONTRIBUTORS);

    private static final List<ImportedFigure> IMPORTED_COMMENTS = Stream.concat(
                    ImportedFigure.PARTS_OF_RECEIVED.stream(), Stream.of(ImportedFigure.COMMENTS_RECEIVED))
            .toList();

    private static final List<ImportedFigure> IMPORTED = List.of(
            ImportedFigure.CONSULTATIONS,
            ImportedFigure.REPORTS_PUBLISHED,
            ImportedFigure.WITHOUT_FIGURES,
            ImportedFigure.COMMENTS_RECEIVED);

    private final PublicBodiesQueries bodies;

    AnnualTables(PublicBodiesQueries bodies) {
        this.bodies = bodies;
    }

    /** Every figure, of everything together. */
    Annual.Table all(Edition edition, Annual.Head head) {
        return table(List.of(AnnualFigure.values()), List.of(), edition, head);
    }

    Annual.Table comments(Edition edition, Annual.Head head) {
        return table(COMMENTS, List.of(), edition, head);
    }

    Annual.Table byType(Edition edition, Annual.Head head, Words w) {
        List<AnnualFigure> figures = with(DRAFTS, COMMENTS_RECEIVED);
        List<Annual.Row> rows = new ArrayList<>();
        edition.figures().byType().forEach((type, counts) -> {
            String code = Written.code(type);
            Said name = new Said(w.name("type", code), w.lang(), false);
            rows.add(row(name, figures, counts, head, null, code));
        });
        return table(figures, rows, edition, head);
    }

    Annual.Table byBody(Edition edition, Annual.Head head, Moment moment, Words w) {
        return byBody(DRAFTS, edition, head, moment, w);
    }

    /** Apart from the drafts: all together are more columns than a page has room for. */
    Annual.Table commentsByBody(Edition edition, Annual.Head head, Moment moment, Words w) {
        return byBody(COMMENTS, edition, head, moment, w);
    }

    private Annual.Table byBody(List<AnnualFigure> figures, Edition edition, Annual.Head head, Moment moment, Words w) {
        List<Annual.Row> rows = new ArrayList<>();
        edition.figures()
                .byBody()
                .forEach((body, counts) ->
                        rows.add(row(name(body, moment, w), figures, counts, head, body.toString(), null)));
        return table(figures, rows, edition, head);
    }

    /** What a regulation asks for, with what of it is counted here. */
    Annual.Asked asked(AnnualItem item, Edition edition, Annual.Head head, Words w) {
        AnnualCounts total = edition.figures().total();
        List<Annual.Cell> cells = AskedFigures.of(item).stream()
                .map(figure -> cell(figure, total, head, null, null))
                .toList();
        return new Annual.Asked(w.said(item.wording()), item.isVerified(), cells);
    }

    Annual.Portal portal(AnnualFigures.Portal portal, Words w) {
        return new Annual.Portal(
                portal.onPortal(),
                portal.of(),
                portal.share() == null ? null : w.decimal(portal.share()),
                portal.points() == null ? null : w.decimal(portal.points()));
    }

    /** What was brought over, in tables of its own. */
    Annual.Imported imported(Edition edition, Annual.Head head, Moment moment, Words w) {
        AnnualImports imports = edition.imported();
        List<Annual.Row> types = new ArrayList<>();
        imports.byType().forEach((type, counts) -> {
            String code = Written.code(type);
            types.add(row(new Said(w.name("type", code), w.lang(), false), IMPORTED, counts, head, null, code));
        });
        List<Annual.Row> byBody = new ArrayList<>();
        imports.byBody()
                .forEach((body, counts) ->
                        byBody.add(row(name(body, moment, w), IMPORTED, counts, head, body.toString(), null)));
        String body = head.bodyId() == null ? "" : "&body=" + head.bodyId();
        return new Annual.Imported(
                table(IMPORTED_HEADS, List.of(), imports, head),
                table(IMPORTED_COMMENTS, List.of(), imports, head),
                table(IMPORTED, types, imports, head),
                table(IMPORTED, byBody, imports, head),
                imports.unruled(),
                "/scorecards/findings?imported=true&overall=not_judged&year=" + head.year() + body + "&asOf="
                        + head.asOf());
    }

    private static Annual.Table table(
            List<ImportedFigure> figures, List<Annual.Row> rows, AnnualImports imports, Annual.Head head) {
        return new Annual.Table(
                figures.stream().map(AnnualTables::code).toList(),
                rows,
                row(null, figures, imports.total(), head, null, null));
    }

    private static Annual.Row row(
            Said name,
            List<ImportedFigure> figures,
            ImportedCounts counts,
            Annual.Head head,
            String body,
            String type) {
        return new Annual.Row(
                name,
                figures.stream()
                        .map(figure -> {
                            int number = counts.of(figure);
                            String link = number == 0 ? null : head.behindImported(Written.code(figure), body, type);
                            return new Annual.Cell(code(figure), number, link);
                        })
                        .toList());
    }

    /** As its name is kept: apart from the figures of what was held here. */
    static String code(ImportedFigure figure) {
        return "imported_" + Written.code(figure);
    }

    /** What a body is called; by its id if nobody says. */
    Said name(PublicBodyId id, Moment moment, Words w) {
        Said name = bodies.one(id, moment).map(body -> w.said(body.names())).orElse(null);
        return name == null ? Said.by(id.toString(), null) : name;
    }

    private static Annual.Table table(
            List<AnnualFigure> figures, List<Annual.Row> rows, Edition edition, Annual.Head head) {
        return new Annual.Table(
                figures.stream().map(Written::code).toList(),
                rows,
                row(null, figures, edition.figures().total(), head, null, null));
    }

    private static Annual.Row row(
            Said name, List<AnnualFigure> figures, AnnualCounts counts, Annual.Head head, String body, String type) {
        return new Annual.Row(
                name,
                figures.stream()
                        .map(figure -> cell(figure, counts, head, body, type))
                        .toList());
    }

    private static Annual.Cell cell(
            AnnualFigure figure, AnnualCounts counts, Annual.Head head, String body, String type) {
        int number = counts.of(figure);
        String code = Written.code(figure);
        return new Annual.Cell(code, number, number == 0 ? null : head.behind(code, body, type));
    }

    private static List<AnnualFigure> with(List<AnnualFigure> figures, AnnualFigure last) {
        List<AnnualFigure> all = new ArrayList<>(figures);
        all.add(last);
        return List.copyOf(all);
    }
}
