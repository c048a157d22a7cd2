package org.arsye.ledger.note;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import org.arsye.ledger.Base64Text;
import org.arsye.ledger.Digests;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;

/**
 * What signatures are checked with (signed-note, Verifier keys): {@code name+hex(key id)+base64(type ‖ public key)}. Of the
 * types only the two are known that are used here.
 */
public final class VerifierKey {

    /** What a key signs (signed-note, Signature types). */
    public enum Type {
        /** The text of a note. */
        ED25519(1),
        /** That a checkpoint was seen at a time and was consistent with those before (tlog-cosignature). */
        COSIGNATURE(4);

        private final byte identifier;

        Type(int identifier) {
            this.identifier = (byte) identifier;
        }
    }

    private static final int ID_DIGITS = 8;

    private final String name;
    private final Type type;
    private final byte[] raw;
    private final PublicKey key;

    private VerifierKey(String name, Type type, byte[] raw) {
        NoteText.checkName(name);
        this.name = name;
        this.type = type;
        this.raw = raw.clone();
        this.key = Ed25519.publicKey(raw);
    }

    /**
     * A key from its parts.
     *
     * @param raw the 32 bytes of RFC 8032, section 5.1.5
     * @throws Refused if they are no point of the curve, or the name is none that a key may have
     */
    public static VerifierKey of(String name, Type type, byte[] raw) {
        if (raw.length != Ed25519.KEY_BYTES) {
            throw new Refused(Flaw.KEY_WRONG);
        }
        return new VerifierKey(name, type, raw);
    }

    /**
     * Reads a verifier key.
     *
     * @throws Refused if it is none, is of another type, or its key id is not its own
     */
    public static VerifierKey parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3 || !parts[1].matches("[0-9a-f]{" + ID_DIGITS + "}")) {
            throw new Refused(Flaw.KEY_SHAPE);
        }
        byte[] typed = Base64Text.decoded(parts[2]);
        if (typed.length == 0) {
            throw new Refused(Flaw.KEY_SHAPE);
        }
        VerifierKey key = of(parts[0], type(typed[0]), Arrays.copyOfRange(typed, 1, typed.length));
        if (key.id() != HexFormat.fromHexDigits(parts[1])) {
            throw new Refused(Flaw.KEY_ID);
        }
        return key;
    }

    private static Type type(byte identifier) {
        for (Type type : Type.values()) {
            if (type.identifier == identifier) {
                return type;
            }
        }
        throw new Refused(Flaw.KEY_TYPE);
    }

    /** The key's name; for a log's key, its origin. */
    public String name() {
        return name;
    }

    /** What it signs. */
    public Type type() {
        return type;
    }

    /** The first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key) (signed-note, Signatures). */
    public int id() {
        ByteArrayOutputStream hashed = new ByteArrayOutputStream();
        hashed.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        hashed.write('\n');
        hashed.writeBytes(typed());
        return ByteBuffer.wrap(Digests.sha256(hashed.toByteArray())).getInt();
    }

    private byte[] typed() {
        return ByteBuffer.allocate(1 + raw.length).put(type.identifier).put(raw).array();
    }

    /** Whether it is the same key under whatever name and type (tlog-policy, Public key representation). */
    boolean samePoint(VerifierKey other) {
        return Arrays.equals(raw, other.raw);
    }

    /** Whether a signature claims to be this key's. */
    boolean claimed(NoteSignature signature) {
        return signature.keyId() == id() && signature.name().equals(name);
    }

    /** Whether it signed these bytes. */
    boolean verifies(byte[] message, byte[] signature) {
        return Ed25519.verifies(key, message, signature);
    }

    /** The public form, as it is published and put into a policy. */
    @Override
    public String toString() {
        return name + '+' + HexFormat.of().toHexDigits(id()) + '+' + Base64Text.encoded(typed());
    }
}
