package org.arsye.events;

/** What an official may do for a public body. */
public enum Role {
    /** Drafts decisions, hands in comments received elsewhere. */
    OFFICIAL,
    /** Approves and publishes what somebody else drafted. */
    APPROVER,
    /** Keeps the discussion within the rules. */
    MODERATOR,
    /** Runs the body's consultations: drafts, opens, extends, closes, publishes reports. */
    COORDINATOR,
    /** Reads everything, changes nothing. */
    AUDITOR,
    /** Registers bodies, appoints officials and keeps accounts; decides nothing. */
    ADMINISTRATOR,
    /** Erases what persons may ask to have erased, and places and lifts the holds that stand in the way. */
    DATA_PROTECTION_OFFICER,
    /** Watches how all bodies consult, and writes the report of the year over them. */
    GOVERNANCE_OFFICE
}
