package org.arsye.query.annualreports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arsye.events.LocalizedText;
import org.arsye.events.Role;
import org.arsye.events.annualreport.AnnualChapter;
import org.arsye.events.annualreport.AnnualReportId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.annualreports.AnnualReportsTable.ChapterRow;
import org.arsye.query.annualreports.AnnualReportsTable.ReportRow;
import org.arsye.query.annualreports.AnnualReportsTable.VersionRow;
import org.arsye.query.annualreports.Edition.State;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Opened;
import org.arsye.query.platform.Opening;
import org.arsye.query.platform.Reader;
import org.springframework.stereotype.Component;

/** Questions about the reports of years. Each may wait for the database: ask on a virtual thread. */
@Component
public class AnnualReportsQueries {

    private final AnnualDraftsTable drafts;
    private final AnnualImportsTable imports;
    private final AnnualReportsTable reports;
    private final Opening opening;

    AnnualReportsQueries(
            AnnualDraftsTable drafts, AnnualImportsTable imports, AnnualReportsTable reports, Opening opening) {
        this.drafts = drafts;
        this.imports = imports;
        this.reports = reports;
        this.opening = opening;
    }

    /**
     * The figures of a year as the record gives them at a position.
     *
     * @param pack by which regulation the drafts were consulted on
     * @param body null for all bodies
     */
    public AnnualFigures figures(String pack, int year, PublicBodyId body, long asOf) {
        List<AnnualDraftsTable.Row> rows = drafts.of(pack, year, body, asOf);
        Opened opened =
                opening.of(rows.stream().map(AnnualDraftsTable.Row::reason).toList());
        return new AnnualFigures(rows.stream()
                .map(row -> row.draft().because(opened.localized(row.reason())))
                .toList());
    }

    /** What bodies had brought over of a year by a position; asked as {@link #figures} is. */
    public AnnualImports imported(String pack, int year, PublicBodyId body, long asOf) {
        return imports.of(pack, year, body, asOf);
    }

    /**
     * The report of a year.
     *
     * @param state what is asked for; what is not there yet is given live, and says so
     * @param version which published version; null for the newest
     * @return empty where that version is not there, or the reader may not see the draft
     */
    public Optional<Edition> edition(
            String pack, int year, PublicBodyId body, State state, Integer version, Moment moment) {
        AnnualReportEntry report = one(pack, year, body, moment).orElse(null);
        Optional<AnnualReportEntry.Version> published = report == null || state != State.PUBLISHED
                ? Optional.empty()
                : report.versions().stream()
                        .filter(it -> version == null || it.version() == version)
                        .findFirst();
        if (version != null && published.isEmpty() || state == State.DRAFT && !prepares(body, moment.reader())) {
            return Optional.empty();
        }
        if (published.isPresent()) {
            AnnualReportEntry.Version shown = published.get();
            return Optional.of(new Edition(
                    pack,
                    year,
                    body,
                    State.PUBLISHED,
                    shown.asOf(),
                    report,
                    shown,
                    figures(pack, year, body, shown.asOf()),
                    imported(pack, year, body, shown.asOf()),
                    chapters(report.id(), shown.position())));
        }
        boolean draft = state == State.DRAFT && report != null;
        long asOf = draft ? report.draftAsOf() : moment.position();
        return Optional.of(new Edition(
                pack,
                year,
                body,
                draft ? State.DRAFT : State.LIVE,
                asOf,
                report,
                null,
                figures(pack, year, body, asOf),
                imported(pack, year, body, asOf),
                draft ? chapters(report.id(), moment.position()) : Map.of()));
    }

    /** Whether this reader prepares the report: the office the one over all bodies, a coordinator the body's own. */
    public static boolean prepares(PublicBodyId body, Reader reader) {
        return body == null
                ? reader.has(Role.GOVERNANCE_OFFICE)
                : reader.has(Role.COORDINATOR) && body.equals(reader.publicBodyId());
    }

    /** All reports that were published by then, the latest years first. */
    public List<AnnualReportEntry> published(Moment moment) {
        return reports.all(moment.position()).stream()
                .filter(row -> row.version() > 0)
                .map(row -> entry(row, moment))
                .toList();
    }

    /** The report of a year, if anybody prepared one by then. Whether the reader may see the draft is for the caller. */
    public Optional<AnnualReportEntry> one(String pack, int year, PublicBodyId body, Moment moment) {
        return reports.one(AnnualReportId.ofYear(pack, year, body), moment.position())
                .map(row -> entry(row, moment));
    }

    /** The words of its chapters as they were at a position, in the order of the report. */
    public Map<AnnualChapter, LocalizedText> chapters(AnnualReportId id, long asOf) {
        List<ChapterRow> rows = reports.chapters(id, asOf).stream()
                .filter(row -> row.text() != null)
                .toList();
        Opened opened = opening.of(rows.stream().map(ChapterRow::text).toList());
        Map<AnnualChapter, LocalizedText> chapters = new EnumMap<>(AnnualChapter.class);
        rows.forEach(row -> chapters.put(row.chapter(), opened.localized(row.text())));
        return chapters;
    }

    private AnnualReportEntry entry(ReportRow row, Moment moment) {
        List<VersionRow> versions = reports.versions(row.id(), moment.position());
        Opened opened = opening.of(versions.stream().map(VersionRow::reason).toList());
        return new AnnualReportEntry(
                row.id(),
                row.normPack(),
                row.year(),
                row.publicBodyId(),
                row.draftAsOf(),
                row.draftedAt(),
                versions.stream()
                        .map(version -> new AnnualReportEntry.Version(
                                version.version(),
                                version.position(),
                                version.asOf(),
                                version.publishedAt(),
                                opened.localized(version.reason())))
                        .toList());
    }
}
