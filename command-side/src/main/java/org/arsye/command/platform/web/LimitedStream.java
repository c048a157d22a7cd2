package org.arsye.command.platform.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Breaks off an upload that is larger than allowed, while it is read; whatever was read before stands. */
public final class LimitedStream extends FilterInputStream {

    /** The largest upload of the API. */
    public static final long LARGEST = Uploads.LARGEST;

    private long left = LARGEST;

    public LimitedStream(InputStream in) {
        super(in);
    }

    /** More came than is allowed. */
    public static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("larger than " + LARGEST + " bytes");
        }

        /** Whether this is why something could not be read. */
        public static boolean isCauseOf(Throwable thrown) {
            Throwable cause = thrown;
            while (cause != null && !(cause instanceof TooLarge)) {
                cause = cause.getCause();
            }
            return cause != null;
        }
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
            throw new TooLarge();
        }
        return read;
    }
}
