package org.arsye.events.publicbody;

/** What sort of public body it is. */
public enum PublicBodyKind {
    MINISTRY,
    AGENCY,
    MUNICIPALITY,
    OFFICE
}
