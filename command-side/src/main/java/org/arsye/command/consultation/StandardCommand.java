package org.arsye.command.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationDuty;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ReminderTime;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be wished where the standards of a consultation are concerned: to say that one was not kept, and why. */
public sealed interface StandardCommand extends ConsultationCommand {

    /**
     * A verified standard was certainly not kept; harmless if that is in the record already.
     *
     * @param since the moment from which on it was certain
     * @param evidence positions of the events that show it
     */
    record DeclareBreach(
            @TargetAggregateIdentifier ConsultationId consultationId,
            String standard,
            String rule,
            String pack,
            int version,
            Instant since,
            List<Long> evidence)
            implements StandardCommand {}

    record ExplainBreach(
            @TargetAggregateIdentifier ConsultationId consultationId, String standard, LocalizedText explanation)
            implements StandardCommand {}

    /** Officials are reminded; harmless if they were already. */
    record IssueReminder(
            @TargetAggregateIdentifier ConsultationId consultationId,
            ConsultationDuty duty,
            LocalDate due,
            ReminderTime when)
            implements StandardCommand {}
}
