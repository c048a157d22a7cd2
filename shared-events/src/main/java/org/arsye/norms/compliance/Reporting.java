package org.arsye.norms.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.arsye.norms.compliance.Facts.Report;
import org.arsye.norms.pack.Standard;
import org.arsye.norms.pack.Term;
import org.arsye.norms.time.Length;
import org.arsye.norms.time.Reckoning;

/** Whether the public was told what came of it. */
final class Reporting {

    private Reporting() {}

    static Finding published(Case one, Standard standard) {
        Optional<Shown> report = report(one);
        if (report.isPresent()) {
            return one.on(standard)
                    .forEver(true)
                    .shownBy(List.of(report.get().position()))
                    .met(Because.REPORT_THERE);
        }
        if (one.isOpen()) {
            return one.on(standard).notYetDue(Because.STILL_OPEN);
        }
        return Answers.silence(
                one, one.on(standard).shownBy(one.span(one.last())), Term.Kind.REPORT, Because.NO_REPORT);
    }

    static Finding within(Case one, Standard standard) {
        Optional<Term> term = one.term(standard);
        Optional<Length> length =
                term.filter(known -> known.from() == Term.Start.CLOSING).flatMap(Term::maximum);
        Optional<Shown> report = report(one);
        Case.Saying saying = one.on(standard)
                .shownBy(one.isOpen() ? List.of() : one.span(one.last()))
                .shownBy(report.map(Shown::position).stream().toList());
        if (length.isEmpty()) {
            return saying.unverified(Because.TERM_UNKNOWN);
        }
        if (one.isOpen()) {
            return saying.notYetDue(Because.STILL_OPEN);
        }
        Reckoning reckoning = one.reckon(one.lastDay(one.end(one.last())), length.get());
        if (reckoning.latest().isEmpty()) {
            return saying.unverified(Because.NO_CALENDAR);
        }
        LocalDate due = reckoning.latest().get();
        boolean doubtful = Case.isDoubtful(reckoning);
        boolean sure = term.get().isVerified() && !doubtful;
        saying.due(due).forEver(one.isSettled());
        String day = Case.written(due);
        if (report.isEmpty()) {
            return one.isAfter(one.now, due)
                    ? saying.notMet(sure && !one.facts.imported(), Because.OVERDUE, day)
                    : saying.notYetDue(Because.STILL_TIME, day);
        }
        String done = Case.written(one.day(report.get().at()));
        if (one.isAfter(report.get().at(), due)) {
            return saying.notMet(sure, Because.TOO_LATE, done, day);
        }
        if (doubtful) {
            return saying.looksMet(Because.CALENDAR_IN_DOUBT);
        }
        return one.isBy(report.get().at(), reckoning.earliest().orElseThrow())
                ? saying.met(Because.IN_TIME, done, day)
                : saying.unverified(Because.READINGS_DIFFER, done);
    }

    /** The first report: a correction is not late because of what it corrects. */
    private static Optional<Shown> report(Case one) {
        return one.facts.reports().stream()
                .filter(report -> report.version() == 1)
                .map(Report::published)
                .findFirst();
    }
}
