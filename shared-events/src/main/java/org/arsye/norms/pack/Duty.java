package org.arsye.norms.pack;

/** A duty that has neither term nor figure: where a notice is published, that minutes are kept. */
public record Duty(String id, About about, Presence presence, Said said) implements Norm {

    /** What a duty is about. */
    public enum About {
        PLAN,
        INTEREST,
        PRELIMINARY_CONSULTATION,
        PUBLICATION_CHANNEL,
        MEETING,
        ANSWER,
        REPORT,
        SUBMISSION,
        ADOPTION_WITHOUT_CONSULTATION,
        COORDINATION
    }
}
