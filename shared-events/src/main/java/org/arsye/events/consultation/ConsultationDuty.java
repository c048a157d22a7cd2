package org.arsye.events.consultation;

/** What a body owes the public by a day. */
public enum ConsultationDuty {
    /** The period ends; whoever wants it longer must say so before. */
    CLOSING,
    /** Every comment has its answer. */
    ANSWERING,
    /** The report is published. */
    REPORTING
}
