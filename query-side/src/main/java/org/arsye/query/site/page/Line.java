package org.arsye.query.site.page;

import java.util.List;

/**
 * One step of a consultation, with what was planned beside what came of it, and beside what the rules ask for.
 *
 * @param name what it is, in the reader's words
 * @param state done, coming, late, unrecorded, cancelled
 * @param planned null where nobody said when
 * @param before what had been said before, oldest first
 * @param actual null while it has not happened
 * @param reason why it came otherwise; null where nobody said
 * @param plan what the body's plan says of it; null where it says nothing
 * @param legal what the rules ask for; null where they ask for nothing
 */
public record Line(
        String name, String state, Side planned, List<Side> before, Side actual, Said reason, Plan plan, Legal legal) {

    /** Of which neither a plan nor a rule says anything. */
    public Line(String name, String state, Side planned, List<Side> before, Side actual, Said reason) {
        this(name, state, planned, before, actual, reason, null, null);
    }

    /** The same with what the rules ask for. */
    public Line with(Legal asked) {
        return new Line(name, state, planned, before, actual, reason, plan, asked);
    }

    /** The same with what the plan says. */
    public Line with(Plan said) {
        return new Line(name, state, planned, before, actual, reason, said, legal);
    }

    /** The same, not done though its day is over. */
    public Line late() {
        return new Line(name, "late", planned, before, actual, reason, plan, legal);
    }

    /**
     * When, and where that is recorded.
     *
     * @param position of the event; null where time alone says it
     */
    public record Side(String when, Said words, Long position) {}

    /**
     * What a plan said, and what its earlier versions had said.
     *
     * @param when as vague as it is
     * @param link the page of the plan
     */
    public record Plan(String when, int version, String link, List<Side> before, boolean dropped) {}

    /**
     * What a rule asks for.
     *
     * @param day the day in a sentence, or that there is none
     * @param wording of the rule
     * @param article null where it was not read
     * @param note what is missing or contradicts; null where nothing is
     * @param overdue since when; null where its day is not over
     * @param late whether that is certain
     * @param doubts what keeps the day from being certain, each in a sentence
     * @param link to the rule
     */
    public record Legal(
            String day,
            Said wording,
            String source,
            String article,
            boolean verified,
            String note,
            String overdue,
            boolean late,
            List<String> doubts,
            String link) {}
}
