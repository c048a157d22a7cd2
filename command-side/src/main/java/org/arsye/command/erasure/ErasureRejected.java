package org.arsye.command.erasure;

import org.arsye.command.kernel.Reason;

/** Why a wish of an erasure is refused. */
enum ErasureRejected implements Reason {
    ERASURE_SCOPE_REQUIRED(Kind.RULE),
    CONTRIBUTIONS_REQUIRED(Kind.RULE),
    ONE_CONTRIBUTION_ONLY(Kind.RULE),
    TOO_MANY_CONTRIBUTIONS(Kind.RULE),
    LEGAL_BASIS_UNKNOWN(Kind.RULE),
    ERASURE_REASON_REQUIRED(Kind.RULE),
    SCOPE_NEEDS_AN_OFFICER(Kind.RULE),
    NUMBER_OR_SECRET_WRONG(Kind.RULE),
    LEGAL_HOLD_STANDS(Kind.CONFLICT),
    ARCHIVING_EXEMPTION_STANDS(Kind.CONFLICT),
    SECOND_OFFICER_REQUIRED(Kind.RULE),
    REFUSAL_GROUND_REQUIRED(Kind.RULE),
    ERASURE_ALREADY_REQUESTED(Kind.CONFLICT),
    ERASURE_ALREADY_DECIDED(Kind.CONFLICT),
    ERASURE_NOT_APPROVED(Kind.CONFLICT);

    private final Kind kind;

    ErasureRejected(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
