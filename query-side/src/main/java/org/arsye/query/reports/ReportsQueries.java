package org.arsye.query.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Opened;
import org.arsye.query.platform.Opening;
import org.arsye.query.platform.SealedField;
import org.springframework.stereotype.Component;

/** Questions about reports. Each may wait for the database: ask on a virtual thread. */
@Component
public class ReportsQueries {

    private final ReportsTable table;
    private final Opening opening;

    ReportsQueries(ReportsTable table, Opening opening) {
        this.table = table;
        this.opening = opening;
    }

    /** All versions, newest first. */
    public List<ReportEntry> versions(ConsultationId consultation, Moment moment) {
        List<ReportsTable.ReportRow> rows = table.versions(consultation, moment.position());
        List<SealedField<?>> sealed = new ArrayList<>();
        rows.forEach(row -> {
            sealed.add(row.conclusion());
            sealed.add(row.reason());
        });
        Opened opened = opening.of(sealed);
        return rows.stream().map(row -> entry(row, opened)).toList();
    }

    /** The version that holds. */
    public Optional<ReportEntry> current(ConsultationId consultation, Moment moment) {
        return versions(consultation, moment).stream().findFirst();
    }

    /** Those of them that have a report. */
    public Set<ConsultationId> reported(Collection<ConsultationId> consultations, Moment moment) {
        return consultations.isEmpty() ? Set.of() : table.reported(consultations, moment.position());
    }

    private static ReportEntry entry(ReportsTable.ReportRow row, Opened opened) {
        return new ReportEntry(
                row.consultationId(),
                row.version(),
                row.position(),
                row.publishedAt(),
                row.asOf(),
                row.figures(),
                opened.localized(row.conclusion()),
                opened.localized(row.reason()),
                row.current());
    }
}
