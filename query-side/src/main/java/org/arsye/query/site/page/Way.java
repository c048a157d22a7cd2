package org.arsye.query.site.page;

import java.util.List;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.consultation.ConsultationMethod;
import org.arsye.events.consultation.ConsultationStage;

/**
 * A way in which the public was consulted.
 *
 * @param days from when until when
 * @param crowds who took part; empty where nobody counted
 * @param total of all of them; null where nobody counted
 * @param summary null where there is none
 * @param minutes where they are; null where there are none
 * @param corrected why it was corrected; null where it was not
 * @param source the position of the event that says this
 */
public record Way(
        String id,
        ConsultationMethod method,
        ConsultationStage stage,
        String days,
        List<Crowd> crowds,
        Integer total,
        Said summary,
        String minutes,
        Said corrected,
        long source) {

    /** How many of a kind. */
    public record Crowd(ContributorKind kind, int number) {}
}
