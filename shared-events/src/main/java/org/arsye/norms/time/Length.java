package org.arsye.norms.time;

/** How long a term is: 15 working days. */
public record Length(int number, DayKind unit) {

    public Length {
        if (number < 1) {
            throw new IllegalArgumentException("a term of less than one");
        }
    }
}
