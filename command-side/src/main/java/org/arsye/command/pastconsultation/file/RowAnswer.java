package org.arsye.command.pastconsultation.file;

import java.util.List;
import java.util.UUID;

/** What became of a row; the last one sums up. */
public sealed interface RowAnswer {

    /** It is in the record; {@code again} if the very same was before. */
    record Recorded(long row, String reference, UUID id, UUID eventId, long position, boolean again)
            implements RowAnswer {}

    /** The rules, or the reader of the file, refused it. */
    record Refused(long row, String reference, List<Fault> faults) implements RowAnswer {}

    /**
     * @param lastPosition -1 if nothing was recorded
     * @param whole whether the file was read to its end
     */
    record Summary(UUID importId, long rows, long recorded, long again, long refused, long lastPosition, boolean whole)
            implements RowAnswer {}

    /** A stable code, and the column it is about as a JSON pointer; empty where it is the whole row. */
    record Fault(String pointer, String code) {}
}
