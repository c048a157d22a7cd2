package org.arsye.norms.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.arsye.norms.compliance.Comments.Group;
import org.arsye.norms.compliance.Facts.Report;
import org.arsye.norms.pack.Standard;
import org.arsye.norms.pack.Term;
import org.arsye.norms.time.Length;
import org.arsye.norms.time.Reckoning;

/** Whether people got their answers, with reasons and in time. */
final class Answers {

    private Answers() {}

    static Finding acknowledged(Case one, Standard standard) {
        return withComments(one, standard, () -> {
            Stream<Group> others = one.facts.comments().groups().stream().filter(group -> !group.acknowledged());
            int open = Comments.count(others);
            Case.Saying saying = one.on(standard).shownBy(shownBy(one, group -> true));
            return open == 0 ? saying.met(Because.ACKNOWLEDGED) : saying.unverified(Because.RECEIPT_NOT_SHOWN, open);
        });
    }

    /**
     * The body's own report that leaves comments without an answer shows that there is none. Without one there may be time
     * still; how much is said by the pack's term for answers.
     */
    static Finding everyOne(Case one, Standard standard) {
        return withComments(one, standard, () -> {
            int open = one.facts.comments().unanswered();
            if (open == 0) {
                return one.on(standard)
                        .forEver(one.isSettled())
                        .shownBy(shownBy(one, group -> true))
                        .met(Because.ALL_ANSWERED);
            }
            Case.Saying saying = one.on(standard).shownBy(shownBy(one, group -> !group.answered()));
            Optional<Report> report = one.facts.reports().stream()
                    .filter(published -> published.unanswered() > 0)
                    .findFirst();
            if (report.isPresent()) {
                return saying.shownBy(List.of(report.get().published().position()))
                        .notMet(true, Because.UNANSWERED, open);
            }
            if (one.isOpen()) {
                return saying.notYetDue(Because.STILL_OPEN);
            }
            return silence(one, saying, Term.Kind.ANSWER, Because.UNANSWERED, open);
        });
    }

    /** What is not done after the end: overdue, not due yet, or nobody can say. */
    static Finding silence(Case one, Case.Saying saying, Term.Kind kind, Because because, Object... values) {
        Optional<Term> term = one.term(kind)
                .filter(known ->
                        known.from() == Term.Start.CLOSING && known.maximum().isPresent());
        if (term.isEmpty()) {
            return saying.unverified(because, values);
        }
        Reckoning reckoning = one.reckon(
                one.lastDay(one.end(one.last())), term.get().maximum().get());
        if (reckoning.latest().isEmpty()) {
            return saying.unverified(Because.NO_CALENDAR);
        }
        LocalDate due = reckoning.latest().get();
        saying.due(due).shownBy(one.span(one.last()));
        if (!one.isAfter(one.now, due)) {
            return saying.notYetDue(Because.STILL_TIME, Case.written(due));
        }
        return saying.notMet(
                term.get().isVerified() && !Case.isDoubtful(reckoning) && !one.facts.imported(), because, values);
    }

    static Finding justified(Case one, Standard standard) {
        return withComments(one, standard, () -> {
            Comments comments = one.facts.comments();
            if (comments.count() == comments.unanswered()) {
                return one.on(standard).notYetDue(Because.UNANSWERED, comments.unanswered());
            }
            int unjustified =
                    comments.groups().stream().mapToInt(Group::unjustified).sum();
            Predicate<Group> shows = unjustified > 0 ? group -> group.unjustified() > 0 : Group::answered;
            Case.Saying saying = one.on(standard).shownBy(shownBy(one, shows));
            return unjustified > 0
                    ? saying.notMet(true, Because.UNJUSTIFIED, unjustified)
                    : saying.forEver(comments.unanswered() == 0 && one.isSettled())
                            .met(Because.ALL_JUSTIFIED);
        });
    }

