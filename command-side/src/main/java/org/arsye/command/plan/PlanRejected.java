package org.arsye.command.plan;

import org.arsye.command.kernel.Reason;

/** Why a wish of a plan is refused. */
enum PlanRejected implements Reason {
    PUBLIC_BODY_REQUIRED(Kind.RULE),
    YEAR_NOT_VALID(Kind.RULE),
    TITLE_REQUIRED(Kind.RULE),
    DOCUMENT_TYPE_REQUIRED(Kind.RULE),
    CONTACT_ROLE_REQUIRED(Kind.RULE),
    EXPECTED_TIME_REQUIRED(Kind.RULE),
    EXPECTED_TIME_TWICE(Kind.RULE),
    EXPECTED_TIME_NOT_IN_YEAR(Kind.RULE),
    TOO_MANY_PLAN_ITEMS(Kind.RULE),
    REASON_REQUIRED(Kind.RULE),
    REASON_TOO_THIN(Kind.RULE),
    PLAN_EMPTY(Kind.RULE),
    PLAN_ALREADY_STARTED(Kind.CONFLICT),
    PLANNED_DRAFT_UNCHANGED(Kind.CONFLICT),
    PLAN_UNCHANGED(Kind.CONFLICT),
    UNKNOWN_PLAN(Kind.UNKNOWN),
    UNKNOWN_PLAN_ITEM(Kind.UNKNOWN);

    private final Kind kind;

    PlanRejected(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
