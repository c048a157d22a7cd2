package org.arsye.events.consultation;

/** A way to consult the public. */
public enum ConsultationMethod {
    /** Comments in writing, by post or mail. */
    WRITTEN,
    /** Comments on a platform. */
    PLATFORM,
    PUBLIC_MEETING,
    FOCUS_GROUP,
    SURVEY,
    CONFERENCE,
    OTHER
}
