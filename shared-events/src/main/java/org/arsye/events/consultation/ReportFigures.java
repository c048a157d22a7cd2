package org.arsye.events.consultation;

/**
 * The totals a report prints. The parts always add up to what was received, and a record that does not cannot be made.
 *
 * @param unanswered received, not withdrawn and without a published decision: declared as such by the report
 * @throws IllegalArgumentException if a part is negative or the parts do not add up
 */
public record ReportFigures(
        int received,
        int accepted,
        int partlyAccepted,
        int rejected,
        int noted,
        int outOfScope,
        int unanswered,
        int withdrawn) {

    public ReportFigures {
        if (accepted < 0
                || partlyAccepted < 0
                || rejected < 0
                || noted < 0
                || outOfScope < 0
                || unanswered < 0
                || withdrawn < 0) {
            throw new IllegalArgumentException("a count below zero");
        }
        if (received != accepted + partlyAccepted + rejected + noted + outOfScope + unanswered + withdrawn) {
            throw new IllegalArgumentException("the parts do not add up to what was received");
        }
    }
}
