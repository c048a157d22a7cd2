package org.arsye.events.erasure;

/** How much of a person is erased. */
public enum ErasureScope {
    /** Who wrote one contribution; what it says stays. */
    IDENTITY,
    /** One contribution: who wrote it and what it says. */
    CONTRIBUTION,
    /** Everything of a person: all contributions named together. Two data protection officers answer for it. */
    SUBJECT
}
