package org.arsye.command.race;

import java.util.UUID;

/**
 * What a writer was told about one of its events, as a line that another process can read.
 *
 * @param position only of what is recorded; -1 otherwise
 */
record Said(Word word, UUID aggregate, UUID event, long position) {

    enum Word {
        RECORDED,
        REFUSED,
        NOT_KNOWN
    }

    static Said read(String line) {
        String[] parts = line.split(" ");
        return new Said(
                Word.valueOf(parts[1]), UUID.fromString(parts[2]), UUID.fromString(parts[3]), Long.parseLong(parts[4]));
    }

    static boolean isOne(String line) {
        return line.startsWith("SAID ") && line.endsWith(".");
    }

    /** With a full stop, so that a line that was cut short when its process was killed is known as such. */
    String line() {
        return "SAID " + word + " " + aggregate + " " + event + " " + position + " .";
    }
}
