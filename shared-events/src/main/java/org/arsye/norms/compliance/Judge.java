package org.arsye.norms.compliance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.pack.Answer;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.Standard;
import org.arsye.norms.pack.Standard.Rule;

/**
 * Judges one consultation by each standard of the pack it is held to. The same facts, pack, calendars and moment give the same
 * findings.
 */
public final class Judge {

    /** What a consultation that was cancelled is not held to any more. */
    private static final Set<Rule> NOT_AFTER_CANCELLATION = Set.of(
            Rule.OPEN_AT_LEAST,
            Rule.OPEN_AT_MOST,
            Rule.EVERY_COMMENT_ANSWERED,
            Rule.EVERY_OUTCOME_JUSTIFIED,
            Rule.ANSWERED_WITHIN,
            Rule.REPORT_PUBLISHED,
            Rule.REPORTED_WITHIN);

    /** What an import of past consultations tells of. */
    private static final Set<Rule> IN_IMPORTS = Set.of(
            Rule.OPEN_AT_LEAST,
            Rule.OPEN_AT_MOST,
            Rule.EVERY_COMMENT_ANSWERED,
            Rule.REPORT_PUBLISHED,
            Rule.REPORTED_WITHIN);

    private Judge() {}

    /**
     * A finding for each standard that holds for the consultation, in the order of the pack.
     *
     * @param pack the one it is bound to
     * @param now the moment on which it is judged
     */
    public static List<Finding> judge(NormPack pack, Calendars calendars, Facts facts, Instant now) {
        Case one = new Case(pack, calendars, facts, now);
        return pack.standards().stream()
                .filter(standard ->
                        facts.rounds().isEmpty() ? standard.holdsOn(one.day(now)) : standard.holdsOn(one.opened()))
                .map(standard -> finding(one, standard))
                .toList();
    }

    private static Finding finding(Case one, Standard standard) {
        return outOfCourse(one, standard).orElseGet(() -> inCourse(one, standard));
    }

    private static Optional<Finding> outOfCourse(Case one, Standard standard) {
        Facts facts = one.facts;
        if (standard.rule() == Rule.SPACE_MEETS) {
            return Optional.of(one.on(standard).forEver(true).notApplicable(Because.NOT_OF_A_CONSULTATION));
        }
        if (isLeftOut(one)) {
            return Optional.of(one.on(standard).forEver(true).notApplicable(Because.TYPE_NOT_CONSULTED));
        }
        if (facts.cancelled().isPresent()
                && (facts.rounds().isEmpty() || NOT_AFTER_CANCELLATION.contains(standard.rule()))) {
            return Optional.of(one.on(standard)
                    .forEver(true)
                    .shownBy(List.of(facts.cancelled().get().position()))
                    .notApplicable(Because.CANCELLED));
        }
        if (facts.rounds().isEmpty()) {
            return Optional.of(notOpened(one, standard));
        }
        if (facts.imported() && !IN_IMPORTS.contains(standard.rule())) {
            return Optional.of(one.on(standard).unverified(Because.IMPORTED));
        }
        return Optional.empty();
    }

    /** That the regulation leaves this type out, and that this is verified. */
    private static boolean isLeftOut(Case one) {
        var rules = one.pack.documentTypes().stream()
                .filter(rule -> rule.types().contains(one.facts.documentType()))
                .toList();
        return !rules.isEmpty() && rules.stream().allMatch(rule -> rule.consulted() == Answer.NO && rule.isVerified());
    }

    private static Finding notOpened(Case one, Standard standard) {
        return one.facts
                .result()
                .filter(result -> result.outcome() == DraftOutcome.ADOPTED_WITHOUT_CONSULTATION)
                .map(result -> one.on(standard)
                        .forEver(true)
                        .shownBy(List.of(result.recorded().position()))
                        .notApplicable(Because.NEVER_OPENED))
                .orElseGet(() -> one.on(standard).notYetDue(Because.NOT_OPENED));
    }

    private static Finding inCourse(Case one, Standard standard) {
        return switch (standard.rule()) {
            case LISTED_IN_PLAN -> Preparation.planned(one, standard);
            case INTEREST_ASKED -> Preparation.interest(one, standard);
            case PRELIMINARY_HELD -> Preparation.preliminary(one, standard);
            case TIMELINE_ANNOUNCED -> Preparation.timeline(one, standard);
            case NOTICE_COMPLETE -> Notices.notice(one, standard);
            case DOCUMENTS_PUBLISHED -> Notices.documents(one, standard);
            case LANGUAGES_COMPLETE -> Notices.languages(one, standard);
            case ON_ONE_PLATFORM -> Notices.platform(one, standard);
            case OPEN_AT_LEAST -> Periods.atLeast(one, standard);
            case OPEN_AT_MOST -> Periods.atMost(one, standard);
            case EXTENSION_TOLD -> Periods.extensions(one, standard);
            case MEETING_ANNOUNCED -> Meetings.announced(one, standard);
            case MINUTES_PUBLISHED -> Meetings.minutes(one, standard);
            case RECEIPT_ACKNOWLEDGED -> Answers.acknowledged(one, standard);
            case EVERY_COMMENT_ANSWERED -> Answers.everyOne(one, standard);
            case EVERY_OUTCOME_JUSTIFIED -> Answers.justified(one, standard);
            case ANSWERED_WITHIN -> Answers.within(one, standard);
            case REPORT_PUBLISHED -> Reporting.published(one, standard);
            case REPORTED_WITHIN -> Reporting.within(one, standard);
            case SPACE_MEETS -> one.on(standard).notApplicable(Because.NOT_OF_A_CONSULTATION);
        };
    }
}
