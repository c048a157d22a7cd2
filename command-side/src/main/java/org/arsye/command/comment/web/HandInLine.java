package org.arsye.command.comment.web;

import java.util.List;
import org.arsye.command.comment.handin.RowAnswer;
import org.arsye.ledger.ContributionNumber;

/** One line of the answer to a hand-in. */
sealed interface HandInLine {

    /** What became of a row: recorded now, recorded before, refused, or skipped as asked. */
    enum Status {
        RECORDED,
        ALREADY_RECORDED,
        REFUSED,
        SKIPPED
    }

    /**
     * @param row from 1, headings not counted
     * @param number the comment's number, for the telephone
     */
    record RowLine(
            long row, String status, String id, String number, Long position, String receipt, List<ErrorLine> errors)
            implements HandInLine {}

    /** @param pointer the column, as a JSON pointer; empty where it is the whole row */
    record ErrorLine(String pointer, String code) {}

    /** The last line. Recorded, refused and skipped add up to the rows. */
    record SummaryLine(Summary summary) implements HandInLine {}

    record Summary(String handIn, long rows, long recorded, long refused, long skipped) {}

    static HandInLine of(RowAnswer answer) {
        return switch (answer) {
            case RowAnswer.Recorded it ->
                new RowLine(
                        it.row(),
                        word(it.again() ? Status.ALREADY_RECORDED : Status.RECORDED),
                        it.id().toString(),
                        ContributionNumber.of(it.position()),
                        it.position(),
                        "/ledger/receipts/" + it.eventId(),
                        null);
            case RowAnswer.Refused it ->
                new RowLine(
                        it.row(),
                        word(Status.REFUSED),
                        null,
                        null,
                        null,
                        null,
                        it.faults().stream()
                                .map(fault -> new ErrorLine(fault.pointer(), fault.code()))
                                .toList());
            case RowAnswer.Skipped it -> new RowLine(it.row(), word(Status.SKIPPED), null, null, null, null, null);
            case RowAnswer.Summary it ->
                new SummaryLine(
                        new Summary(it.handIn().toString(), it.rows(), it.recorded(), it.refused(), it.skipped()));
        };
    }

    private static String word(Status status) {
        return org.arsye.command.platform.web.StrictJson.word(status);
    }
}
