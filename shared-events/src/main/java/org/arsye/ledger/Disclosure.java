package org.arsye.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What opens a sealed field for good: its salt, its name and its value (RFC 9901, section 4.2.1). The digest of its encoded
 * form stands in the record and proves later what the value was, and nothing about it as long as it is not disclosed.
 *
 * @param salt 128 random bits, base64url
 * @param name the field's name, a record component of the event
 * @param value a string, or an object of one string per language
 */
public record Disclosure(String salt, String name, Json value) {

    private static final int SALT_BYTES = 16;

    public Disclosure {
        Objects.requireNonNull(salt);
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
    }

    /**
     * A disclosure under a fresh salt.
     *
     * @param salt 16 random bytes, never used twice (RFC 9901, section 9.3)
     */
    public static Disclosure salted(byte[] salt, String name, Json value) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("a salt has 128 bits");
        }
        return new Disclosure(Base64Url.encoded(salt), name, value);
    }

    /**
     * Reads an encoded disclosure, ours or any other issuer's of an object property.
     *
     * @throws MalformedDisclosure if it is not unpadded base64url of a JSON array of salt, name and value
     */
    public static Disclosure parse(String encoded) {
        byte[] json = Base64Url.decoded(encoded).orElseThrow(() -> new MalformedDisclosure("not base64url"));
        if (read(json) instanceof Json.Arr parts
                && parts.elements().size() == 3
                && parts.elements().get(0) instanceof Json.Str salt
                && parts.elements().get(1) instanceof Json.Str name) {
            return new Disclosure(salt.value(), name.value(), parts.elements().get(2));
        }
        throw new MalformedDisclosure("not an array of salt, name and value");
    }

    private static Json read(byte[] json) {
        try {
            return Json.parse(json);
        } catch (MalformedJson e) {
            throw new MalformedDisclosure("not JSON: " + e.getMessage());
        }
    }

    /** base64url of the UTF-8 of the JSON array of salt, name and value (RFC 9901, section 4.2.1). */
    public String encoded() {
        return Base64Url.encoded(new Json.Arr(List.of(new Json.Str(salt), new Json.Str(name), value)).canonical());
    }

    /** base64url of SHA-256 over the ASCII of an encoded disclosure, just as it is written (RFC 9901, section 4.2.3). */
    public static String digest(String encoded) {
        return Base64Url.encoded(Digests.sha256(encoded.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Names the field only: what is sealed is not logged. */
    @Override
    public String toString() {
        return "Disclosure[" + name + "]";
    }
}
