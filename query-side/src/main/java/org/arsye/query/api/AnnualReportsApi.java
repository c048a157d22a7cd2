package org.arsye.query.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.arsye.events.LocalizedText;
import org.arsye.events.annualreport.AnnualChapter;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.annualreports.AnnualDraft;
import org.arsye.query.annualreports.AnnualFigure;
import org.arsye.query.annualreports.AnnualReportEntry;
import org.arsye.query.annualreports.AnnualReportsQueries;
import org.arsye.query.annualreports.Edition;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.web.OfTheRecord;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The reports of years, and what stands behind each of their figures. */
@RestController
@RequestMapping("/api/v1/reports/annual")
class AnnualReportsApi {

    static final String PACK = "XK-GOV-05-2016";

    private final AnnualReportsQueries reports;

    AnnualReportsApi(AnnualReportsQueries reports) {
        this.reports = reports;
    }

    /** Those that were published, the latest years first. */
    @OfTheRecord
    @GetMapping
    Page<AnnualReportEntry> list(Moment moment) {
        return new Page<>(reports.published(moment), null);
    }

    /**
     * The version that was published last, or another one by {@code version}. Where none is published the answer has the
     * figures that the record gives at the moment asked for, and says {@code live}; {@code state=live} asks for them anyway.
     */
    @OfTheRecord
    @GetMapping("/{year:[0-9]{4}}")
    Annual one(
            @PathVariable int year,
            @RequestParam(defaultValue = PACK) String pack,
            @RequestParam(required = false) PublicBodyId body,
            @RequestParam(defaultValue = "published") Edition.State state,
            @RequestParam(required = false) Integer version,
            Moment moment) {
        return Annual.of(
                reports.edition(pack, year, body, state, version, moment).orElseThrow(NotFound::new));
    }

    /**
     * The drafts that make a figure as of the moment asked for, each with what it adds; their histories have the events. With
     * {@code asOf} of a published version it is what that version counts.
     */
    @OfTheRecord
    @GetMapping("/{year}/figures/{figure}")
    ResponseEntity<Page<BehindFigure>> behind(
            @PathVariable int year,
            @PathVariable AnnualFigure figure,
            @RequestParam(defaultValue = PACK) String pack,
            @RequestParam(required = false) PublicBodyId body,
            @RequestParam(required = false) DocumentType type,
            Paging paging,
            Moment moment,
            ServerWebExchange exchange) {
        long after = paging.afterOr(-1);
        List<AnnualDraft> behind =
                reports.figures(pack, year, body, moment.position()).behind(figure, body, type).stream()
                        .filter(draft -> draft.position() > after)
                        .limit(paging.limit() + 1L)
                        .toList();
        return Listed.of(
                Page.of(behind, paging, AnnualDraft::position).map(draft -> BehindFigure.of(draft, figure)), exchange);
    }

    /**
     * @param position where it was drafted
     * @param counts what it adds to the figure
     */
    record BehindFigure(
            ConsultationId consultationId,
            PublicBodyId publicBodyId,
            DocumentType documentType,
            LocalizedText title,
            long position,
            int counts) {

        static BehindFigure of(AnnualDraft draft, AnnualFigure figure) {
            return new BehindFigure(
                    draft.consultationId(),
                    draft.publicBodyId(),
                    draft.documentType(),
                    draft.title(),
                    draft.position(),
                    draft.figures().of(figure));
        }
    }

    /** What was counted of one document type. */
    record OfType(DocumentType documentType, Map<AnnualFigure, Integer> figures) {}

    /** What was counted of one public body. */
    record OfBody(PublicBodyId publicBodyId, Map<AnnualFigure, Integer> figures) {}

    /**
     * An act adopted without consultation.
     *
     * @param position where that was recorded
     * @param reason why there was none
     */
    record WithoutConsultation(
            ConsultationId consultationId,
            PublicBodyId publicBodyId,
            DocumentType documentType,
            LocalizedText title,
            Instant adoptedAt,
            long position,
            LocalizedText reason) {}

    /**
     * Drafts consulted here among those consulted or adopted without consultation.
     *
     * @param share per cent; null where there is nothing to divide by
     * @param points by SIGMA's scale, 0 to 10
     */
    record Portal(int onPortal, int of, Double share, Double points) {}

    /**
     * The report of a year.
     *
     * @param publicBodyId null for the one over all bodies
     * @param version null unless published; so are publishedAt and reason
     * @param asOf the last position that the figures count
     */
    record Annual(
            int year,
            String normPack,
            PublicBodyId publicBodyId,
            Edition.State state,
            Integer version,
            long asOf,
            Instant publishedAt,
            LocalizedText reason,
            Map<AnnualFigure, Integer> figures,
            List<OfType> byType,
            List<OfBody> byBody,
            Portal portal,
            List<WithoutConsultation> withoutConsultation,
            Map<AnnualChapter, LocalizedText> chapters,
            List<AnnualReportEntry.Version> versions) {

        static Annual of(Edition edition) {
            var version = edition.version();
            var portal = edition.figures().portal();
            return new Annual(
                    edition.year(),
                    edition.normPack(),
                    edition.publicBodyId(),
                    edition.state(),
                    version == null ? null : version.version(),
                    edition.asOf(),
                    version == null ? null : version.publishedAt(),
                    version == null ? null : version.reason(),
                    edition.figures().total().by(),
                    edition.figures().byType().entrySet().stream()
                            .map(part ->
                                    new OfType(part.getKey(), part.getValue().by()))
                            .toList(),
                    edition.figures().byBody().entrySet().stream()
                            .map(part ->
                                    new OfBody(part.getKey(), part.getValue().by()))
                            .toList(),
                    new Portal(portal.onPortal(), portal.of(), portal.share(), portal.points()),
                    edition.figures().behind(AnnualFigure.ADOPTED_WITHOUT_CONSULTATION, null, null).stream()
                            .map(Annual::without)
                            .toList(),
                    edition.chapters(),
                    edition.report() == null ? List.of() : edition.report().versions());
        }

        private static WithoutConsultation without(AnnualDraft draft) {
            return new WithoutConsultation(
                    draft.consultationId(),
                    draft.publicBodyId(),
                    draft.documentType(),
                    draft.title(),
                    draft.outcomeAt(),
                    draft.outcomePosition(),
                    draft.reason());
        }
    }
}
