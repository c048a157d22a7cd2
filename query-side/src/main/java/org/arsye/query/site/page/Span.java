package org.arsye.query.site.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A span of days of one year, said as whoever planned it would say it: a day, a month, a quarter, half a year or the year, by the
 * end of a month or by a day, from one month to another, and only if it is none of these from one day until another.
 */
record Span(LocalDate from, LocalDate until) {

    private static final int A_QUARTER = 3;
    private static final int HALF_A_YEAR = 6;
    private static final int A_YEAR = 12;

    String in(Words w, Function<LocalDate, String> day) {
        String year = Integer.toString(from.getYear());
        if (from.equals(until)) {
            return day.apply(from);
        }
        if (from.getYear() != until.getYear()) {
            return w.say("span.days", day.apply(from), day.apply(until));
        }
        if (from.getDayOfMonth() != 1 || !until.equals(YearMonth.from(until).atEndOfMonth())) {
            return from.getDayOfYear() == 1
                    ? w.say("span.by", day.apply(until))
                    : w.say("span.days", day.apply(from), day.apply(until));
        }
        return months(w, year);
    }

    private String months(Words w, String year) {
        int first = from.getMonthValue();
        int count = until.getMonthValue() - first + 1;
        if (count == A_YEAR) {
            return w.say("span.year", year);
        }
        if (count == HALF_A_YEAR && first % HALF_A_YEAR == 1) {
            return w.say(first == 1 ? "span.half.first" : "span.half.second", year);
        }
        if (count == A_QUARTER && first % A_QUARTER == 1) {
            return w.say("span.quarter", Integer.toString((first + A_QUARTER - 1) / A_QUARTER), year);
        }
        if (count == 1) {
            return w.say("span.month", month(w, first), year);
        }
        return first == 1
                ? w.say("span.by.month", w.say("month.of." + until.getMonthValue()), year)
                : w.say("span.months", month(w, first), month(w, until.getMonthValue()), year);
    }

    private static String month(Words w, int month) {
        return java.time.Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, w.locale());
    }

    /** Whatever of a year can be said without naming a day, the shortest first of its kind. */
    static List<Span> of(int year) {
        List<Span> spans = new ArrayList<>();
        for (int length : new int[] {A_QUARTER, HALF_A_YEAR, A_YEAR, 1}) {
            for (int first = 1; first <= A_YEAR; first += length) {
                spans.add(months(year, first, length));
            }
        }
        for (int last = 2; last < A_YEAR; last++) {
            if (last != A_QUARTER && last != HALF_A_YEAR) {
                spans.add(months(year, 1, last));
            }
        }
        return List.copyOf(spans);
    }

    private static Span months(int year, int first, int count) {
        return new Span(
                LocalDate.of(year, first, 1),
                YearMonth.of(year, first + count - 1).atEndOfMonth());
    }

    /** As ISO 8601 writes an interval of days. */
    String written() {
        return from + "/" + until;
    }
}
