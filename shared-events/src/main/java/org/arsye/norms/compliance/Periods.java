package org.arsye.norms.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.arsye.norms.compliance.Facts.Extension;
import org.arsye.norms.compliance.Facts.Required;
import org.arsye.norms.compliance.Facts.Round;
import org.arsye.norms.pack.Answer;
import org.arsye.norms.pack.Procedure;
import org.arsye.norms.pack.Standard;
import org.arsye.norms.pack.Term;
import org.arsye.norms.time.Length;
import org.arsye.norms.time.Reckoning;

/** How long the public had. */
final class Periods {

    private Periods() {}

    /**
     * How long a round had to last.
     *
     * @param enough whoever ends on this day or later is in time by every reading
     * @param tooShort whoever ends before this day is too early by every reading
     */
    private record Asked(LocalDate enough, LocalDate tooShort, boolean doubtful, List<Long> evidence) {}

    static Finding atLeast(Case one, Standard standard) {
        Case.Saying saying = one.on(standard);
        one.facts.rounds().forEach(round -> saying.shownBy(one.span(round)));
        saying.shownBy(Case.positions(one.facts.extensions().stream().map(Extension::extended)));
        Optional<Procedure> urgent = urgent(one);
        if (urgent.isPresent()) {
            one.facts.urgent().ifPresent(shown -> saying.shownBy(List.of(shown.position())));
            if (isAllowed(urgent.get())) {
                return urgent.get()
                        .term()
                        .flatMap(name -> one.pack.term(name, one.opened()))
                        .map(term -> lasted(one, saying, term, urgent.get().isVerified()))
                        .orElseGet(() -> saying.forEver(true).notApplicable(Because.URGENT_ALLOWED));
            }
        }
        Finding finding = one.term(standard)
                .map(term -> lasted(one, saying, term, true))
                .orElseGet(() -> saying.unverified(Because.TERM_UNKNOWN));
        return urgent.isPresent() && finding.verdict() == Verdict.NOT_MET
                ? saying.looksNotMet(Because.URGENT)
                : finding;
    }

    /** The urgent procedure, where one was declared and is not certain to be forbidden. */
    private static Optional<Procedure> urgent(Case one) {
        return one.facts
                .urgent()
                .flatMap(declared -> one.pack.procedures().stream()
                        .filter(procedure -> procedure.kind() == Procedure.Kind.URGENT_PROCEDURE)
                        .filter(procedure -> procedure.allowed() != Answer.NO || !procedure.isVerified())
                        .findFirst());
    }

    private static boolean isAllowed(Procedure procedure) {
        return procedure.allowed() == Answer.YES && procedure.isVerified();
    }

    private static Finding lasted(Case one, Case.Saying saying, Term term, boolean verified) {
        if (term.minimum().isEmpty()) {
            return saying.unverified(Because.TERM_UNKNOWN);
        }
        Finding found = null;
        for (Round round : one.facts.rounds()) {
            found = lasted(one, saying, round, term, verified);
            if (found.verdict() == Verdict.MET) {
                return found;
            }
        }
        boolean several = one.facts.rounds().size() > 1 && !one.isOpen();
        return several ? saying.looksNotMet(Because.ROUNDS_NOT_ADDED) : found;
    }

    private static Finding lasted(Case one, Case.Saying saying, Round round, Term term, boolean verified) {
        Optional<Asked> reckoned = asked(one, round, term, term.minimum().orElseThrow());
        if (reckoned.isEmpty()) {
            return saying.unverified(Because.NO_CALENDAR);
        }
        Asked asked = reckoned.get();
        saying.shownBy(asked.evidence()).due(asked.enough());
        boolean open = round == one.last() && one.isOpen();
        Instant end = one.end(round);
        LocalDate until = one.lastFullDay(end);
        String enough = Case.written(asked.enough());
        // What has run by now has run, whether or not it is still open.
        LocalDate run = open ? one.lastFullDay(one.now) : until;
        LocalDate last = one.lastDay(end);
        boolean enoughRun = !run.isBefore(asked.enough());
        boolean tooShort = last.isBefore(asked.tooShort());
        if (open && !enoughRun) {
            return saying.notYetDue(
                    tooShort ? Because.STILL_OPEN_TOO_SHORT : Because.STILL_OPEN_LONG_ENOUGH,
                    Case.written(last),
                    enough);
        }
        if (asked.doubtful()) {
            return enoughRun
                    ? saying.looksMet(Because.CALENDAR_IN_DOUBT)
                    : tooShort
                            ? saying.looksNotMet(Because.CALENDAR_IN_DOUBT)
                            : saying.unverified(Because.CALENDAR_IN_DOUBT);
        }
        if (enoughRun) {
            return saying.forEver(true).met(Because.LASTED, Case.written(until), enough);
        }
        return tooShort
                ? saying.forEver(one.isSettled())
                        .notMet(term.isVerified() && verified, Because.ENDED_EARLY, Case.written(last), enough)
                : saying.unverified(Because.READINGS_DIFFER, Case.written(last));
    }

