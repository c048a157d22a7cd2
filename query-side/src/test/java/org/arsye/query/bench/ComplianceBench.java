package org.arsye.query.bench;

import static org.arsye.query.given.Story.commentId;
import static org.arsye.query.given.Story.decisionId;

import java.time.Clock;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.Outcome;
import org.arsye.events.consultation.ClosingCause;
import org.arsye.events.consultation.ConsultationClosed;
import org.arsye.events.consultation.NormPackBound;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.norms.pack.NormPack;
import org.arsye.query.compliance.ComplianceFilter;
import org.arsye.query.compliance.ComplianceQueries;
import org.arsye.query.compliance.Scorecard;
import org.arsye.query.compliance.TwentyStandards;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.arsye.query.platform.Moment;
import org.junit.jupiter.api.Test;

/** The scorecards of a year: three hundred consultations, twenty standards, and nothing that was asked before. */
class ComplianceBench {

    private static final int CONSULTATIONS = 300;
    private static final int COMMENTS = 20;
    private static final double GOAL_MILLIS = 1_000;
    private static final int WARM = 5;

    @Test
    void the_scorecards_of_a_year() {
        ReadSide side = ReadSide.alone("arsye_compliance", Clock.systemUTC());
        TwentyStandards norms = new TwentyStandards();
        for (int i = 0; i < CONSULTATIONS; i++) {
            happened(side, norms.pack(), new Story(), i);
        }
        Moment now = side.now();
        ComplianceQueries compliance = norms.on(side);

        double cold = millis(compliance, Scorecard.By.BODY, now);
        Figures.print("compliance.year", cold, "ms", cold / GOAL_MILLIS, "goal(1000)");
        double[] warm = new double[WARM];
        for (int i = 0; i < WARM; i++) {
            warm[i] = millis(compliance, Scorecard.By.TYPE, now);
        }
        Figures.note("compliance.year asked again: " + Figures.median(warm) + " ms");
    }

    private static void happened(ReadSide side, NormPack pack, Story story, int nth) {
        side.given(story.registered(), story.drafted(), story.lawAdded(1, "0".repeat(64), 9), story.opened());
        side.given(new NormPackBound(story.consultation, pack.id(), pack.version(), pack.digest(), null, null));
        for (int i = 0; i < COMMENTS; i++) {
            CommentId comment = commentId();
            DecisionId decision = decisionId();
            side.given(
                    story.comment(comment, "Po"),
                    story.decided(comment, decision, Outcome.ACCEPTED, null),
                    story.published(comment, decision, Outcome.ACCEPTED));
        }
        side.given(new ConsultationClosed(story.consultation, ClosingCause.PERIOD_ELAPSED, Story.CLOSES, null));
        if (nth % 3 > 0) {
            side.given(new ReportPublished(
                    story.consultation, 1, 3, new ReportFigures(COMMENTS, COMMENTS, 0, 0, 0, 0, 0, 0), null, null));
        }
    }

    private static double millis(ComplianceQueries compliance, Scorecard.By by, Moment now) {
        long begun = System.nanoTime();
        Scorecard card = compliance.scorecard(by, ComplianceFilter.all(), now);
        double millis = (System.nanoTime() - begun) / 1e6;
        if (card.total().consultations() != CONSULTATIONS || card.standards().size() != TwentyStandards.RULES) {
            throw new IllegalStateException("not all of them");
        }
        return millis;
    }
}
