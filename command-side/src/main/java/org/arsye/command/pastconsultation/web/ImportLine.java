package org.arsye.command.pastconsultation.web;

import java.util.List;
import org.arsye.command.pastconsultation.file.RowAnswer;
import org.arsye.command.platform.web.Titles;

/** One line of the answer to an import. */
sealed interface ImportLine {

    /**
     * @param row from 1, headings not counted
     * @param status recorded, already_recorded or refused
     */
    record ImportRowLine(
            long row,
            String reference,
            String status,
            String id,
            Long position,
            String receipt,
            List<ImportErrorLine> errors)
            implements ImportLine {}

    /** @param pointer the column, as a JSON pointer; empty where it is the whole row */
    record ImportErrorLine(String pointer, String code, String title) {}

    /** The last line. Recorded, alreadyRecorded and refused add up to the rows. */
    record ImportSummaryLine(ImportSummary summary) implements ImportLine {}

    /** @param whole whether the file was read to its end; if not, the last row says why not */
    record ImportSummary(
            String importId, long rows, long recorded, long alreadyRecorded, long refused, boolean whole) {}

    static ImportLine of(RowAnswer answer, String language) {
        return switch (answer) {
            case RowAnswer.Recorded it ->
                new ImportRowLine(
                        it.row(),
                        it.reference(),
                        it.again() ? "already_recorded" : "recorded",
                        it.id().toString(),
                        it.position(),
                        "/ledger/receipts/" + it.eventId(),
                        null);
            case RowAnswer.Refused it ->
                new ImportRowLine(
                        it.row(),
                        it.reference(),
                        "refused",
                        null,
                        null,
                        null,
                        it.faults().stream()
                                .map(fault -> new ImportErrorLine(
                                        fault.pointer(), fault.code(), Titles.of(fault.code(), language)))
                                .toList());
            case RowAnswer.Summary it ->
                new ImportSummaryLine(new ImportSummary(
                        it.importId().toString(), it.rows(), it.recorded(), it.again(), it.refused(), it.whole()));
        };
    }
}
