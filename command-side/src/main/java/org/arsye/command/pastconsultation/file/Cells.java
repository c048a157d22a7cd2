package org.arsye.command.pastconsultation.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.arsye.command.pastconsultation.PastConsultationCommand.Counts;
import org.arsye.command.pastconsultation.PastConsultationCommand.Said;
import org.arsye.command.platform.web.StrictJson;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.publicbody.PublicBodyId;

/** Reads the cells of one row, and gathers what cannot be read. */
final class Cells {

    /** As people here write days: 14.09.2018. */
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final List<ImportColumn> PARTS = List.of(
            ImportColumn.RECEIVED,
            ImportColumn.ACCEPTED,
            ImportColumn.PARTLY_ACCEPTED,
            ImportColumn.REJECTED,
            ImportColumn.NOTED,
            ImportColumn.OUT_OF_SCOPE,
            ImportColumn.UNANSWERED,
            ImportColumn.WITHDRAWN);

    private final Map<ImportColumn, String> cells;
    private final List<RowAnswer.Fault> faults = new ArrayList<>();

    Cells(Map<ImportColumn, String> cells) {
        this.cells = cells;
    }

    List<RowAnswer.Fault> faults() {
        return faults;
    }

    /** @param packs the names of the packs that there are for this body */
    Said said(PublicBodyId body, String zone, java.util.Set<String> packs) {
        String ofBody = cells.get(ImportColumn.BODY);
        if (ofBody != null && !ofBody.equalsIgnoreCase(body.toString())) {
            fault(ImportColumn.BODY, "IMPORT_OTHER_BODY");
        }
        String pack = cells.get(ImportColumn.NORM_PACK);
        return new Said(
                body,
                zone,
                cells.get(ImportColumn.REFERENCE),
                title(),
                type(),
                pack,
                pack == null || packs.contains(pack),
                day(ImportColumn.OPENED),
                day(ImportColumn.CLOSED),
                day(ImportColumn.REPORT_ANNOUNCED),
                day(ImportColumn.REPORT_PUBLISHED),
                counts(),
                number(ImportColumn.WRITERS),
                number(ImportColumn.PARTICIPANTS),
                cells.get(ImportColumn.SOURCE));
    }

    private LocalizedText title() {
        return new LocalizedText(
                cells.get(ImportColumn.TITLE_SQ), cells.get(ImportColumn.TITLE_SR), cells.get(ImportColumn.TITLE_EN));
    }

    private DocumentType type() {
        String cell = cells.get(ImportColumn.TYPE);
        if (cell == null) {
            return null;
        }
        return StrictJson.constant(DocumentType.class, cell.toLowerCase(Locale.ROOT))
                .orElseGet(() -> {
                    fault(ImportColumn.TYPE, "UNKNOWN_VALUE");
                    return null;
                });
    }

    /** Nobody counted where every cell is empty; else an empty one is none. */
    private Counts counts() {
        if (PARTS.stream().noneMatch(cells::containsKey)) {
            return null;
        }
        int[] parts = PARTS.stream().mapToInt(this::orNone).toArray();
        return new Counts(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], parts[7]);
    }

    private int orNone(ImportColumn column) {
        Integer number = number(column);
        return number == null ? 0 : number;
    }

    private Integer number(ImportColumn column) {
        String cell = cells.get(column);
        if (cell == null) {
            return null;
        }
        try {
            return Integer.valueOf(cell);
        } catch (NumberFormatException none) {
            fault(column, "WRONG_FORMAT");
            return null;
        }
    }

    private LocalDate day(ImportColumn column) {
        String cell = cells.get(column);
        if (cell == null) {
            return null;
        }
        return Stream.of(DateTimeFormatter.ISO_LOCAL_DATE, WRITTEN)
                .flatMap(format -> parsed(cell, format))
                .findFirst()
                .orElseGet(() -> {
                    fault(column, "WRONG_FORMAT");
                    return null;
                });
    }

    private static Stream<LocalDate> parsed(String cell, DateTimeFormatter format) {
        try {
            return Stream.of(LocalDate.parse(cell, format));
        } catch (DateTimeException none) {
            return Stream.empty();
        }
    }

    private void fault(ImportColumn column, String code) {
        faults.add(new RowAnswer.Fault("/" + column.heading(), code));
    }
}
