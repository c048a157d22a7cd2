package org.arsye.command.comment.handin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.arsye.command.platform.web.StrictJson;

/** Reads the cells of one row, and gathers what cannot be read. */
final class Cells {

    private final List<RowAnswer.Fault> faults = new ArrayList<>();

    List<RowAnswer.Fault> faults() {
        return faults;
    }

    /** A word of a list, {@code partly_accepted}, in whatever case a spreadsheet made of it; the default where there is none. */
    <E extends Enum<E>> E word(Class<E> words, String cell, E otherwise, String column) {
        if (cell == null) {
            return otherwise;
        }
        return StrictJson.constant(words, cell.strip().toLowerCase(Locale.ROOT)).orElseGet(() -> {
            faults.add(new RowAnswer.Fault("/" + column, "UNKNOWN_VALUE"));
            return otherwise;
        });
    }

    /** An instant in RFC 3339, a day (its beginning where the body is), or milliseconds since 1970; null where empty. */
    Instant instant(String cell, String zone, String column) {
        if (cell == null) {
            return null;
        }
        String written = cell.strip();
        try {
            if (written.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Instant.ofEpochMilli(Long.parseLong(written));
            }
            return written.indexOf('T') < 0
                    ? LocalDate.parse(written).atStartOfDay(ZoneId.of(zone)).toInstant()
                    : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException | NumberFormatException e) {
            faults.add(new RowAnswer.Fault("/" + column, "WRONG_FORMAT"));
            return null;
        }
    }
}
