package org.arsye.query.site.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.query.compliance.BreachEntry;
import org.arsye.query.compliance.ComplianceEntry;
import org.arsye.query.compliance.ComplianceQueries;
import org.arsye.query.compliance.FindingEntry;
import org.arsye.query.compliance.PastEntry;
import org.arsye.query.compliance.PastQueries;
import org.arsye.query.formats.Cell;
import org.arsye.query.platform.Moment;
import org.springframework.stereotype.Component;

/** What is found of each standard, and what bodies brought over from their past. */
@Component
class ComplianceData implements Drawer {

    private static final int FIGURES = 8;

    private final PublicConsultations every;
    private final ComplianceQueries compliance;
    private final PastQueries past;

    ComplianceData(PublicConsultations every, ComplianceQueries compliance, PastQueries past) {
        this.every = every;
        this.compliance = compliance;
        this.past = past;
    }

    @Override
    public Set<DataSheet> tables() {
        return Set.of(DataSheet.COMPLIANCE_FINDINGS, DataSheet.PAST_CONSULTATIONS);
    }

    @Override
    public void rows(DataSheet table, ConsultationId one, Moment then, Consumer<List<Cell>> taking) {
        if (table == DataSheet.PAST_CONSULTATIONS) {
            past(then, it -> taking.accept(past(it)));
            return;
        }
        // One after the other: all at once would be in memory at once.
        every.each(one, then, it -> compliance.one(it.id(), then).ifPresent(found -> findings(found, taking)));
        if (one == null) {
            past(then, it -> compliance.one(it.id(), then).ifPresent(found -> findings(found, taking)));
        }
    }

    private void past(Moment then, Consumer<PastEntry> taking) {
        PublicConsultations.all(paging -> past.list(null, paging, then), taking);
    }

    private static void findings(ComplianceEntry of, Consumer<List<Cell>> taking) {
        of.findings().forEach(finding -> taking.accept(finding(of, finding)));
    }

    private static List<Cell> finding(ComplianceEntry of, FindingEntry f) {
        BreachEntry breach = f.breach();
        List<Cell> cells = new ArrayList<>();
        DataRows.add(cells, of.imported() ? null : of.id(), of.imported() ? of.id() : null, of.publicBodyId());
        DataRows.add(cells, of.pack().id());
        cells.add(DataRows.number(of.pack().version()));
        DataRows.add(cells, f.standard(), f.rule(), f.verified() ? "verified" : "unverified");
        DataRows.add(cells, f.verdict(), f.certain() ? "certain" : "may_change", f.looksLike(), f.due(), f.because());
        DataRows.add(
                cells, of.judgedOn(), f.evidence().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        cells.add(DataRows.count(breach == null ? null : breach.position()));
        DataRows.texts(cells, explanation(breach));
        return cells;
    }

    /** The latest. */
    private static LocalizedText explanation(BreachEntry breach) {
        return breach == null || breach.explanations().isEmpty()
                ? null
                : breach.explanations().getLast().text();
    }

    private static List<Cell> past(PastEntry p) {
        List<Cell> cells = new ArrayList<>();
        DataRows.add(cells, p.id(), p.publicBodyId(), p.reference());
        DataRows.texts(cells, p.title());
        DataRows.add(cells, p.documentType(), p.normPack(), p.openedOn(), p.closedOn());
        DataRows.add(cells, p.reportAnnouncedOn(), p.reportPublishedOn());
        figures(cells, p.figures());
        cells.add(DataRows.count(p.writtenContributors()));
        cells.add(DataRows.count(p.meetingParticipants()));
        DataRows.add(cells, p.source());
        cells.add(DataRows.count(p.corrected()));
        DataRows.add(cells, p.correctionReason());
        cells.add(DataRows.number(p.position()));
        return cells;
    }

    private static void figures(List<Cell> cells, ReportFigures counted) {
        if (counted != null) {
            DataRows.figures(cells, counted);
            return;
        }
        for (int i = 0; i < FIGURES; i++) {
            cells.add(Cell.NONE);
        }
    }
}
