package org.arsye.query.site;

import java.time.ZoneId;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.query.comments.CommentsQueries;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.consultations.Standing;
import org.arsye.query.norms.LegalTimeEntry;
import org.arsye.query.norms.NormsQueries;
import org.arsye.query.norms.Period;
import org.arsye.query.platform.Moment;
import org.arsye.query.reports.ReportsQueries;
import org.springframework.stereotype.Component;

/** Puts together what must be known of a consultation to count its days. */
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
        return norms.legalTime(
                entry.id(),
                new Period(
                        ZoneId.of(entry.zone()),
                        entry.opensAt(),
                        entry.closesAt(),
                        entry.closedAt(),
                        comments.totals(entry.id(), moment).unanswered() == 0,
                        reports.current(entry.id(), moment).isPresent(),
                        entry.status() == Standing.CANCELLED || entry.outcome() == DraftOutcome.WITHDRAWN),
                moment);
    }
}
