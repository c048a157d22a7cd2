package org.arsye.query.consultations;

/** Where a consultation stands for a reader at a moment. */
public enum Standing {
    /** In preparation: only the body's officials and auditors see it. */
    DRAFTED,
    /** The public was told of it, by a prior notice or an invitation to meet; comments are not accepted yet. */
    ANNOUNCED,
    /** Comments are accepted. */
    OPEN,
    /** The period is over, whether or not the closing has been recorded yet. */
    UNDER_REVIEW,
    /** The body has published its report. */
    REPORTED,
    /** It ended without a report. */
    CANCELLED
}
