package org.arsye.command.access;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** 130 bits that follow from a name under a key. */
final class DerivedSecret {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final int BITS_A_SYMBOL = 5;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    DerivedSecret(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** In Crockford's base 32. */
    String of(String name) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] bytes = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
            BigInteger rest = new BigInteger(1, bytes).shiftRight(bytes.length * Byte.SIZE - LENGTH * BITS_A_SYMBOL);
            StringBuilder reversed = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                reversed.append(SYMBOLS.charAt(rest.intValue() & (SYMBOLS.length() - 1)));
                rest = rest.shiftRight(BITS_A_SYMBOL);
            }
            return reversed.reverse().toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
