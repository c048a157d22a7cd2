package org.arsye.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.arsye.events.Sealed;

/**
 * The seal around a disclosure, and around the key that opens it: AES-256-GCM (NIST SP 800-38D), 12-byte nonce, 16-byte tag
 * at the end of the ciphertext.
 */
public final class SealedBox {

    /** AES-256. */
    public static final int KEY_BYTES = 32;

    /** The nonce length for which GCM needs no further hashing (SP 800-38D, section 5.2.1.1). */
    public static final int IV_BYTES = 12;

    private static final int TAG_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Looking one up costs as much as opening a short text; begun anew each time, it remembers nothing. */
    private static final ThreadLocal<Cipher> OPENING = ThreadLocal.withInitial(SealedBox::cipher);

    private SealedBox() {}

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-256-GCM", e);
        }
    }

    /** What binds a ciphertext to its place: moved to another event or field it does not open. */
    public static byte[] aad(String aggregateId, long sequence, String field) {
        return (aggregateId + '|' + sequence + '|' + field).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Closes a disclosure.
     *
     * @param key the content key, 32 bytes
     * @param kid the content key's name
     * @param disclosure in its encoded form
     * @param aad the place it stands at, from {@link #aad}
     * @param iv 12 bytes, never used twice under one key
     */
    public static <T> Sealed.Closed<T> seal(byte[] key, String kid, String disclosure, byte[] aad, byte[] iv) {
        byte[] plain = disclosure.getBytes(StandardCharsets.US_ASCII);
        byte[] ciphertext = crypt(Cipher.ENCRYPT_MODE, key, iv, aad, plain, 0);
        return new Sealed.Closed<>(
                Disclosure.digest(disclosure), kid, Base64Url.encoded(iv), Base64Url.encoded(ciphertext));
    }

    /**
     * Opens a field at its place.
     *
     * @param key the content key; null once it was destroyed
     * @return what was sealed; empty if, and only if, the key is gone
     * @throws Tampered if the key is there and the ciphertext does not open here, or is not what the digest or the field says
     */
    public static Optional<Disclosure> open(
            byte[] key, Sealed.Closed<?> closed, String aggregateId, long sequence, String field) {
        if (key == null) {
            return Optional.empty();
        }
        byte[] iv = bytes(closed.iv());
        byte[] ciphertext = bytes(closed.ct());
        if (iv.length != IV_BYTES) {
            throw new Tampered("the nonce has another length");
        }
        byte[] plain = crypt(Cipher.DECRYPT_MODE, key, iv, aad(aggregateId, sequence, field), ciphertext, 0);
        return Optional.of(checked(new String(plain, StandardCharsets.US_ASCII), closed.sd(), field));
    }

    private static Disclosure checked(String encoded, String digest, String field) {
        if (!Disclosure.digest(encoded).equals(digest)) {
            throw new Tampered("the digest is another one");
        }
        Disclosure disclosure = disclosed(encoded);
        if (!disclosure.name().equals(field)) {
            throw new Tampered("it was sealed under another name");
        }
        return disclosure;
    }

    private static Disclosure disclosed(String encoded) {
        try {
            return Disclosure.parse(encoded);
        } catch (MalformedDisclosure e) {
            throw new Tampered("it holds no disclosure: " + e.getMessage());
        }
    }

    /**
     * Closes any bytes under a fresh random nonce: a content key under the master key, a form's input under its cookie's key.
     *
     * @return nonce, then ciphertext and tag
     */
    public static byte[] wrap(byte[] master, byte[] plain, byte[] aad) {
        byte[] iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        byte[] ciphertext = crypt(Cipher.ENCRYPT_MODE, master, iv, aad, plain, 0);
        byte[] wrapped = Arrays.copyOf(iv, IV_BYTES + ciphertext.length);
        System.arraycopy(ciphertext, 0, wrapped, IV_BYTES, ciphertext.length);
        return wrapped;
    }

    /**
     * Opens what {@link #wrap} closed.
     *
     * @throws Tampered if it does not open under this key and additional data
     */
    public static byte[] unwrap(byte[] master, byte[] wrapped, byte[] aad) {
        if (wrapped.length < IV_BYTES + TAG_BYTES) {
            throw new Tampered("it is too short");
        }
        return crypt(Cipher.DECRYPT_MODE, master, Arrays.copyOf(wrapped, IV_BYTES), aad, wrapped, IV_BYTES);
    }

    private static byte[] bytes(String base64url) {
        return Base64Url.decoded(base64url).orElseThrow(() -> new Tampered("it is not base64url"));
    }

    private static byte[] crypt(int mode, byte[] key, byte[] iv, byte[] aad, byte[] input, int from) {
        if (key.length != KEY_BYTES || iv.length != IV_BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes and a nonce 12");
        }
        try {
            Cipher cipher = mode == Cipher.DECRYPT_MODE ? OPENING.get() : cipher();
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, iv));
            cipher.updateAAD(aad);
            return cipher.doFinal(input, from, input.length - from);
        } catch (AEADBadTagException e) {
            throw new Tampered("the tag does not fit");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-256-GCM", e);
        }
    }
}
