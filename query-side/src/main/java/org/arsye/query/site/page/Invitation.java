package org.arsye.query.site.page;

import org.arsye.events.consultation.ConsultationMethod;
import org.arsye.events.consultation.ConsultationStage;

/**
 * An announced meeting.
 *
 * @param when in the body's time zone
 * @param agenda null where there is none
 * @param state coming, unrecorded, held, cancelled
 * @param reason why it was cancelled
 * @param position where it was announced
 */
public record Invitation(
        String id,
        ConsultationMethod method,
        ConsultationStage stage,
        String when,
        Said place,
        Said agenda,
        String state,
        Said reason,
        long position) {}
