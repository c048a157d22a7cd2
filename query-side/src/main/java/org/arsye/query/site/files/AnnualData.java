package org.arsye.query.site.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.annualreports.AnnualCounts;
import org.arsye.query.annualreports.AnnualFigures;
import org.arsye.query.annualreports.AnnualImports;
import org.arsye.query.annualreports.AnnualReportEntry;
import org.arsye.query.annualreports.AnnualReportsQueries;
import org.arsye.query.annualreports.ImportedCounts;
import org.arsye.query.formats.Cell;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.web.Written;
import org.springframework.stereotype.Component;

/** What the reports of years print: of everything, and the same divided by body and by type. */
@Component
class AnnualData implements Drawer {

    private final AnnualReportsQueries reports;

    AnnualData(AnnualReportsQueries reports) {
        this.reports = reports;
    }

    @Override
    public Set<DataSheet> tables() {
        return Set.of(DataSheet.ANNUAL_FIGURES);
    }

    @Override
    public void rows(DataSheet table, ConsultationId one, Moment then, Consumer<List<Cell>> taking) {
        for (AnnualReportEntry report : reports.published(then)) {
            for (AnnualReportEntry.Version version : report.versions()) {
                AnnualFigures figures =
                        reports.figures(report.normPack(), report.year(), report.publicBodyId(), version.asOf());
                rows(report, version, null, null, codes(figures.total()), taking);
                figures.byBody().forEach((body, counts) -> rows(report, version, body, null, codes(counts), taking));
                figures.byType().forEach((type, counts) -> rows(report, version, null, type, codes(counts), taking));
                AnnualImports brought =
                        reports.imported(report.normPack(), report.year(), report.publicBodyId(), version.asOf());
                rows(report, version, null, null, codes(brought.total()), taking);
                brought.byBody().forEach((body, counts) -> rows(report, version, body, null, codes(counts), taking));
                brought.byType().forEach((type, counts) -> rows(report, version, null, type, codes(counts), taking));
            }
        }
    }

    private static void rows(
            AnnualReportEntry report,
            AnnualReportEntry.Version version,
            Object body,
            Object type,
            Map<String, Integer> counts,
            Consumer<List<Cell>> taking) {
        counts.forEach((figure, count) -> {
            List<Cell> cells = new ArrayList<>();
            DataRows.add(cells, report.id(), report.normPack());
            cells.add(DataRows.number(report.year()));
            DataRows.add(cells, report.publicBodyId());
            cells.add(DataRows.number(version.version()));
            DataRows.add(cells, version.publishedAt());
            cells.add(DataRows.number(version.asOf()));
            DataRows.add(cells, body, type, figure);
            cells.add(DataRows.number(count));
            cells.add(DataRows.number(version.position()));
            taking.accept(cells);
        });
    }

    private static Map<String, Integer> codes(AnnualCounts counts) {
        Map<String, Integer> codes = new LinkedHashMap<>();
        counts.by().forEach((figure, count) -> codes.put(Written.code(figure), count));
        return codes;
    }

    /** Under names of their own: what was brought over is in no other figure. */
    private static Map<String, Integer> codes(ImportedCounts counts) {
        Map<String, Integer> codes = new LinkedHashMap<>();
        counts.by().forEach((figure, count) -> codes.put("imported_" + Written.code(figure), count));
        return codes;
    }
}
