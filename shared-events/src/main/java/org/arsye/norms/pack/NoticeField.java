package org.arsye.norms.pack;

/** What a notice has to say. */
public record NoticeField(String id, Field field, Presence presence, Said said) implements Norm {

    /** The fields of a notice that can be asked for. */
    public enum Field {
        TITLE,
        /** Why the act is needed and what it is expected to do. */
        REASONS_AND_IMPACT,
        START_DATE,
        END_DATE,
        HOW_TO_SEND,
        CONTACT,
        MEETING,
        /** Overview of how and when one can take part. */
        TIMELINE
    }
}
