package org.arsye.query.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationMethod;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.MeetingId;
import org.arsye.events.consultation.MethodId;
import org.arsye.events.consultation.ParticipantCount;

/**
 * A way in which the public was consulted, as it was known at the moment asked for.
 *
 * @param position where it was recorded first
 * @param source the position of the event that says this: the record of it, or its latest correction
 * @param meetingId the announced meeting that it was; null where none was announced
 * @param from its first day, in the body's time zone
 * @param until its last day
 * @param participants each kind once; empty where nobody counted
 * @param total of all kinds; null where nobody counted
 * @param minutes the document; null where there is none
 * @param correctedAt null where it was never corrected; so is the reason
 */
public record MethodEntry(
        MethodId id,
        long position,
        long source,
        ConsultationMethod method,
        ConsultationStage stage,
        MeetingId meetingId,
        LocalDate from,
        LocalDate until,
        List<ParticipantCount> participants,
        Integer total,
        LocalizedText summary,
        DocumentId minutes,
        Instant recordedAt,
        Instant correctedAt,
        LocalizedText reason) {}
