package org.arsye.ledger;

import org.arsye.ledger.MalformedNumber.Reason;

/**
 * The number by which a person calls a contribution, also on the telephone: its position in Crockford's base 32 with
 * Crockford's check symbol (value mod 37), grouped in threes, {@code 007-T08}. Of the 37 check symbols the last five are no
 * letter or digit, so three low bits are added to the position, the first of 0 to 5 that makes the check one of the other 32.
 */
public final class ContributionNumber {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHECKS = 37;
    private static final int SHORTEST = 6;
    private static final int LONGEST = 13;
    private static final int GROUP = 3;

    private ContributionNumber() {}

    /**
     * The number of a contribution.
     *
     * @param position of its first event in the record, 0 to 2^53-1
     */
    public static String of(long position) {
        if (position < 0 || position > Json.LARGEST_INTEGER) {
            throw new IllegalArgumentException("no such position");
        }
        long value = valueOf(position);
        StringBuilder reversed = new StringBuilder();
        reversed.append(SYMBOLS.charAt((int) (value % CHECKS)));
        for (long rest = value; rest > 0; rest /= SYMBOLS.length()) {
            reversed.append(SYMBOLS.charAt((int) (rest % SYMBOLS.length())));
        }
        while (reversed.length() < SHORTEST) {
            reversed.append('0');
        }
        return grouped(reversed);
    }

    /**
     * The position a number stands for, however it was typed: I and L are read as 1, O as 0, and case, spaces and hyphens do
     * not matter.
     *
     * @throws MalformedNumber if it is not a number, or mistyped
     */
    public static long parse(String typed) {
        long value = 0;
        int symbols = 0;
        int last = 0;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c == ' ' || c == '-') {
                continue;
            }
            if (++symbols > LONGEST) {
                throw new MalformedNumber(Reason.TOO_LONG);
            }
            value = value * SYMBOLS.length() + last;
            last = digit(c);
        }
        if (symbols < 2) {
            throw new MalformedNumber(Reason.TOO_SHORT);
        }
        if (value % CHECKS != last) {
            throw new MalformedNumber(Reason.WRONG_CHECK);
        }
        long position = value >> 3;
        if (position > Json.LARGEST_INTEGER || valueOf(position) != value) {
            throw new MalformedNumber(Reason.NEVER_GIVEN);
        }
        return position;
    }

    private static long valueOf(long position) {
        long value = position << 3;
        while (value % CHECKS >= SYMBOLS.length()) {
            value++;
        }
        return value;
    }

    private static int digit(char c) {
        char folded = c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
        int digit = SYMBOLS.indexOf(
                switch (folded) {
                    case 'I', 'L' -> '1';
                    case 'O' -> '0';
                    default -> folded;
                });
        if (digit < 0) {
            throw new MalformedNumber(Reason.UNKNOWN_SYMBOL);
        }
        return digit;
    }

    private static String grouped(StringBuilder reversed) {
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < reversed.length(); i++) {
            if (i > 0 && i % GROUP == 0) {
                grouped.append('-');
            }
            grouped.append(reversed.charAt(i));
        }
        return grouped.reverse().toString();
    }
}
