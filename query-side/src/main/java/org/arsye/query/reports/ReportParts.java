package org.arsye.query.reports;

/** How a report is divided where a format does not take all of its comments at once. */
public final class ReportParts {

    /** How many comments are in one part. */
    public static final int SIZE = 500;

    private ReportParts() {}

    /** How many parts a report of so many comments has. */
    public static int of(int comments) {
        return Math.max(1, (comments + SIZE - 1) / SIZE);
    }

    /**
     * The comments of a part.
     *
     * @param part from 1 on
     */
    public static int first(int part) {
        return (part - 1) * SIZE + 1;
    }

    public static int last(int part, int comments) {
        return Math.min(part * SIZE, comments);
    }
}
