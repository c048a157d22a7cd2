package org.arsye.query.norms;

import java.time.LocalDate;
import java.util.List;
import org.arsye.events.LocalizedText;
import org.arsye.norms.time.CorrectedDeadline;
import org.arsye.norms.time.Doubt;
import org.arsye.norms.time.Sufficiency;

/**
 * The period of a consultation by the rules it is bound to: what was granted, what was asked for, by each way of counting, and
 * what is in doubt.
 *
 * @param binding null where it was opened before consultations were bound; then nothing is judged
 * @param from the day of opening; null where it is not bound, and so is all that follows
 * @param grantedCountingFirstDay working days with the day of opening; null where a calendar is missing
 * @param grantedNotCountingFirstDay working days from the day after
 * @param term what the pack says of the length; null where it says nothing
 * @param rule the norm that says so; null where none does
 * @param verified whether that is verified
 * @param requiredCountingFirstDay the last day asked for, as counted on the day of opening with that day
 * @param sufficiency whether it is long enough; too_short only where that is certain
 * @param recounted what became of the deadline by a calendar that was corrected since; null where nothing did
 * @param due what is owed after the end, and by when; from the announced end while that is ahead
 */
public record LegalTimeEntry(
        BindingEntry binding,
        LocalDate from,
        LocalDate lastDay,
        Integer grantedCountingFirstDay,
        Integer grantedNotCountingFirstDay,
        LocalizedText term,
        RuleEntry rule,
        boolean verified,
        LocalDate requiredCountingFirstDay,
        LocalDate requiredNotCountingFirstDay,
        Sufficiency sufficiency,
        List<Doubt> doubts,
        CorrectedDeadline.Effect effect,
        LocalizedText recounted,
        List<DueEntry> due) {

    static final LegalTimeEntry NOT_BOUND = new LegalTimeEntry(
            null, null, null, null, null, null, null, false, null, null, null, List.of(), null, null, List.of());
}
