package org.arsye.query.site;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.query.comments.CommentsQueries;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.consultations.Standing;
import org.arsye.query.norms.DueEntry;
import org.arsye.query.norms.LegalTimeEntry;
import org.arsye.query.norms.NormsQueries;
import org.arsye.query.norms.Period;
import org.arsye.query.platform.Moment;
import org.arsye.query.reports.ReportsQueries;
import org.springframework.stereotype.Component;

/** Puts together what must be known of consultations to count their days. */
@Component
public class LegalTimeOf {

    private final NormsQueries norms;
    private final CommentsQueries comments;
    private final ReportsQueries reports;

    LegalTimeOf(NormsQueries norms, CommentsQueries comments, ReportsQueries reports) {
        this.norms = norms;
        this.comments = comments;
        this.reports = reports;
    }

    public LegalTimeEntry of(ConsultationEntry entry, Moment moment) {
        boolean answered = comments.totals(entry.id(), moment).unanswered() == 0;
        boolean reported = !reports.reported(List.of(entry.id()), moment).isEmpty();
        return norms.legalTime(entry.id(), period(entry, answered, reported), moment);
    }

    /** What is due in each of a list, done or not; every entry has its own, which may be nothing. */
    public Map<ConsultationId, List<DueEntry>> due(
            Collection<ConsultationEntry> entries, Map<ConsultationId, ReportFigures> totals, Moment moment) {
        Set<ConsultationId> reported =
                reports.reported(entries.stream().map(ConsultationEntry::id).toList(), moment);
        Map<ConsultationId, Period> periods = new HashMap<>();
        for (ConsultationEntry entry : entries) {
            ReportFigures figures = totals.get(entry.id());
            boolean answered = figures == null || figures.unanswered() == 0;
            periods.put(entry.id(), period(entry, answered, reported.contains(entry.id())));
        }
        return norms.due(periods, moment);
    }

    /** The same, what is overdue alone. */
    public Map<ConsultationId, List<DueEntry>> overdue(
            Collection<ConsultationEntry> entries, Map<ConsultationId, ReportFigures> totals, Moment moment) {
        Map<ConsultationId, List<DueEntry>> overdue = new HashMap<>();
        due(entries, totals, moment)
                .forEach((id, due) ->
                        overdue.put(id, due.stream().filter(DueEntry::overdue).toList()));
        return overdue;
    }

    private static Period period(ConsultationEntry entry, boolean answered, boolean reported) {
        return new Period(
                ZoneId.of(entry.zone()),
                entry.opensAt(),
                entry.closesAt(),
                entry.closedAt(),
                answered,
                reported,
                entry.status() == Standing.CANCELLED || entry.outcome() == DraftOutcome.WITHDRAWN);
    }
}
