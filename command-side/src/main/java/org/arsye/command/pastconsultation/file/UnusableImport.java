package org.arsye.command.pastconsultation.file;

/** A file of which no row can be read: the message is a stable code. */
public final class UnusableImport extends RuntimeException {

    UnusableImport(String code) {
        super(code, null, false, false);
    }

    public String code() {
        return getMessage();
    }

    /** Whether it is longer than may be read, and not otherwise wrong. */
    public boolean isTooLarge() {
        return code().equals("IMPORT_TOO_LARGE");
    }
}
