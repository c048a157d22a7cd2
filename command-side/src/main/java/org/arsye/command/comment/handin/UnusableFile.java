package org.arsye.command.comment.handin;

/** A file of which no row can be read: the message is a stable code. */
public final class UnusableFile extends RuntimeException {

    UnusableFile(String code) {
        super(code, null, false, false);
    }

    public String code() {
        return getMessage();
    }
}
