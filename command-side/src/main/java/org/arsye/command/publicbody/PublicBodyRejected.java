package org.arsye.command.publicbody;

import org.arsye.command.kernel.Reason;

/** Why a wish of a public body is refused. */
enum PublicBodyRejected implements Reason {
    NAME_REQUIRED(Kind.RULE),
    BODY_KIND_REQUIRED(Kind.RULE),
    ZONE_UNKNOWN(Kind.RULE),
    NAMES_UNCHANGED(Kind.CONFLICT),
    ROLE_REQUIRED(Kind.RULE),
    ROLE_REASON_REQUIRED(Kind.RULE),
    ROLE_ENDS_IN_THE_PAST(Kind.RULE),
    ROLE_NOT_DELEGABLE(Kind.RULE),
    DELEGATE_REQUIRED(Kind.RULE),
    DELEGATED_TO_ONESELF(Kind.RULE),
    DELEGATION_SPAN_WRONG(Kind.RULE),
    BODY_ALREADY_REGISTERED(Kind.CONFLICT),
    OFFICIAL_ALREADY_APPOINTED(Kind.CONFLICT),
    ROLE_ALREADY_HELD(Kind.CONFLICT),
    ROLE_NOT_HELD(Kind.CONFLICT),
    ROLE_DELEGATED_ALREADY(Kind.CONFLICT),
    ROLE_NOT_DELEGATED(Kind.CONFLICT),
    UNKNOWN_PUBLIC_BODY(Kind.UNKNOWN),
    UNKNOWN_OFFICIAL(Kind.UNKNOWN);

    private final Kind kind;

    PublicBodyRejected(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
