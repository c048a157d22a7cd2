package org.arsye.norms.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.arsye.norms.compliance.Facts.Stage;
import org.arsye.norms.pack.Standard;
import org.arsye.norms.pack.Term;
import org.arsye.norms.time.Length;

/** What comes before a consultation opens. It may have been done elsewhere: that nothing shows it shows nothing. */
final class Preparation {

    private Preparation() {}

    static Finding planned(Case one, Standard standard) {
        return shown(one, standard, one.facts.planned(), Because.IN_PLAN);
    }

    static Finding interest(Case one, Standard standard) {
        return shown(one, standard, one.facts.interest(), Because.INTEREST_WAS_ASKED);
    }

    static Finding preliminary(Case one, Standard standard) {
        List<Long> held = Case.positions(one.facts.methods().stream()
                .filter(method -> method.stage() == Stage.PRELIMINARY)
                .map(Facts.Method::told));
        return shown(one, standard, held, Because.PRELIMINARY_WAS_HELD);
    }

    static Finding timeline(Case one, Standard standard) {
        Optional<Shown> notice = one.facts.priorNotice();
        if (notice.isEmpty()) {
            return one.on(standard).unverified(Because.NOTHING_SHOWS_IT);
        }
        Case.Saying saying = one.on(standard)
                .forEver(true)
                .shownBy(List.of(notice.get().position(), one.first().opened().position()));
        return inAdvance(one, saying, one.term(standard), one.day(notice.get().at()), one.opened());
    }

    private static Finding shown(Case one, Standard standard, List<Long> evidence, Because because) {
        return evidence.isEmpty()
                ? one.on(standard).unverified(Because.NOTHING_SHOWS_IT)
                : one.on(standard).forEver(true).shownBy(evidence).met(because);
    }

    /** Whether something was announced long enough before it began. On the last day itself nobody can say. */
    static Finding inAdvance(Case one, Case.Saying saying, Optional<Term> term, LocalDate announced, LocalDate begins) {
        Optional<Length> length = term.flatMap(Term::minimum);
        if (length.isEmpty()) {
            return saying.unverified(Because.TERM_UNKNOWN);
        }
        var reckoning = one.reckon(announced, length.get());
        if (reckoning.latest().isEmpty()) {
            return saying.unverified(Because.NO_CALENDAR);
        }
        if (Case.isDoubtful(reckoning)) {
            return saying.unverified(Because.CALENDAR_IN_DOUBT);
        }
        if (begins.isAfter(reckoning.latest().get())) {
            return saying.met(Because.ANNOUNCED_IN_TIME);
        }
        String day = Case.written(announced);
        return begins.isBefore(reckoning.earliest().orElseThrow())
                ? saying.notMet(term.get().isVerified(), Because.ANNOUNCED_LATE, day, Case.written(begins))
                : saying.unverified(Because.READINGS_DIFFER, Case.written(begins));
    }
}
