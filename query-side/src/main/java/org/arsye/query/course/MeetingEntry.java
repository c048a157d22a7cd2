package org.arsye.query.course;

import java.time.Instant;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationMethod;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.MeetingId;

/**
 * An announced meeting. Whether it was held says the method that names it.
 *
 * @param position where it was announced
 * @param agenda null where none was announced
 * @param cancelledAt null while it stands; so are where and why
 * @param cancelledFrom the position of the cancellation
 */
public record MeetingEntry(
        MeetingId id,
        long position,
        ConsultationMethod method,
        ConsultationStage stage,
        Instant startsAt,
        LocalizedText place,
        LocalizedText agenda,
        Instant announcedAt,
        Instant cancelledAt,
        Long cancelledFrom,
        LocalizedText reason) {}
