package org.arsye.query.site.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.annualreports.AnnualCounts;
import org.arsye.query.annualreports.AnnualFigure;
import org.arsye.query.annualreports.AnnualFigures;
import org.arsye.query.annualreports.AnnualReportEntry;
import org.arsye.query.annualreports.AnnualReportsQueries;
import org.arsye.query.formats.Cell;
import org.arsye.query.platform.Moment;
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
                rows(report, version, null, null, figures.total(), taking);
                figures.byBody().forEach((body, counts) -> rows(report, version, body, null, counts, taking));
                figures.byType().forEach((type, counts) -> rows(report, version, null, type, counts, taking));
            }
        }
    }

    private static void rows(
            AnnualReportEntry report,
            AnnualReportEntry.Version version,
            Object body,
            Object type,
            AnnualCounts counts,
            Consumer<List<Cell>> taking) {
        for (AnnualFigure figure : AnnualFigure.values()) {
            List<Cell> cells = new ArrayList<>();
            DataRows.add(cells, report.id(), report.normPack());
            cells.add(DataRows.number(report.year()));
            DataRows.add(cells, report.publicBodyId());
            cells.add(DataRows.number(version.version()));
            DataRows.add(cells, version.publishedAt());
            cells.add(DataRows.number(version.asOf()));
            DataRows.add(cells, body, type, figure);
            cells.add(DataRows.number(counts.of(figure)));
            cells.add(DataRows.number(version.position()));
            taking.accept(cells);
        }
    }
}
