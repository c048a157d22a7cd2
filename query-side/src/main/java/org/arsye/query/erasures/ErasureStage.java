package org.arsye.query.erasures;

/** How far a request to erase has come. */
public enum ErasureStage {
    /** Somebody has to decide it. */
    REQUESTED,
    /** It is being carried out. */
    APPROVED,
    REFUSED,
    ERASED
}
