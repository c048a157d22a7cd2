package org.arsye.query.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.arsye.events.LocalizedText;
import org.arsye.norms.compliance.Finding;
import org.arsye.norms.compliance.Verdict;
import org.arsye.norms.pack.Standard;

/**
 * What is found of one standard of one consultation.
 *
 * @param standard its name in the pack
 * @param rule what is judged
 * @param wording of the standard, in our own words
 * @param verified whether the standard was read at its source; nothing else is ever not met
 * @param source where it is said
 * @param article where it was read in it; null where that is not known
 * @param note why it is not verified
 * @param certain nothing that may still happen changes the verdict
 * @param looksLike what it looks like where nobody can say
 * @param due the last day that is in time; for a length the day until which it has to last
 * @param because the reason as a stable code
 * @param why the reason in words
 * @param evidence positions of the events that show it
 * @param breach that the breach was declared, and how the body explained it; null if it was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingEntry(
        String standard,
        Standard.Rule rule,
        LocalizedText wording,
        boolean verified,
        SourceEntry source,
        String article,
        String note,
        Verdict verdict,
        boolean certain,
        Verdict looksLike,
        LocalDate due,
        String because,
        LocalizedText why,
        List<Long> evidence,
        BreachEntry breach) {

    /** Where a standard is said. */
    public record SourceEntry(String kind, String act, String place) {}

    static FindingEntry of(Finding finding, BreachEntry breach) {
        var basis = finding.standard().basis();
        return new FindingEntry(
                finding.standard().id(),
                finding.standard().rule(),
                finding.standard().wording(),
                finding.standard().isVerified(),
                new SourceEntry(
                        basis.source().kind().name().toLowerCase(java.util.Locale.ROOT),
                        basis.source().act(),
                        basis.source().place()),
                basis.article().orElse(null),
                basis.note().orElse(null),
                finding.verdict(),
                finding.certain(),
                finding.looksLike().orElse(null),
                finding.due().orElse(null),
                finding.because().name().toLowerCase(java.util.Locale.ROOT),
                finding.why(),
                finding.evidence(),
                breach);
    }
}
