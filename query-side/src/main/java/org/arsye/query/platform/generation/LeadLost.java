package org.arsye.query.platform.generation;

/** Another has taken over the generation, or it is no more: whatever was about to be written is not. */
final class LeadLost extends RuntimeException {

    LeadLost(String view) {
        super("another fills the view " + view, null, false, false);
    }
}
