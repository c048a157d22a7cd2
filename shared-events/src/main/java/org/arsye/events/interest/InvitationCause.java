package org.arsye.events.interest;

/** What an invitation is about. */
public enum InvitationCause {
    /** A consultation opened. */
    CONSULTATION_OPENED,
    /** A body published its plan for a year. */
    PLAN_PUBLISHED,
    /** A published plan was changed. */
    PLAN_CHANGED,
    /** A consultation was announced before it opens. */
    PRIOR_NOTICE,
    /** A consultation that is open ends later than announced. */
    CONSULTATION_EXTENDED,
    /** The year of the interest ends, and it can be renewed. */
    RENEWAL_ASKED
}
