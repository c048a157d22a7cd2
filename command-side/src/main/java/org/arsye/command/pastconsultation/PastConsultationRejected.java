package org.arsye.command.pastconsultation;

import org.arsye.command.kernel.Reason;

/** Why a wish of a consultation of the past is refused. */
enum PastConsultationRejected implements Reason {
    PAST_REFERENCE_REQUIRED(Kind.RULE),
    PAST_TITLE_REQUIRED(Kind.RULE),
    PAST_TYPE_REQUIRED(Kind.RULE),
    PAST_DAYS_REQUIRED(Kind.RULE),
    PAST_ENDS_BEFORE_IT_BEGINS(Kind.RULE),
    /** What is not over yet is held here, and recorded as it happens. */
    PAST_NOT_OVER(Kind.RULE),
    PAST_REPORT_DAY_WRONG(Kind.RULE),
    PAST_FIGURES_BELOW_ZERO(Kind.RULE),
    PAST_FIGURES_DO_NOT_ADD_UP(Kind.RULE),
    PAST_PACK_UNKNOWN(Kind.RULE),
    PAST_REASON_REQUIRED(Kind.RULE),
    PAST_ALREADY_IMPORTED(Kind.CONFLICT),
    PAST_NOT_IMPORTED(Kind.CONFLICT);

    private final Kind kind;

    PastConsultationRejected(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
