package org.arsye.command.comment.handin;

import java.util.List;

/**
 * One row of a file.
 *
 * @param number from 1, headings not counted
 * @param comment what it says; null if it could not be read
 * @param faults why it could not be read; empty if it could
 * @param moderatedOut whether the platform it comes from had taken it out
 */
record Row(long number, Comment comment, List<RowAnswer.Fault> faults, boolean moderatedOut) {

    static Row unreadable(long number, String column, String code) {
        return new Row(number, null, List.of(new RowAnswer.Fault("/" + column, code)), false);
    }

    /**
     * As the file says it, character for character; null where it says nothing.
     *
     * @param receivedAt an instant in RFC 3339, or milliseconds since 1970
     */
    record Comment(
            String text,
            String proposedWording,
            String provision,
            String language,
            String contributorKind,
            String contributorName,
            String publication,
            String channel,
            String receivedAt) {}
}
