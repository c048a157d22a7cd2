package org.arsye.query.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationMethod;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.MeetingId;
import org.arsye.events.consultation.MethodId;

/**
 * One step of a consultation with what was planned and what came of it, side by side.
 *
 * @param round of a period; null of all else
 * @param method of a meeting or another way of consulting; so is the stage
 * @param planned what was last said of when it would be; null where nobody said
 * @param before what had been said before that, oldest first
 * @param actual null while it has not happened
 * @param meeting the announced meeting that it is
 * @param way the record of how the public was consulted
 * @param reason why it came otherwise, of the last change
 */
public record CourseLine(
        What what,
        Integer round,
        ConsultationMethod method,
        ConsultationStage stage,
        Planned planned,
        List<Planned> before,
        Actual actual,
        State state,
        MeetingId meeting,
        MethodId way,
        LocalizedText reason) {

    /** Which step. */
    public enum What {
        PLAN,
        PRIOR_NOTICE,
        URGENCY,
        OPENING,
        MEETING,
        METHOD,
        CLOSING,
        REPORT,
        SUBMISSION,
        OUTCOME,
        CANCELLATION
    }

    /** How it stands at the moment asked for. */
    public enum State {
        DONE,
        COMING,
        /** Its planned time is over and it has not happened. */
        LATE,
        /** Its time is over, and nobody has recorded whether it took place. */
        UNRECORDED,
        CANCELLED
    }

    /**
     * What was said of when it would be: an instant, a day, or words only.
     *
     * @param position of the event that says so
     */
    public record Planned(Instant at, LocalDate day, LocalizedText words, long position) {}

    /**
     * When it was: an instant, or days.
     *
     * @param until the last day; null where it is one
     * @param position of the event that says so; null where time alone says it: a period that ran out
     */
    public record Actual(Instant at, LocalDate day, LocalDate until, Long position) {}
}
