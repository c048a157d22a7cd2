package org.arsye.query.norms;

import java.time.LocalDate;
import java.util.List;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationDuty;
import org.arsye.norms.time.Doubt;
import org.arsye.norms.time.Length;

/**
 * Something that is due in a consultation. Of its closing that is the end that was announced; of what a body owes after it,
 * what its rules ask for.
 *
 * @param rule the norm that asks for it; null for the end that was announced, and so are its term and its length
 * @param length within how long; null too where the rules name no figure
 * @param last the last day that is in time by every reading; null where there is no figure, or a calendar is missing
 * @param verified whether the rule is; what was announced needs no verifying
 * @param done whether it is
 * @param overdue whether that day is over and it is not done
 * @param overdueSince the first day on which it was too late; null while it is not overdue
 * @param workingDaysLeft after the day that is asked about, the last day among them; null where it is done, late, or a
 *     calendar is missing
 * @param doubts what keeps the last day from being certain
 */
public record DueEntry(
        ConsultationDuty duty,
        LocalizedText term,
        Length length,
        RuleEntry rule,
        LocalDate last,
        boolean verified,
        boolean done,
        boolean overdue,
        LocalDate overdueSince,
        Integer workingDaysLeft,
        List<Doubt> doubts) {

    public DueEntry {
        doubts = List.copyOf(doubts);
    }

    /** Overdue by a rule that is verified and by calendars that are official; whatever else is overdue only may be late. */
    public boolean certainlyLate() {
        return overdue
                && verified
                && doubts.stream().noneMatch(doubt -> doubt.kind().isOfCalendar());
    }
}
