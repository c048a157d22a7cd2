package org.arsye.query.site;

import static org.arsye.query.annualreports.AnnualFigure.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.norms.pack.AnnualItem;
import org.arsye.query.annualreports.AnnualCounts;
import org.arsye.query.annualreports.AnnualFigure;
import org.arsye.query.annualreports.AnnualFigures;
import org.arsye.query.annualreports.Edition;
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

    private static final Map<AnnualItem.Figure, List<AnnualFigure>> ASKED = asked();

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
        List<AnnualFigure> figures = new ArrayList<>(DRAFTS);
        figures.addAll(COMMENTS);
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
        List<Annual.Cell> cells = item.figures().stream()
                .sorted()
                .flatMap(figure -> ASKED.getOrDefault(figure, List.of()).stream())
                .distinct()
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

    private static Map<AnnualItem.Figure, List<AnnualFigure>> asked() {
        Map<AnnualItem.Figure, List<AnnualFigure>> asked = new EnumMap<>(AnnualItem.Figure.class);
        asked.put(AnnualItem.Figure.DRAFTS_INITIATED, List.of(DRAFTS_INITIATED));
        asked.put(AnnualItem.Figure.DRAFTS_BY_TYPE, List.of(DRAFTS_INITIATED));
        asked.put(AnnualItem.Figure.DRAFTS_CONSULTED, List.of(DRAFTS_CONSULTED));
        asked.put(AnnualItem.Figure.DRAFTS_ADOPTED, List.of(ADOPTED_AFTER_CONSULTATION, ADOPTED_WITHOUT_CONSULTATION));
        asked.put(AnnualItem.Figure.ADOPTED_WITHOUT_CONSULTATION_WITH_REASONS, List.of(ADOPTED_WITHOUT_CONSULTATION));
        asked.put(AnnualItem.Figure.MEETINGS, List.of(MEETINGS));
        asked.put(AnnualItem.Figure.PARTICIPANTS_IN_MEETINGS, List.of(PARTICIPANTS_IN_MEETINGS));
        asked.put(AnnualItem.Figure.WRITTEN_CONTRIBUTORS, List.of(WRITTEN_CONTRIBUTIONS));
        asked.put(AnnualItem.Figure.COMMENTS_RECEIVED, List.of(COMMENTS_RECEIVED));
        asked.put(AnnualItem.Figure.COMMENTS_ACCEPTED, List.of(COMMENTS_ACCEPTED));
        asked.put(AnnualItem.Figure.COMMENTS_PARTLY_ACCEPTED, List.of(COMMENTS_PARTLY_ACCEPTED));
        asked.put(AnnualItem.Figure.COMMENTS_REJECTED, List.of(COMMENTS_REJECTED));
        return asked;
    }
}
