package org.arsye.query.site;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.arsye.events.LocalizedText;
import org.arsye.events.annualreport.AnnualChapter;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.norms.pack.NormPack;
import org.arsye.query.annualreports.AnnualDraft;
import org.arsye.query.annualreports.AnnualFigure;
import org.arsye.query.annualreports.AnnualImport;
import org.arsye.query.annualreports.AnnualReportEntry;
import org.arsye.query.annualreports.AnnualReportsQueries;
import org.arsye.query.annualreports.Edition;
import org.arsye.query.annualreports.ImportedFigure;
import org.arsye.query.norms.NormsQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.web.Written;
import org.arsye.query.publicbodies.PublicBodiesQueries;
import org.arsye.query.site.page.Annual;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Form;
import org.arsye.query.site.page.Said;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** Puts the reports of years together. */
@Component
public class AnnualComposer {

    /** By which regulation a year is asked for if nobody says. */
    public static final String PACK = "XK-GOV-05-2016";

    private static final ZoneId HOME = Cards.HOME;
    private static final int YEARS_BACK = 2;

    private final AnnualReportsQueries reports;
    private final AnnualTables tables;
    private final PublicBodiesQueries bodies;
    private final AnnualStandards standards;
    private final NormsQueries norms;

    AnnualComposer(
            AnnualReportsQueries reports,
            AnnualTables tables,
            PublicBodiesQueries bodies,
            AnnualStandards standards,
            NormsQueries norms) {
        this.reports = reports;
        this.tables = tables;
        this.bodies = bodies;
        this.standards = standards;
        this.norms = norms;
    }

    /** The published ones, and the latest years as they count now. */
    public Content list(Moment moment, Words w) {
        int thisYear = LocalDate.ofInstant(moment.instant(), HOME).getYear();
        List<Annual.Listed> live = IntStream.rangeClosed(thisYear - YEARS_BACK, thisYear)
                .boxed()
                .sorted((one, other) -> other - one)
                .map(year -> new Annual.Listed(year, null, "/reports/" + year, null, null))
                .toList();
        return new Content.AnnualReports(
                reports.published(moment).stream()
                        .map(entry -> listed(entry, moment, w))
                        .toList(),
                live,
                HOME);
    }

    private Annual.Listed listed(AnnualReportEntry entry, Moment moment, Words w) {
        AnnualReportEntry.Version latest = entry.versions().getFirst();
        String body = entry.publicBodyId() == null ? "" : "&body=" + entry.publicBodyId();
        return new Annual.Listed(
                entry.year(),
                entry.publicBodyId() == null ? null : tables.name(entry.publicBodyId(), moment, w),
                "/reports/" + entry.year() + "?pack=" + entry.normPack() + body,
                latest.version(),
                latest.publishedAt());
    }

    /** @throws NotFound if there is no such pack, body or version, or the reader may not see the draft */
    public Content one(AnnualQuestion asked, Moment moment, Words w) {
        NormPack pack = pack(asked.pack(), moment);
        Edition edition = edition(asked, moment);
        Annual.Head head = head(edition, pack, moment, w);
        var due = pack.annualReport().due();
        return new Content.AnnualReport(
                head,
                chapters(edition, false, w),
                chapters(edition, true, w),
                pack.annualReport().items().stream()
                        .map(item -> tables.asked(item, edition, head, w))
                        .toList(),
                due.map(day -> w.day(
                                LocalDate.of(
                                                edition.year() + 1,
                                                day.before().getMonth(),
                                                day.before().getDayOfMonth())
                                        .atStartOfDay(head.zone())
                                        .toInstant(),
                                head.zone()))
                        .orElse(null),
                due.map(day -> day.isVerified()).orElse(false),
                tables.all(edition, head),
                tables.byType(edition, head, w),
                tables.comments(edition, head),
                tables.byBody(edition, head, moment, w),
                tables.commentsByBody(edition, head, moment, w),
                edition.figures().behind(AnnualFigure.ADOPTED_WITHOUT_CONSULTATION, null, null).stream()
                        .map(draft -> without(draft, moment, w))
                        .toList(),
                tables.portal(edition.figures().portal(), w),
                standards.of(edition, head, w),
                tables.imported(edition, head, moment, w),
                edition.report() == null
                        ? List.of()
                        : edition.report().versions().stream()
                                .map(AnnualReportEntry.Version::version)
                                .toList(),
                AnnualReportsQueries.prepares(edition.publicBodyId(), moment.reader()));
    }

