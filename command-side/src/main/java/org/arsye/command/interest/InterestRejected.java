package org.arsye.command.interest;

import org.arsye.command.kernel.Reason;

/** Why a wish of an expression of interest is refused. */
enum InterestRejected implements Reason {
    INTEREST_TARGET_REQUIRED(Kind.RULE),
    TOO_MANY_INTEREST_TARGETS(Kind.RULE),
    EMAIL_REQUIRED(Kind.RULE),
    EMAIL_NOT_VALID(Kind.RULE),
    CONTRIBUTOR_KIND_REQUIRED(Kind.RULE),
    LANGUAGE_NOT_SPOKEN(Kind.RULE),
    LINK_NOT_VALID(Kind.RULE),
    INTEREST_NOT_CONFIRMED(Kind.CONFLICT),
    INTEREST_ENDED(Kind.CONFLICT),
    INTEREST_ALREADY_EXPRESSED(Kind.CONFLICT),
    UNKNOWN_INTEREST(Kind.UNKNOWN);

    private final Kind kind;

    InterestRejected(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
