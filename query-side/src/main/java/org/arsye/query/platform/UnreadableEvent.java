package org.arsye.query.platform;

/** An event whose type the catalogue has not, or whose payload is none of its type. The view that needs it stops before it. */
final class UnreadableEvent extends RuntimeException {

    UnreadableEvent(long position, String type) {
        super("the event at position " + position + " cannot be read as " + type, null, false, false);
    }
}
