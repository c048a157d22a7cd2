package org.arsye.events.interest;

/** Why an interest ended by itself. */
public enum LapseCause {
    /** Nobody followed the link that confirms it. */
    NOT_CONFIRMED,
    /** Its year is over and nobody renewed it. */
    NOT_RENEWED
}
