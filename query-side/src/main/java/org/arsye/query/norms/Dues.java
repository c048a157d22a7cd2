package org.arsye.query.norms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.arsye.events.consultation.ConsultationDuty;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.calendar.Places;
import org.arsye.norms.pack.DueDay;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.Term;
import org.arsye.norms.time.CutOff;
import org.arsye.norms.time.LegalTime;

/** Says what is due in one consultation, as of one moment. */
final class Dues {

    private final NormPack pack;
    private final Calendars calendars;
    private final Period period;
    private final CutOff cutOff;
    private final LegalTime time;
    private final LocalDate today;
    private final boolean over;

    /** @param pack null where it is bound to none: then nothing is owed after its end */
    Dues(NormPack pack, Calendars calendars, Period period, Instant now) {
        this.pack = pack;
        this.calendars = calendars;
        this.period = period;
        this.cutOff = pack == null
                ? new CutOff(LocalTime.MIDNIGHT, period.zone())
                : pack.time().cutOff(period.zone());
        String place = Places.of(period.zone());
        this.time = new LegalTime(
                calendars, pack == null ? place : pack.time().calendar().orElse(place));
        this.today = cutOff.dayOf(now);
        this.over = period.closedAt() != null || !now.isBefore(period.closesAt());
    }

    /** The end that was announced, while it is ahead, and all that is owed after it. */
    static List<DueEntry> all(NormPack pack, Calendars calendars, Period period, Instant now) {
        if (period.closesAt() == null || period.ended()) {
            return List.of();
        }
        Dues dues = new Dues(pack, calendars, period, now);
        List<DueEntry> all = new ArrayList<>();
        if (!dues.over) {
            all.add(dues.closing());
        }
        all.addAll(dues.afterTheEnd());
        return List.copyOf(all);
    }

    /** What is owed after the end, counted from the announced one while it is ahead. */
    List<DueEntry> afterTheEnd() {
        if (pack == null || period.ended()) {
            return List.of();
        }
        Instant end = period.closedAt() == null ? period.closesAt() : period.closedAt();
        List<DueDay> counted = DueDay.after(pack, calendars, period.zone(), end);
        LocalDate lastDay = lastDay(end);
        return pack.terms().stream()
                .filter(term -> DueDay.duty(term).isPresent() && term.holdsOn(lastDay))
                .map(term -> counted.stream()
                        .filter(due -> due.term().equals(term))
                        .findFirst()
                        .map(this::owed)
                        .orElseGet(() -> unnamed(term)))
                .toList();
    }

    private DueEntry closing() {
        LocalDate last = lastDay(period.closesAt());
        return new DueEntry(
                ConsultationDuty.CLOSING, null, null, null, last, true, false, false, null, left(last), List.of());
    }

    private DueEntry owed(DueDay due) {
        LocalDate last = due.last().orElse(null);
        boolean done = isDone(due.duty());
        boolean overdue = !done && last != null && today.isAfter(last);
        return new DueEntry(
                due.duty(),
                due.term().wording(),
                due.term().maximum().orElse(null),
                RuleEntry.of(due.term()),
                last,
                due.term().isVerified(),
                done,
                overdue,
                overdue ? last.plusDays(1) : null,
                done || last == null ? null : left(last),
                due.reckoning().doubts());
    }

    /** Owed, but the rules say no figure. */
    private DueEntry unnamed(Term term) {
        ConsultationDuty duty = DueDay.duty(term).orElseThrow();
        return new DueEntry(
                duty,
                term.wording(),
                null,
                RuleEntry.of(term),
                null,
                term.isVerified(),
                isDone(duty),
                false,
                null,
                null,
                List.of());
    }

    private Integer left(LocalDate last) {
        if (today.isAfter(last)) {
            return null;
        }
        OptionalInt days = time.granted(today, last).notCountingFirstDay();
        return days.isPresent() ? days.getAsInt() : null;
    }

    private LocalDate lastDay(Instant end) {
        return cutOff.dayOf(end.minusNanos(1));
    }

    private boolean isDone(ConsultationDuty duty) {
        return switch (duty) {
            case CLOSING -> over;
            // Another comment may come as long as the period runs.
            case ANSWERING -> over && period.answered();
            case REPORTING -> period.reported();
        };
    }
}
