package org.arsye.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;

/**
 * What a witness says with a signature of type 0x04: at this time this checkpoint was the largest of its log that I had seen,
 * and consistent with all before (tlog-cosignature, Ed25519 signed message).
 */
final class Cosignature {

    private Cosignature() {}

    /** The signed message: two lines, then the note's text. */
    static byte[] message(long seconds, byte[] text) {
        byte[] header = ("cosignature/v1\ntime " + seconds + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] message = Arrays.copyOf(header, header.length + text.length);
        System.arraycopy(text, 0, message, header.length, text.length);
        return message;
    }

    /** Eight bytes of time, big-endian, then the signature (tlog-cosignature, Format). */
    static byte[] timestamped(long seconds, byte[] signature) {
        return ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(seconds)
                .put(signature)
                .array();
    }

    /**
     * The time at which the witness signed, in seconds since 1970.
     *
     * @throws Refused if it did not sign this text
     */
    static long checked(VerifierKey witness, byte[] text, byte[] timestamped) {
        if (timestamped.length == Long.BYTES + Ed25519.SIGNATURE_BYTES) {
            long seconds = ByteBuffer.wrap(timestamped).getLong();
            byte[] signature = Arrays.copyOfRange(timestamped, Long.BYTES, timestamped.length);
            // At most 2^63-1: a negative one is a larger one.
            if (seconds >= 0 && witness.verifies(message(seconds, text), signature)) {
                return seconds;
            }
        }
        throw new Refused(Flaw.SIGNATURE_WRONG, witness.name());
    }
}
