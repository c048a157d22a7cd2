package org.arsye.command.comment.handin;

import java.util.List;
import java.util.UUID;

/** What became of a row; the last one sums up. */
public sealed interface RowAnswer {

    /** The comment is in the record; {@code again} if it was before. */
    record Recorded(long row, UUID id, UUID eventId, long position, boolean again) implements RowAnswer {}

    /** The rules, or the reader of the file, refused it. */
    record Refused(long row, List<Fault> faults) implements RowAnswer {}

    /** It was left out, as asked. */
    record Skipped(long row) implements RowAnswer {}

    /**
     * How it ended.
     *
     * @param rows read; they are recorded, refused or skipped, and nothing else
     * @param lastPosition of the last comment recorded; -1 if there is none
     */
    record Summary(UUID handIn, long rows, long recorded, long refused, long skipped, long lastPosition)
            implements RowAnswer {}

    /** A stable code, and the column it is about as a JSON pointer. */
    record Fault(String pointer, String code) {}
}
