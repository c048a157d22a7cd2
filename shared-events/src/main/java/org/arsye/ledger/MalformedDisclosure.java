package org.arsye.ledger;

/** A string is not an encoded disclosure. Never quotes it. */
public final class MalformedDisclosure extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MalformedDisclosure(String why) {
        super(why);
    }
}
