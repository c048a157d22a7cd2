package org.arsye.norms.compliance;

import static org.arsye.norms.compliance.Known.CALENDARS;
import static org.arsye.norms.compliance.Known.UNVERIFIED;
import static org.arsye.norms.compliance.Known.VERIFIED;
import static org.arsye.norms.compliance.Known.answered;
import static org.arsye.norms.compliance.Known.at;
import static org.arsye.norms.compliance.Known.closedOn;
import static org.arsye.norms.compliance.Known.unanswered;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.norms.compliance.AnswerTerm.Due;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.Standard.Rule;
import org.junit.jupiter.api.Test;

/** Whoever lists late answers finds those and no others for which the judge finds the standard not met. */
class AnswerTermTest {

    private static final LocalDate CLOSED = LocalDate.of(2018, 10, 4);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2019, 2, 1);
    private static final NormPack FROM_RECEIPT = Known.pack(
            "verified: true, confidence: READ", "kind: ANSWER\n    from: CLOSING", "kind: ANSWER\n    from: RECEIPT");
    private static final NormPack WITHOUT_NUMBER = Known.pack(
            "verified: false, confidence: UNKNOWN, note: not read",
            "kind: ANSWER\n    from: CLOSING\n    maximum: {number: 10, unit: WORKING_DAYS}",
            "kind: ANSWER\n    from: CLOSING");

    private static AnswerTerm term(NormPack pack, Known known, LocalDate today) {
        return AnswerTerm.of(pack, CALENDARS, known.facts(), at(0, today).at()).orElseThrow();
    }

    @Test
    void an_answer_is_late_where_the_judge_says_so_and_only_there() {
        for (NormPack pack : List.of(VERIFIED, UNVERIFIED, FROM_RECEIPT)) {
            int late = 0;
            for (LocalDate day = CLOSED; day.isBefore(CLOSED.plusDays(30)); day = day.plusDays(1)) {
                Known known = closedOn(CLOSED)
                        .comments(answered(day, 1, 40))
                        .outcome(DraftOutcome.ADOPTED, NEXT_YEAR.minusDays(1));
                Finding finding = known.judged(pack, Rule.ANSWERED_WITHIN, NEXT_YEAR);
                AnswerTerm term = term(pack, known, NEXT_YEAR);
                Due due = term.due(at(0, Known.OPENED).at()).orElseThrow();
                boolean tooLate = term.isLate(at(0, day).at(), due);
                assertThat(tooLate).as("%s of %s", day, pack.id()).isEqualTo(finding.because() == Because.TOO_LATE);
                assertThat(tooLate && due.certain()).isEqualTo(finding.verdict() == Verdict.NOT_MET);
                late += tooLate ? 1 : 0;
            }
            assertThat(late).isBetween(5, 30);
        }
    }

    @Test
    void a_comment_without_an_answer_is_overdue_where_the_judge_says_so_and_only_there() {
        for (NormPack pack : List.of(VERIFIED, UNVERIFIED)) {
            for (LocalDate day = CLOSED.plusDays(1); day.isBefore(CLOSED.plusDays(30)); day = day.plusDays(1)) {
                Known known = closedOn(CLOSED).comments(unanswered(1, 30));
                AnswerTerm term = term(pack, known, day);
                Due due = term.due(at(0, Known.OPENED).at()).orElseThrow();
                assertThat(term.isOver(due))
                        .as("%s", day)
                        .isEqualTo(known.judged(pack, Rule.ANSWERED_WITHIN, day).because() == Because.OVERDUE);
            }
        }
    }

    @Test
    void nobody_says_when_an_answer_is_due_by_a_term_without_a_number() {
        AnswerTerm term = term(WITHOUT_NUMBER, closedOn(CLOSED), NEXT_YEAR);
        assertThat(term.isNumbered()).isFalse();
        assertThat(term.due(at(0, Known.OPENED).at())).isEmpty();
    }

    @Test
    void nothing_is_owed_after_a_cancellation() {
        Known known = closedOn(CLOSED);
        known.cancelled = at(60, CLOSED);
        assertThat(AnswerTerm.of(
                        VERIFIED, CALENDARS, known.facts(), at(0, NEXT_YEAR).at()))
                .isEmpty();
    }
}
