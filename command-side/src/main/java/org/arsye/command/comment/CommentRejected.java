package org.arsye.command.comment;

import org.arsye.command.kernel.Reason;

/** Why a wish of a comment, or of a decision on it, is refused. */
enum CommentRejected implements Reason {
    CONSULTATION_NOT_OPEN(Kind.CONFLICT),
    CONSULTATION_CLOSED(Kind.CONFLICT),
    TEXT_REQUIRED(Kind.RULE),
    LANGUAGE_NOT_VALID(Kind.RULE),
    UNKNOWN_PROVISION(Kind.RULE),
    CONTRIBUTOR_KIND_REQUIRED(Kind.RULE),
    CONTRIBUTOR_NAME_REQUIRED(Kind.RULE),
    PUBLICATION_REQUIRED(Kind.RULE),
    CHANNEL_REQUIRED(Kind.RULE),
    RECEIVED_IN_FUTURE(Kind.RULE),
    RECEIVED_TOO_LONG_AGO(Kind.RULE),
    COMMENT_ALREADY_SUBMITTED(Kind.CONFLICT),

    WRONG_SECRET(Kind.RULE),
    COMMENT_WITHDRAWN(Kind.CONFLICT),
    UNKNOWN_COMMENT(Kind.UNKNOWN),

    OUTCOME_REQUIRED(Kind.RULE),
    JUSTIFICATION_REQUIRED(Kind.RULE),
    JUSTIFICATION_TOO_THIN(Kind.RULE),
    CHANGED_PROVISION_NOT_VALID(Kind.RULE),
    SUPERSEDING_REASON_REQUIRED(Kind.RULE),
    SUPERSEDING_REASON_TOO_THIN(Kind.RULE),
    NOTHING_TO_SUPERSEDE(Kind.CONFLICT),
    DECISION_ALREADY_DRAFTED(Kind.CONFLICT),
    OWN_DRAFT(Kind.RULE),
    DECISION_REPLACED(Kind.CONFLICT),
    DECISION_ALREADY_APPROVED(Kind.CONFLICT),
    DECISION_ALREADY_PUBLISHED(Kind.CONFLICT),
    DECISION_NOT_APPROVED(Kind.CONFLICT),
    UNKNOWN_DECISION(Kind.UNKNOWN);

    private final Kind kind;

    CommentRejected(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