    /**
     * The worst that is found of any comment. Wherever the term begins, none of it is certain before the consultation is settled:
     * the comment may still be withdrawn, and then nobody has to be answered.
     */
    static Finding within(Case one, Standard standard) {
        return withComments(one, standard, () -> {
            Optional<Term> term = one.term(standard);
            Optional<Length> length = term.flatMap(Term::maximum);
            if (length.isEmpty()) {
                return one.on(standard).unverified(Because.TERM_UNKNOWN);
            }
            if (one.isOpen() && term.get().from() == Term.Start.CLOSING) {
                return one.on(standard).notYetDue(Because.STILL_OPEN);
            }
            Finding worst = null;
            for (Group group : one.facts.comments().groups()) {
                Finding finding = within(one, standard, group, term.get(), length.get());
                worst = worst == null || rank(finding) > rank(worst) ? finding : worst;
            }
            return worst;
        });
    }

    private static int rank(Finding finding) {
        return switch (finding.verdict()) {
            case NOT_APPLICABLE -> 0;
            case MET -> 1;
            case NOT_YET_DUE -> 2;
            case UNVERIFIED -> 3;
            case NOT_MET -> finding.certain() ? 5 : 4;
        };
    }

    private static Finding within(Case one, Standard standard, Group group, Term term, Length length) {
        Case.Saying saying = one.on(standard).shownBy(List.of(group.position()));
        Optional<LocalDate> from = switch (term.from()) {
            case CLOSING -> Optional.of(one.lastDay(one.end(one.last())));
            case RECEIPT -> group.received();
            default -> Optional.empty();
        };
        if (from.isEmpty() || group.answered() && group.answeredOn().isEmpty()) {
            return saying.unverified(Because.TERM_UNKNOWN);
        }
        if (term.from() == Term.Start.CLOSING) {
            saying.shownBy(one.span(one.last()));
        }
        Reckoning reckoning = one.reckon(from.get(), length);
        if (reckoning.latest().isEmpty()) {
            return saying.unverified(Because.NO_CALENDAR);
        }
        LocalDate due = reckoning.latest().get();
        String day = Case.written(due);
        saying.due(due);
        boolean sure = term.isVerified() && !Case.isDoubtful(reckoning);
        if (group.answeredOn().isEmpty()) {
            return one.isAfter(one.now, due)
                    ? saying.forEver(one.isSettled()).notMet(sure, Because.OVERDUE, day)
                    : saying.notYetDue(Because.STILL_TIME, day);
        }
        LocalDate answered = group.answeredOn().get();
        if (answered.isAfter(due)) {
            return saying.forEver(one.isSettled()).notMet(sure, Because.TOO_LATE, Case.written(answered), day);
        }
        if (Case.isDoubtful(reckoning)) {
            return saying.looksMet(Because.CALENDAR_IN_DOUBT);
        }
        return answered.isAfter(reckoning.earliest().orElseThrow())
                ? saying.unverified(Because.READINGS_DIFFER, Case.written(answered))
                : saying.forEver(one.isSettled()).met(Because.IN_TIME, Case.written(answered), day);
    }

    private interface Found {
        Finding now();
    }

    private static Finding withComments(Case one, Standard standard, Found otherwise) {
        Comments comments = one.facts.comments();
        if (!comments.known()) {
            return one.on(standard).unverified(Because.NOTHING_SHOWS_IT);
        }
        if (comments.count() > 0) {
            return otherwise.now();
        }
        return one.isOpen()
                ? one.on(standard).notYetDue(Because.STILL_OPEN)
                : one.on(standard).notApplicable(Because.NO_COMMENTS);
    }

    /** Of each group one, and no more than can be looked at. */
    private static List<Long> shownBy(Case one, Predicate<Group> which) {
        return one.facts.comments().groups().stream()
                .filter(which)
                .map(Group::position)
                .sorted()
                .limit(MOST_EVIDENCE)
                .toList();
    }

    /** The list behind the number has the rest. */
    private static final int MOST_EVIDENCE = 20;
}
