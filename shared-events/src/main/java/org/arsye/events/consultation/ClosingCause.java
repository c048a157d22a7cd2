package org.arsye.events.consultation;

/** Why a period ended. */
public enum ClosingCause {
    /** The announced time was over. */
    PERIOD_ELAPSED,
    /** An official ended it early, with a reason. */
    BY_HAND
}
