package org.arsye.command.consultation;

import static org.arsye.command.consultation.ConsultationRejected.PERIOD_END_AMBIGUOUS;
import static org.arsye.command.consultation.ConsultationRejected.PERIOD_END_NOT_LATER;
import static org.arsye.command.consultation.ConsultationRejected.PERIOD_END_PASSED;
import static org.arsye.command.consultation.ConsultationRejected.PERIOD_END_REQUIRED;
import static org.arsye.command.consultation.ConsultationRejected.PERIOD_TOO_LONG;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.arsye.command.consultation.ConsultationCommand.Ending;
import org.arsye.command.kernel.Rejection;

/** When a period may end. */
final class PeriodRules {

    /** Longer than a year ahead is a slip of the pen: the public would wait for an answer that nobody plans. */
    static final Duration LONGEST_PERIOD = Duration.ofDays(366);

    private PeriodRules() {}

    /**
     * The first instant that is too late. A last day counts in full, up to 24:00 in the body's zone, also where clocks change;
     * an instant counts to the second.
     *
     * @throws Rejection if it is missing, given twice, past, or too far ahead
     */
    static Instant closesAt(Ending until, String zone, Instant now) {
        if (until == null || (until.lastDay() == null && until.instant() == null)) {
            throw new Rejection(PERIOD_END_REQUIRED, "/lastDay");
        }
        if (until.lastDay() != null && until.instant() != null) {
            throw new Rejection(PERIOD_END_AMBIGUOUS, "/closesAt");
        }
        return until.lastDay() != null
                ? within(endOf(until.lastDay(), ZoneId.of(zone)), now, "/lastDay")
                : within(until.instant().truncatedTo(ChronoUnit.SECONDS), now, "/closesAt");
    }

    /** @throws Rejection also if the public would lose time it was promised */
    static Instant laterThan(Instant announced, Ending until, String zone, Instant now) {
        Instant closesAt = closesAt(until, zone, now);
        if (!closesAt.isAfter(announced)) {
            throw new Rejection(PERIOD_END_NOT_LATER, until.lastDay() != null ? "/lastDay" : "/closesAt");
        }
        return closesAt;
    }

    private static Instant endOf(LocalDate lastDay, ZoneId zone) {
        // LocalDate.MAX has no next day; whoever asks for it asks for too long.
        return lastDay.equals(LocalDate.MAX)
                ? Instant.MAX
                : lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static Instant within(Instant closesAt, Instant now, String pointer) {
        if (!closesAt.isAfter(now)) {
            throw new Rejection(PERIOD_END_PASSED, pointer);
        }
        if (closesAt.isAfter(now.plus(LONGEST_PERIOD))) {
            throw new Rejection(PERIOD_TOO_LONG, pointer);
        }
        return closesAt;
    }
}
