package org.arsye.query.site;

/** The reader is signed in and this page is somebody else's to read. It is answered with 403. */
public final class NotForYou extends RuntimeException {
    public NotForYou() {
        super("not for this reader", null, false, false);
    }
}
