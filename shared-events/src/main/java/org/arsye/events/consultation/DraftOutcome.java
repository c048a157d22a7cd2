package org.arsye.events.consultation;

/** What became of the draft after its consultation. */
public enum DraftOutcome {
    ADOPTED,
    WITHDRAWN,
    ADOPTED_WITHOUT_CONSULTATION
}