    /** What makes a figure, as of the moment asked for. */
    public Content behind(
            AnnualQuestion asked, AnnualFigure figure, DocumentType type, Paging paging, Moment moment, Words w) {
        NormPack pack = pack(asked.pack(), moment);
        Edition live = edition(asked.live(), moment);
        long after = paging.afterOr(-1);
        Page<AnnualDraft> page = Page.of(
                live.figures().behind(figure, null, type).stream()
                        .filter(draft -> draft.position() > after)
                        .limit(paging.limit() + 1L)
                        .toList(),
                paging,
                AnnualDraft::position);
        return new Content.AnnualFigure(
                head(live, pack, moment, w),
                Written.code(figure),
                asked.body() == null ? null : tables.name(asked.body(), moment, w),
                type == null ? null : Written.code(type),
                page.items().stream()
                        .map(draft -> new Annual.Behind(
                                "/consultations/" + draft.consultationId(),
                                "/consultations/" + draft.consultationId() + "/history",
                                w.said(draft.title()),
                                tables.name(draft.publicBodyId(), moment, w),
                                Written.code(draft.documentType()),
                                draft.figures().of(figure)))
                        .toList(),
                page.next());
    }

    /** What makes a figure of what was brought over, as of the moment asked for. */
    public Content behindImported(
            AnnualQuestion asked, ImportedFigure figure, DocumentType type, Paging paging, Moment moment, Words w) {
        NormPack pack = pack(asked.pack(), moment);
        Edition live = edition(asked.live(), moment);
        long after = paging.afterOr(-1);
        Page<AnnualImport> page = Page.of(
                live.imported().behind(figure, null, type).stream()
                        .filter(one -> one.position() > after)
                        .limit(paging.limit() + 1L)
                        .toList(),
                paging,
                AnnualImport::position);
        return new Content.AnnualFigure(
                head(live, pack, moment, w),
                AnnualTables.code(figure),
                asked.body() == null ? null : tables.name(asked.body(), moment, w),
                type == null ? null : Written.code(type),
                page.items().stream()
                        .map(one -> new Annual.Behind(
                                "/past-consultations/" + one.pastConsultationId(),
                                Findings.event(one.position(), w).value(),
                                Optional.ofNullable(w.said(one.title()))
                                        .orElseGet(() -> Said.by(one.reference(), null)),
                                tables.name(one.publicBodyId(), moment, w),
                                Written.code(one.documentType()),
                                one.figures().of(figure)))
                        .toList(),
                page.next());
    }

    /** @throws NotForYou if the reader does not prepare this report */
    public Content desk(AnnualQuestion asked, Form form, Moment moment, Words w) {
        NormPack pack = pack(asked.pack(), moment);
        if (!AnnualReportsQueries.prepares(asked.body(), moment.reader())) {
            throw new NotForYou();
        }
        Edition edition = edition(asked.draft(), moment);
        Optional<AnnualReportEntry> begun = Optional.ofNullable(edition.report());
        return new Content.DeskAnnual(
                head(edition, pack, moment, w),
                begun.map(AnnualReportEntry::draftedAt).orElse(null),
                begun.map(report -> !report.versions().isEmpty()).orElse(false),
                List.of(AnnualChapter.values()).stream()
                        .map(chapter -> chapter(chapter, edition.chapters(), w))
                        .toList(),
                form);
    }

    private NormPack pack(String id, Moment moment) {
        return norms.packs(moment).versions(id).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(NotFound::new);
    }

    private Edition edition(AnnualQuestion asked, Moment moment) {
        if (asked.body() != null && bodies.one(asked.body(), moment).isEmpty()) {
            throw new NotFound();
        }
        return reports.edition(asked.pack(), asked.year(), asked.body(), asked.state(), asked.version(), moment)
                .orElseThrow(NotFound::new);
    }

    private Annual.Head head(Edition edition, NormPack pack, Moment moment, Words w) {
        PublicBodyId body = edition.publicBodyId();
        AnnualReportEntry.Version version = edition.version();
        return new Annual.Head(
                edition.year(),
                body == null ? null : tables.name(body, moment, w),
                body == null ? null : body.toString(),
                w.said(pack.title()),
                edition.normPack(),
                Written.code(edition.state()),
                edition.asOf(),
                version == null ? null : version.version(),
                version == null ? null : version.publishedAt(),
                version == null ? null : w.said(version.reason()),
                zone(body, moment));
    }

    /** A body's own; over all bodies the one of the site. */
    private ZoneId zone(PublicBodyId body, Moment moment) {
        return body == null
                ? HOME
                : bodies.one(body, moment).map(one -> ZoneId.of(one.zone())).orElse(HOME);
    }

    private static List<Annual.Chapter> chapters(Edition edition, boolean last, Words w) {
        return edition.chapters().keySet().stream()
                .filter(chapter -> last == (chapter == AnnualChapter.CONCLUSIONS))
                .map(chapter -> chapter(chapter, edition.chapters(), w))
                .toList();
    }

    private static Annual.Chapter chapter(AnnualChapter chapter, Map<AnnualChapter, LocalizedText> texts, Words w) {
        return new Annual.Chapter(Written.code(chapter), w.said(texts.get(chapter)));
    }

    private Annual.Without without(AnnualDraft draft, Moment moment, Words w) {
        Said title = w.said(draft.title());
        return new Annual.Without(
                draft.consultationId().toString(),
                title,
                tables.name(draft.publicBodyId(), moment, w),
                Written.code(draft.documentType()),
                draft.outcomeAt(),
                draft.outcomePosition(),
                w.said(draft.reason()));
    }
}
