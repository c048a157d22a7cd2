package org.arsye.events.consultation;

/** Which part of a consultation something belongs to. */
public enum ConsultationStage {
    /** Before anything is drafted. */
    PRELIMINARY,
    /** On the draft. */
    CONSULTATION
}
