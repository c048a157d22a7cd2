package org.arsye.norms;

/** Whose words a source holds. */
public enum SourceKind {
    /** The text of the act itself. */
    ACT,
    /** A public body or an organisation that set the norm, on its own pages. */
    OFFICIAL,
    /** Anybody else who writes about it. What is known from here only is not verified. */
    SECONDARY
}
