package org.arsye.events.comment;

/** What became of an author's appeal. */
public enum AppealOutcome {
    /** What was kept from the public is shown again. */
    GRANTED,
    /** It stays as it is. */
    REFUSED
}
