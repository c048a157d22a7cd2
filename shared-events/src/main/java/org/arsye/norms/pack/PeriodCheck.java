package org.arsye.norms.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.calendar.HolidayCalendar;
import org.arsye.norms.pack.Caution.Kind;
import org.arsye.norms.time.Doubt;
import org.arsye.norms.time.Granted;
import org.arsye.norms.time.LegalTime;
import org.arsye.norms.time.Reckoning;
import org.arsye.norms.time.Sufficiency;

/**
 * What a period would be by a pack and by the calendars that are known, before it is announced or made longer.
 *
 * @param lastDay on which comments would be accepted
 * @param granted working days from the opening to it
 * @param atMost the last day that is allowed, by each reading; empty where the pack names no limit
 * @param cautions what to know before doing it, the gravest first
 */
public record PeriodCheck(
        OpenPeriod asked,
        LocalDate lastDay,
        Granted granted,
        Sufficiency sufficiency,
        Optional<Reckoning> atMost,
        List<Caution> cautions) {

    public PeriodCheck {
        cautions = List.copyOf(cautions);
    }

    /**
     * @param opensAt when it opened, or would
     * @param closesAt the first instant that would be too late
     * @param extended whether this makes longer what was announced
     */
    public static PeriodCheck of(
            NormPack pack,
            Calendars calendars,
            ZoneId zoneOfBody,
            Instant opensAt,
            Instant closesAt,
            boolean extended) {
        OpenPeriod asked = OpenPeriod.of(pack, calendars, zoneOfBody, opensAt);
        LocalDate closes = asked.lastDay(closesAt);
        LocalDate lastDay = closes.isBefore(asked.from()) ? asked.from() : closes;
        LegalTime time = new LegalTime(calendars, asked.place());
        Granted granted = time.granted(asked.from(), lastDay);
        Optional<Procedure> procedure = extended ? extension(pack, asked.from()) : Optional.empty();
        Optional<Term> limit = limit(pack, asked, procedure, extended);
        Optional<Reckoning> atMost = limit.flatMap(Term::maximum)
                .map(length -> time.reckon(asked.from(), length, pack.time().convention()));
        Sufficiency sufficiency = asked.lastingUntil(lastDay);

        List<Caution> cautions = new ArrayList<>();
        procedure.ifPresent(one -> cautions.addAll(about(one)));
        tooShort(asked, lastDay, sufficiency).ifPresent(cautions::add);
        atMost.flatMap(reckoning -> tooLong(limit.orElseThrow(), reckoning, lastDay))
                .ifPresent(cautions::add);
        asked.term()
                .filter(term -> term.minimum().isPresent() && !term.isVerified())
                .ifPresent(term -> cautions.add(Caution.by(Kind.TERM_NOT_VERIFIED, term)));
        if (isWithoutWork(calendars, asked.place(), lastDay)) {
            cautions.add(Caution.of(Kind.LAST_DAY_WITHOUT_WORK));
        }
        Set<Doubt> doubts = new LinkedHashSet<>(granted.doubts());
        asked.reckoning().ifPresent(reckoning -> doubts.addAll(reckoning.doubts()));
        cautions.addAll(Caution.ofAll(doubts));
        return new PeriodCheck(asked, lastDay, granted, sufficiency, atMost, cautions);
    }

    private static Optional<Procedure> extension(NormPack pack, LocalDate day) {
        return pack.procedures().stream()
                .filter(one -> one.kind() == Procedure.Kind.EXTENSION && one.holdsOn(day))
                .findFirst();
    }

    /** What an extension is bounded by, as its procedure says or else by its kind; of a first period the term's own limit. */
    private static Optional<Term> limit(
            NormPack pack, OpenPeriod asked, Optional<Procedure> procedure, boolean extended) {
        if (!extended) {
            return asked.term();
        }
        Optional<String> named = procedure.flatMap(Procedure::term);
        return pack.terms().stream()
                .filter(term -> term.holdsOn(asked.from()))
                .filter(term -> named.map(term.id()::equals).orElse(term.kind() == Term.Kind.EXTENDED_PERIOD))
                .findFirst();
    }

    private static List<Caution> about(Procedure procedure) {
        if (procedure.allowed() == Answer.UNKNOWN || !procedure.isVerified()) {
            return List.of(Caution.by(Kind.PROCEDURE_NOT_VERIFIED, procedure));
        }
        if (procedure.allowed() == Answer.NO) {
            return List.of(Caution.by(Kind.PROCEDURE_NOT_ALLOWED, procedure));
        }
        return procedure.needs().isEmpty() ? List.of() : List.of(Caution.needs(procedure));
    }

    private static Optional<Caution> tooShort(OpenPeriod asked, LocalDate lastDay, Sufficiency sufficiency) {
        if (sufficiency == Sufficiency.TOO_SHORT) {
            return asked.term().map(term -> Caution.by(Kind.TOO_SHORT, term));
        }
        return asked.reckoning()
                .flatMap(Reckoning::latest)
                .filter(lastDay::isBefore)
                .flatMap(latest -> asked.term())
                .map(term -> Caution.by(Kind.PERHAPS_TOO_SHORT, term));
    }

    private static Optional<Caution> tooLong(Term limit, Reckoning reckoning, LocalDate lastDay) {
        boolean certain = limit.isVerified() && reckoning.isOfCertainCalendars();
        if (certain && reckoning.latest().filter(lastDay::isAfter).isPresent()) {
            return Optional.of(Caution.by(Kind.TOO_LONG, limit));
        }
        return reckoning.earliest().filter(lastDay::isAfter).map(earliest -> Caution.by(Kind.PERHAPS_TOO_LONG, limit));
    }

    private static boolean isWithoutWork(Calendars calendars, String place, LocalDate day) {
        return HolidayCalendar.isWeekend(day)
                || calendars
                        .of(place, day.getYear())
                        .filter(calendar -> !calendar.isWorkingDay(day))
                        .isPresent();
    }
}
