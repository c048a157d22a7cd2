package org.arsye.norms.time;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as they are written in all three languages: 31.01.2017. */
final class Days {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private Days() {}

    static String written(LocalDate day) {
        return WRITTEN.format(day);
    }
}
