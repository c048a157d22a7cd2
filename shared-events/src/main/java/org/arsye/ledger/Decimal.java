package org.arsye.ledger;

/** Decimal numbers as checkpoints, proofs and paths have them: no sign, no leading zeros, at most 2^63-1. */
public final class Decimal {

    private static final int LONGEST = 19;

    private Decimal() {}

    /**
     * The number.
     *
     * @throws Refused if it is spelt otherwise
     */
    public static long parse(String text) {
        boolean digits = !text.isEmpty() && text.length() <= LONGEST;
        long number = 0;
        for (int i = 0; digits && i < text.length(); i++) {
            char c = text.charAt(i);
            digits = c >= '0' && c <= '9';
            // Nineteen digits overflow at most once, and then they turn negative.
            number = number * 10 + (c - '0');
        }
        if (!digits || number < 0 || (text.length() > 1 && text.charAt(0) == '0')) {
            throw new Refused(Flaw.NOT_DECIMAL);
        }
        return number;
    }
}
