package org.arsye.norms.compliance;

/** What is said of a standard. */
public enum Verdict {
    MET,
    /** Shown by events, by a norm that is verified, by every reading of the law and by official calendars. */
    NOT_MET,
    /** There is still time. */
    NOT_YET_DUE,
    NOT_APPLICABLE,
    /** Nobody can say: the norm or a calendar is not verified, or nothing in the record shows it. It is no breach. */
    UNVERIFIED
}
