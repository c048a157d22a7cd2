package org.arsye.ledger.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code timestamptz} as PostgreSQL writes it by default, in whatever zone: {@code 2026-03-10 10:30:00.12+01}. */
final class CopiedTime {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d) (\\d\\d):(\\d\\d):(\\d\\d)"
            + "(?:\\.(\\d{0,5}[1-9]))?([+-])(\\d\\d)(?::(\\d\\d)(?::(\\d\\d))?)?");

    /** Times that PostgreSQL has and no entry may have: before the first year, after the last of four digits, and for ever. */
    private static final Pattern BEYOND = Pattern.compile(
            "-?infinity|\\d{5,6}-\\d\\d-\\d\\d [:.\\d]+[-+][:\\d]+|\\d{4,6}-\\d\\d-\\d\\d [:.\\d]+[-+][:\\d]+ BC");

    private CopiedTime() {}

    /** The instant; empty if it is not written in that form. */
    static Optional<Instant> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return BEYOND.matcher(text).matches() ? Optional.of(Instant.MAX) : Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(parts.group(1)),
                    number(parts.group(2)),
                    number(parts.group(3)),
                    number(parts.group(4)),
                    number(parts.group(5)),
                    number(parts.group(6)),
                    nanos(parts.group(7)));
            int sign = parts.group(8).equals("-") ? -1 : 1;
            ZoneOffset offset = ZoneOffset.ofHoursMinutesSeconds(
                    sign * number(parts.group(9)), sign * number(parts.group(10)), sign * number(parts.group(11)));
            return Optional.of(local.toInstant(offset));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }
}
