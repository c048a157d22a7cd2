package org.arsye.query.formats;

import java.io.IOException;
import java.io.OutputStream;

/** A way to write documents down. */
public interface Format {

    /** What its files end in, without the dot: csv. */
    String suffix();

    /** Its media type, as HTTP says it. */
    String mediaType();

    /** Whether the whole of it is in memory while it is written; then few should be written at once. */
    default boolean isWhole() {
        return false;
    }

    /** How many rows of tables a document may have in it. */
    default long mostRows() {
        return Long.MAX_VALUE;
    }

    /** Changes when the same document would be written in other bytes. */
    default int edition() {
        return 1;
    }

    /**
     * Writes the document, and leaves the stream open.
     *
     * @throws IOException if the stream takes no more
     * @throws TooLarge if it is more than this format holds; then nothing was written
     */
    void write(Document document, OutputStream out) throws IOException;
}
