package org.arsye.ledger.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.arsye.ledger.Base64Text;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;

/** One signature line of a note (signed-note, Signatures): {@code — <key name> base64(key id ‖ signature)}. */
public final class NoteSignature {

    private static final String DASH = "\u2014 ";

    private final String name;
    private final int keyId;
    private final byte[] signature;

    /**
     * A signature of whatever type.
     *
     * @throws Refused if the name is none that a key may have, or the signature is empty
     */
    public NoteSignature(String name, int keyId, byte[] signature) {
        NoteText.checkName(name);
        if (signature.length == 0) {
            throw new Refused(Flaw.SIGNATURE_LINE);
        }
        this.name = name;
        this.keyId = keyId;
        this.signature = signature.clone();
    }

    static NoteSignature parse(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new Refused(Flaw.SIGNATURE_LINE);
        }
        byte[] bytes = Base64Text.decoded(line.substring(space + 1));
        if (bytes.length <= Integer.BYTES) {
            throw new Refused(Flaw.SIGNATURE_LINE);
        }
        return new NoteSignature(
                line.substring(DASH.length(), space),
                ByteBuffer.wrap(bytes).getInt(),
                Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    /** Name of the key that is said to have signed. */
    public String name() {
        return name;
    }

    /** Tells keys of one name, and types of signature, apart; it is not proof of anything. */
    public int keyId() {
        return keyId;
    }

    /** A copy of the signature's bytes, without the key id. */
    public byte[] signature() {
        return signature.clone();
    }

    /** Whether it claims to be of the same key as another. */
    boolean sameKey(NoteSignature other) {
        return keyId == other.keyId && name.equals(other.name);
    }

    /** The line, without its newline. */
    String line() {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return DASH + name + ' ' + Base64Text.encoded(bytes);
    }
}
