package org.arsye.command.comment.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Breaks off an upload that is larger than allowed; whatever was read before stands. */
final class LimitedStream extends FilterInputStream {

    /** The largest upload of the API. */
    static final long LARGEST = 25L * 1024 * 1024;

    private long left = LARGEST;

    LimitedStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        return counted(read < 0 ? -1 : 1) < 0 ? -1 : read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return counted(super.read(bytes, offset, length));
    }

    private int counted(int read) throws IOException {
        left -= Math.max(0, read);
        if (left < 0) {
            throw new IOException("larger than " + LARGEST + " bytes");
        }
        return read;
    }
}
