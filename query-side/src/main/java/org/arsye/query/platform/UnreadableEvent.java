package org.arsye.query.platform;

/** An event whose type the catalogue has not, or whose payload is none of its type. The view that needs it stops before it. */
public final class UnreadableEvent extends RuntimeException {

    private final transient Recorded recorded;

    /** @param recorded where it stands */
    public UnreadableEvent(Recorded recorded) {
        super(
                "the event at position " + recorded.position() + " cannot be read as " + recorded.type(),
                null,
                false,
                false);
        this.recorded = recorded;
    }

    /** Where it stands. */
    public Recorded recorded() {
        return recorded;
    }
}
