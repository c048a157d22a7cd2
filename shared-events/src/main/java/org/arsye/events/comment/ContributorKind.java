package org.arsye.events.comment;

/** Who speaks. */
public enum ContributorKind {
    CITIZEN,
    NGO,
    BUSINESS,
    CHAMBER,
    UNIVERSITY,
    PUBLIC_BODY,
    INTERNATIONAL
}
