package org.arsye.query.annualreports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arsye.events.LocalizedText;
import org.arsye.events.annualreport.AnnualChapter;
import org.arsye.events.annualreport.AnnualChapterWritten;
import org.arsye.events.annualreport.AnnualReportDrafted;
import org.arsye.events.annualreport.AnnualReportId;
import org.arsye.events.annualreport.AnnualReportPublished;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.SealedField;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code annual_report}, {@code annual_version} and {@code annual_chapter}. */
@Component
class AnnualReportsTable {

    private static final Spans REPORT = Spans.of("annual_report", "annual_report_id");
    private static final Spans VERSION = Spans.of("annual_version", "annual_report_id");
    private static final Spans CHAPTER = Spans.of("annual_chapter", "annual_report_id");

    private static final String ONE =
            "select * from annual_report where annual_report_id = :id and valid_from <= :p and :p < valid_to";

    private static final String ALL = """
            select * from annual_report where valid_from <= :p and :p < valid_to
            order by year desc, norm_pack, public_body_id nulls first""";

    private static final String VERSIONS = """
            select * from annual_version where annual_report_id = :id and valid_from <= :p
            order by valid_from desc""";

    private static final String CHAPTERS = """
            select distinct on (chapter) * from annual_chapter where annual_report_id = :id and valid_from <= :p
            order by chapter, valid_from desc""";

    private final Writes writes;
    private final JdbcClient database;

    AnnualReportsTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    /** Drafted again it keeps the version that was published last. */
    void draft(AnnualReportDrafted event, Recorded at) {
        if (at.sequence() == 0) {
            writes.begin(
                    REPORT,
                    at,
                    row -> row.set("annual_report_id", event.annualReportId().value())
                            .set("norm_pack", event.normPack())
                            .set("year", event.year())
                            .set(
                                    "public_body_id",
                                    event.publicBodyId() == null
                                            ? null
                                            : event.publicBodyId().value())
                            .set("draft_as_of", event.asOf())
                            .set("drafted_at", at.at())
                            .set("version", 0));
        } else {
            writes.change(
                    REPORT,
                    event.annualReportId().value(),
                    at,
                    row -> row.set("draft_as_of", event.asOf()).set("drafted_at", at.at()));
        }
    }

    void write(AnnualChapterWritten event, Recorded at) {
        writes.note(
                CHAPTER,
                at,
                row -> row.set("annual_report_id", event.annualReportId().value())
                        .set("sequence", at.sequence())
                        .set("chapter", event.chapter())
                        .set("text", event.text()));
    }

    void publish(AnnualReportPublished event, Recorded at) {
        writes.change(REPORT, event.annualReportId().value(), at, row -> row.set("version", event.version()));
        writes.note(
                VERSION,
                at,
                row -> row.set("annual_report_id", event.annualReportId().value())
                        .set("sequence", at.sequence())
                        .set("version", event.version())
                        .set("as_of", event.asOf())
                        .set("published_at", at.at())
                        .set("reason", event.reason()));
    }

    Optional<ReportRow> one(AnnualReportId id, long position) {
        return database.sql(ONE)
                .param("id", id.value())
                .param("p", position)
                .query(AnnualReportsTable::report)
                .optional();
    }

    /** The latest years first; of a year the one over all bodies first. */
    List<ReportRow> all(long position) {
        return database.sql(ALL)
                .param("p", position)
                .query(AnnualReportsTable::report)
                .list();
    }

    /** Newest first. */
    List<VersionRow> versions(AnnualReportId id, long position) {
        return database.sql(VERSIONS)
                .param("id", id.value())
                .param("p", position)
                .query(AnnualReportsTable::version)
                .list();
    }

    /** Each as it was written last; those that were taken out have no text. */
    List<ChapterRow> chapters(AnnualReportId id, long position) {
        return database.sql(CHAPTERS)
                .param("id", id.value())
                .param("p", position)
                .query(AnnualReportsTable::chapter)
                .list();
    }

    private static ReportRow report(ResultSet row, int number) throws SQLException {
        UUID body = Columns.uuid(row, "public_body_id");
        return new ReportRow(
                new AnnualReportId(Columns.uuid(row, "annual_report_id")),
                row.getString("norm_pack"),
                row.getInt("year"),
                body == null ? null : new PublicBodyId(body),
                row.getLong("draft_as_of"),
                Columns.instant(row, "drafted_at"),
                row.getInt("version"));
    }

    private static VersionRow version(ResultSet row, int number) throws SQLException {
        long position = row.getLong("valid_from");
        return new VersionRow(
                row.getInt("version"),
                position,
                row.getLong("as_of"),
                Columns.instant(row, "published_at"),
                sealed(row, "reason", position));
    }

    private static ChapterRow chapter(ResultSet row, int number) throws SQLException {
        return new ChapterRow(
                Columns.name(row, "chapter", AnnualChapter.class), sealed(row, "text", row.getLong("valid_from")));
    }

    private static SealedField<LocalizedText> sealed(ResultSet row, String field, long position) throws SQLException {
        return Columns.sealed(
                row, field, Columns.uuid(row, "annual_report_id"), row.getLong("sequence"), field, position);
    }

    record ReportRow(
            AnnualReportId id,
            String normPack,
            int year,
            PublicBodyId publicBodyId,
            long draftAsOf,
            Instant draftedAt,
            int version) {}

    record VersionRow(int version, long position, long asOf, Instant publishedAt, SealedField<LocalizedText> reason) {}

    record ChapterRow(AnnualChapter chapter, SealedField<LocalizedText> text) {}
}
