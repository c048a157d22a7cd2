package org.arsye.query.api;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.arsye.events.LocalizedText;
import org.arsye.events.annualreport.AnnualChapter;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.norms.pack.AnnualItem;
import org.arsye.query.annualreports.AnnualCounts;
import org.arsye.query.annualreports.AnnualDraft;
import org.arsye.query.annualreports.AnnualFigure;
import org.arsye.query.annualreports.AnnualImport;
import org.arsye.query.annualreports.AnnualImports;
import org.arsye.query.annualreports.AnnualReportEntry;
import org.arsye.query.annualreports.AnnualReportsQueries;
import org.arsye.query.annualreports.AskedFigures;
import org.arsye.query.annualreports.Edition;
import org.arsye.query.annualreports.ImportedFigure;
import org.arsye.query.norms.NormsQueries;
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
    private final NormsQueries norms;

    AnnualReportsApi(AnnualReportsQueries reports, NormsQueries norms) {
        this.reports = reports;
        this.norms = norms;
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
        Edition edition =
                reports.edition(pack, year, body, state, version, moment).orElseThrow(NotFound::new);
        return Annual.of(edition, asked(edition, moment));
    }

    /** By the pack's latest version that is known at the moment. */
    private List<Asked> asked(Edition edition, Moment moment) {
        AnnualCounts total = edition.figures().total();
        return norms.packs(moment).versions(edition.normPack()).stream()
                .reduce((earlier, later) -> later)
                .map(pack -> pack.annualReport().items().stream()
                        .map(item -> Asked.of(item, total))
                        .toList())
                .orElse(List.of());
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

    /** The consultations that bodies brought over behind a figure of {@code imported}, each with what it adds. */
    @OfTheRecord
    @GetMapping("/{year}/imported/{figure}")
    ResponseEntity<Page<BehindImported>> behindImported(
            @PathVariable int year,
            @PathVariable ImportedFigure figure,
            @RequestParam(defaultValue = PACK) String pack,
            @RequestParam(required = false) PublicBodyId body,
            @RequestParam(required = false) DocumentType type,
            Paging paging,
            Moment moment,
            ServerWebExchange exchange) {
        long after = paging.afterOr(-1);
        List<AnnualImport> behind =
                reports.imported(pack, year, body, moment.position()).behind(figure, body, type).stream()
                        .filter(one -> one.position() > after)
                        .limit(paging.limit() + 1L)
                        .toList();
        return Listed.of(
                Page.of(behind, paging, AnnualImport::position).map(one -> BehindImported.of(one, figure)), exchange);
    }

    /**
     * @param position of the import
     * @param corrected position of the correction that holds; null if none does
     * @param counts what it adds to the figure
     */
    record BehindImported(
            PastConsultationId pastConsultationId,
            PublicBodyId publicBodyId,
            DocumentType documentType,
            String reference,
            LocalizedText title,
            long position,
            Long corrected,
            int counts) {

        static BehindImported of(AnnualImport one, ImportedFigure figure) {
            return new BehindImported(
                    one.pastConsultationId(),
                    one.publicBodyId(),
                    one.documentType(),
                    one.reference(),
                    one.title(),
                    one.position(),
                    one.corrected(),
                    one.figures().of(figure));
        }
    }

    /** What was counted of one document type of what was brought over. */
    record ImportedOfType(DocumentType documentType, Map<ImportedFigure, Integer> figures) {}

    /** What was counted of one public body of what was brought over. */
    record ImportedOfBody(PublicBodyId publicBodyId, Map<ImportedFigure, Integer> figures) {}

    /**
     * What bodies brought over of the year, of lesser proof; it is in no other figure of the report.
     *
     * @param unruled how many more opened in the year whose bodies named no rules: they are in no report
     */
    record Imported(
            Map<ImportedFigure, Integer> figures,
            List<ImportedOfType> byType,
            List<ImportedOfBody> byBody,
            int unruled) {

        static Imported of(AnnualImports imports) {
            return new Imported(
                    imports.total().by(),
                    imports.byType().entrySet().stream()
                            .map(part -> new ImportedOfType(
                                    part.getKey(), part.getValue().by()))
                            .toList(),
                    imports.byBody().entrySet().stream()
                            .map(part -> new ImportedOfBody(
                                    part.getKey(), part.getValue().by()))
                            .toList(),
                    imports.unruled());
        }
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

    /**
     * What the regulation asks of the report.
     *
     * @param id of the item in the pack
     * @param figures what of it is counted; empty where the answer is no count
     */
    record Asked(String id, LocalizedText wording, boolean verified, Map<AnnualFigure, Integer> figures) {

        static Asked of(AnnualItem item, AnnualCounts total) {
            Map<AnnualFigure, Integer> figures = new EnumMap<>(AnnualFigure.class);
            AskedFigures.of(item).forEach(figure -> figures.put(figure, total.of(figure)));
            return new Asked(item.id(), item.wording(), item.isVerified(), figures);
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
            List<Asked> asked,
            Map<AnnualFigure, Integer> figures,
            List<OfType> byType,
            List<OfBody> byBody,
            Portal portal,
            List<WithoutConsultation> withoutConsultation,
            Imported imported,
            Map<AnnualChapter, LocalizedText> chapters,
            List<AnnualReportEntry.Version> versions) {

        static Annual of(Edition edition, List<Asked> asked) {
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
                    asked,
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
                    Imported.of(edition.imported()),
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