    private static Optional<Asked> asked(Case one, Round round, Term term, Length length) {
        Reckoning reckoning = one.reckon(one.day(round.opened().at()), length);
        Optional<Required> bound =
                one.facts.required().filter(required -> term.kind() == Term.Kind.OPEN_PERIOD && round == one.first());
        Optional<LocalDate> enough = least(reckoning.latest(), bound.map(Required::latest));
        Optional<LocalDate> tooShort = least(reckoning.earliest(), bound.map(Required::earliest));
        return enough.map(day -> new Asked(
                day,
                tooShort.orElse(day),
                Case.isDoubtful(reckoning),
                bound.map(Required::position).stream().toList()));
    }

    /** A calendar that was corrected later asks for no more than was asked for when it opened. */
    private static Optional<LocalDate> least(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.concat(one.stream(), other.stream()).min(LocalDate::compareTo);
    }

    static Finding atMost(Case one, Standard standard) {
        Case.Saying saying = one.on(standard);
        one.facts.rounds().forEach(round -> saying.shownBy(one.span(round)));
        Optional<Term> term = one.term(standard);
        Optional<Length> length = term.flatMap(Term::maximum);
        if (length.isEmpty()) {
            return saying.unverified(Because.TERM_UNKNOWN);
        }
        Finding found = null;
        for (Round round : one.facts.rounds()) {
            found = atMost(one, saying, round, term.get(), length.get());
            if (found.verdict() != Verdict.MET) {
                return found;
            }
        }
        return found;
    }

    private static Finding atMost(Case one, Case.Saying saying, Round round, Term term, Length length) {
        Reckoning reckoning = one.reckon(one.day(round.opened().at()), length);
        if (reckoning.latest().isEmpty()) {
            return saying.unverified(Because.NO_CALENDAR);
        }
        LocalDate limit = reckoning.latest().get();
        saying.due(limit);
        if (Case.isDoubtful(reckoning)) {
            return saying.unverified(Because.CALENDAR_IN_DOUBT);
        }
        boolean open = round == one.last() && one.isOpen();
        Instant end = open ? one.now : one.end(round);
        LocalDate last = one.lastFullDay(end);
        if (last.isAfter(limit)) {
            return saying.forEver(true)
                    .notMet(term.isVerified(), Because.LASTED_TOO_LONG, Case.written(last), Case.written(limit));
        }
        if (open) {
            return saying.notYetDue(Because.STILL_OPEN);
        }
        return one.lastDay(end).isAfter(reckoning.earliest().orElseThrow())
                ? saying.unverified(Because.READINGS_DIFFER, Case.written(one.lastDay(end)))
                : saying.forEver(one.isSettled())
                        .met(Because.WITHIN_LIMIT, Case.written(one.lastDay(end)), Case.written(limit));
    }

    static Finding extensions(Case one, Standard standard) {
        List<Extension> extensions = one.facts.extensions();
        if (extensions.isEmpty()) {
            return one.isOpen()
                    ? one.on(standard).notYetDue(Because.NOT_EXTENDED)
                    : one.on(standard).forEver(one.isSettled()).notApplicable(Because.NOT_EXTENDED);
        }
        Case.Saying saying = one.on(standard)
                .shownBy(Case.positions(extensions.stream().map(Extension::extended)))
                .shownBy(extensions.stream()
                        .flatMap(extension -> extension.told().stream())
                        .toList());
        return extensions.stream().noneMatch(extension -> extension.told().isEmpty())
                ? saying.forEver(one.isSettled()).met(Because.EXTENSION_WAS_TOLD)
                : saying.unverified(Because.NOTHING_SHOWS_IT);
    }
}
