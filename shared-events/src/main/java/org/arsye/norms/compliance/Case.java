package org.arsye.norms.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.compliance.Facts.Round;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.Standard;
import org.arsye.norms.pack.Term;
import org.arsye.norms.time.CutOff;
import org.arsye.norms.time.Doubt;
import org.arsye.norms.time.LegalTime;
import org.arsye.norms.time.Length;
import org.arsye.norms.time.Reckoning;

/** One consultation before the judge: the pack, what is known, and the moment; and how a finding is put. */
final class Case {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    final NormPack pack;
    final Facts facts;
    final Instant now;
    private final LegalTime time;
    private final CutOff cutOff;
    private final boolean cutOffKnown;

    Case(NormPack pack, Calendars calendars, Facts facts, Instant now) {
        this.pack = pack;
        this.facts = facts;
        this.now = now;
        this.time = new LegalTime(calendars, pack.time().calendar().orElse(facts.place()));
        this.cutOff = pack.time().cutOff(facts.zone());
        this.cutOffKnown = pack.time().cutOff().isVerified();
    }

    /** The day of the first opening: the norms of that day hold. */
    LocalDate opened() {
        return day(first().opened().at());
    }

    Round first() {
        return facts.rounds().getFirst();
    }

    Round last() {
        return facts.rounds().getLast();
    }

    /** Nothing can open it any more. */
    boolean isSettled() {
        return !facts.reports().isEmpty()
                || facts.result().isPresent()
                || facts.cancelled().isPresent();
    }

    boolean isOpen() {
        return last().closed().isEmpty() && now.isBefore(last().closesAt());
    }

    /** The first instant that was too late; where nobody has noted the end yet, the announced one. */
    Instant end(Round round) {
        return round.closed().map(Shown::at).orElse(round.closesAt());
    }

    List<Long> span(Round round) {
        return Stream.concat(Stream.of(round.opened().position()), round.closed().map(Shown::position).stream())
                .toList();
    }

    LocalDate day(Instant moment) {
        return cutOff.dayOf(moment);
    }

    /** The last day that was open up to its cut-off. Where the cut-off is not verified, to its end. */
    LocalDate lastFullDay(Instant end) {
        LocalDate day = cutOff.dayOf(end);
        return safe().after(day).isAfter(end) ? day.minusDays(1) : day;
    }

    /** The last day of which any moment was open; of a verified cut-off, up to it. */
    LocalDate lastDay(Instant end) {
        return cutOffKnown ? lastFullDay(end) : cutOff.dayOf(end.minusNanos(1));
    }

    /** Whether something was done by this day, whatever the hour at which the day ends is. */
    boolean isBy(Instant done, LocalDate day) {
        return done.isBefore(cutOff.after(day));
    }

    /** Whether a moment is after this day, whatever the hour at which the day ends is. */
    boolean isAfter(Instant moment, LocalDate day) {
        return !moment.isBefore(safe().after(day));
    }

    private CutOff safe() {
        return cutOffKnown ? cutOff : new CutOff(LocalTime.MIDNIGHT, cutOff.zone());
    }

    /** The term that a standard measures, as it was when the consultation opened. */
    Optional<Term> term(Standard standard) {
        return standard.term().flatMap(name -> pack.term(name, opened()));
    }

    Optional<Term> term(Term.Kind kind) {
        return pack.terms().stream()
                .filter(term -> term.kind() == kind && term.holdsOn(opened()))
                .findFirst();
    }

    Reckoning reckon(LocalDate from, Length length) {
        return time.reckon(from, length, pack.time().convention());
    }

    static boolean isDoubtful(Reckoning reckoning) {
        return reckoning.doubts().stream()
                .map(Doubt::kind)
                .anyMatch(
                        kind -> kind != Doubt.Kind.FIRST_DAY_NOT_VERIFIED && kind != Doubt.Kind.LAST_DAY_NOT_VERIFIED);
    }

    static String written(LocalDate day) {
        return WRITTEN.format(day);
    }

    static List<Long> positions(Stream<Shown> shown) {
        return shown.map(Shown::position).distinct().sorted().toList();
    }

    /** A finding about one standard, while it is being put together. */
    Saying on(Standard standard) {
        return new Saying(standard);
    }

    /** Puts a finding. */
    final class Saying {

        private final Standard standard;
        private Optional<LocalDate> due = Optional.empty();
        private final List<Long> evidence = new ArrayList<>();
        private boolean certain;

        private Saying(Standard standard) {
            this.standard = standard;
        }

        Saying due(LocalDate day) {
            due = Optional.of(day);
            return this;
        }

        Saying shownBy(List<Long> positions) {
            evidence.addAll(positions);
            return this;
        }

        /** Nothing that may still happen changes it. */
        Saying forEver(boolean forEver) {
            certain = forEver;
            return this;
        }

        Finding met(Because because, Object... values) {
            return say(Verdict.MET, Optional.empty(), because, values);
        }

        Finding notYetDue(Because because, Object... values) {
            certain = false;
            return say(Verdict.NOT_YET_DUE, Optional.empty(), because, values);
        }

        Finding notApplicable(Because because, Object... values) {
            return say(Verdict.NOT_APPLICABLE, Optional.empty(), because, values);
        }

        Finding unverified(Because because, Object... values) {
            certain = false;
            return say(Verdict.UNVERIFIED, Optional.empty(), because, values);
        }

        Finding looksMet(Because because, Object... values) {
            certain = false;
            return say(Verdict.UNVERIFIED, Optional.of(Verdict.MET), because, values);
        }

        Finding looksNotMet(Because because, Object... values) {
            certain = false;
            return say(Verdict.UNVERIFIED, Optional.of(Verdict.NOT_MET), because, values);
        }

        /**
         * Not met, if the norm is verified and events show it; else it looks so. What a body said later of the past is never
         * certain.
         *
         * @param verified what else must be verified for it
         */
        Finding notMet(boolean verified, Because because, Object... values) {
            if (!standard.isVerified() || !verified || evidence.isEmpty()) {
                return looksNotMet(because, values);
            }
            certain &= !facts.imported();
            return say(Verdict.NOT_MET, Optional.empty(), because, values);
        }

        private Finding say(Verdict verdict, Optional<Verdict> looksLike, Because because, Object... values) {
            return new Finding(
                    standard,
                    verdict,
                    certain && !facts.imported(),
                    looksLike,
                    due,
                    evidence.stream().distinct().sorted().toList(),
                    because,
                    because.said(values));
        }
    }
}
