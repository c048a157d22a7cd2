package org.arsye.query.compliance;

import java.util.List;
import org.arsye.events.LocalizedText;
import org.arsye.norms.pack.Standard;

/**
 * Consultations counted by what was found of them.
 *
 * @param by what the rows are
 * @param rows one a body, type or year
 * @param total all of them; each of its numbers is the sum of the rows'
 * @param standards the same consultations, counted by standard
 */
public record Scorecard(By by, List<ScoreRow> rows, ScoreRow total, List<StandardRow> standards) {

    /** What a row is. */
    public enum By {
        BODY,
        TYPE,
        YEAR
    }

    /**
     * @param key the body's id, the type, or the year; null in the total
     * @param consultations how many; {@code overall} adds up to it
     * @param imported how many of them were brought over from the past
     * @param verdicts findings by verdict
     * @param share of met among met and not met, in percent, rounded to one place; null where there are neither. Not yet due,
     *     not applicable and unverified count on neither side
     */
    public record ScoreRow(
            String key, int consultations, int imported, Overalls overall, Verdicts verdicts, Double share) {}

    /** @param consultations how many are held to it; {@code verdicts} adds up to it */
    public record StandardRow(
            String pack,
            String standard,
            Standard.Rule rule,
            LocalizedText wording,
            boolean verified,
            int consultations,
            Verdicts verdicts,
            Double share) {}
}
