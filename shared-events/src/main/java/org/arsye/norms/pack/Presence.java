package org.arsye.norms.pack;

/** Whether something must be there. */
public enum Presence {
    REQUIRED,
    /** Only where there is one: the place of a meeting, if one is held. */
    IF_ANY,
    OPTIONAL
}
