package org.arsye.events.consultation;

/** What a document is to its consultation. */
public enum DocumentKind {
    /** The text consulted on. */
    DRAFT,
    EXPLANATORY_MEMORANDUM,
    IMPACT_ASSESSMENT,
    SUPPORTING,
    /** What was said at a meeting; added also after the period. */
    MINUTES
}
