package org.arsye.norms.calendar;

import java.time.LocalDate;

/** The two Easter Sundays, by the rule of Meeus (Astronomical Algorithms, chapter 8), in the Gregorian calendar. */
public enum Easter {
    CATHOLIC {
        @Override
        public LocalDate sunday(int year) {
            int a = year % 19;
            int b = year / 100;
            int c = year % 100;
            int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
            int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
            int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
            return LocalDate.of(year, f / 31, f % 31 + 1);
        }
    },
    ORTHODOX {
        @Override
        public LocalDate sunday(int year) {
            int a = (19 * (year % 19) + 15) % 30;
            int b = (2 * (year % 4) + 4 * (year % 7) - a + 34) % 7;
            int julian = a + b + 114;
            // The Julian calendar is this many days behind.
            return LocalDate.of(year, julian / 31, julian % 31 + 1).plusDays(year / 100 - year / 400 - 2);
        }
    };

    public abstract LocalDate sunday(int year);
}
