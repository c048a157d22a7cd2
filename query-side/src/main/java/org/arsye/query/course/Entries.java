package org.arsye.query.course;

import org.arsye.events.consultation.ParticipantCount;
import org.arsye.query.course.MeetingsTable.MeetingRow;
import org.arsye.query.course.MethodsTable.MethodRow;
import org.arsye.query.course.StepsTable.StepRow;
import org.arsye.query.platform.Opened;

/** Rows with their words opened. */
final class Entries {

    private Entries() {}

    static CourseStep of(StepRow row, Opened opened) {
        return new CourseStep(
                row.kind(),
                row.position(),
                row.at(),
                row.round(),
                row.closesAt(),
                row.day(),
                row.expected(),
                row.decidedBy(),
                row.reference(),
                row.planId(),
                row.planItemId(),
                row.outcome(),
                row.version(),
                opened.localized(row.what()),
                opened.localized(row.howToContribute()),
                opened.localized(row.reason()));
    }

    static MeetingEntry of(MeetingRow row, Opened opened) {
        return new MeetingEntry(
                row.id(),
                row.position(),
                row.method(),
                row.stage(),
                row.startsAt(),
                opened.localized(row.place()),
                opened.localized(row.agenda()),
                row.announcedAt(),
                row.cancelledAt(),
                row.cancelledFrom(),
                opened.localized(row.reason()));
    }

    static MethodEntry of(MethodRow row, Opened opened) {
        Integer total = row.participants().isEmpty()
                ? null
                : row.participants().stream().mapToInt(ParticipantCount::number).sum();
        return new MethodEntry(
                row.id(),
                row.position(),
                row.source(),
                row.method(),
                row.stage(),
                row.meetingId(),
                row.from(),
                row.until(),
                row.participants(),
                total,
                opened.localized(row.summary()),
                row.minutes(),
                row.recordedAt(),
                row.correctedAt(),
                opened.localized(row.reason()));
    }
}
