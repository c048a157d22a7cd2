package org.arsye.events.comment;

/**
 * Why a comment, or a part of it, is kept from the public. That it is not on the draft, or says what others said, is none: such
 * a comment is shown and answered like any other.
 */
public enum ModerationReason {
    /** Abuses somebody instead of saying something on the draft. */
    INSULT,
    /** Sets people against others for what they are. */
    HATE,
    /** Threatens somebody, or calls for violence. */
    THREAT,
    /** Says of somebody else what is theirs to tell: address, number, health, family. */
    PERSONAL_DATA,
    /** Offers something for sale. */
    ADVERTISING,
    /** Was sent in the name of somebody who did not send it. */
    IMPERSONATION,
    /** May not be published by law for another reason. */
    UNLAWFUL
}
