package org.arsye.command.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Comparing what nobody should be able to guess. */
public final class Secrets {

    private Secrets() {}

    /** Whether two digests are the same; it takes as long for a near miss as for a far one. Where one is absent they are not. */
    public static boolean isSame(String expected, String presented) {
        return expected != null
                && presented != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII), presented.getBytes(StandardCharsets.US_ASCII));
    }
}
