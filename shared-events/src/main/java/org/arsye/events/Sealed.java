package org.arsye.events;

import java.util.Objects;

/**
 * A value that names a person or is free text. In the record it stands only as ciphertext with a digest that proves later
 * what it said; destroying its content key forgets the value and breaks no hash (ledger format, section 2).
 *
 * <p>A rule that makes an event knows the value and has no key, so it hands it on {@link Open}; it is closed before the
 * event reaches the store. Only {@link Closed} has a stored form.
 *
 * @param <T> what was sealed: {@link String} or {@link LocalizedText}
 */
public sealed interface Sealed<T> {

    /** A value about to be recorded, whose key will be shared by the contribution's text. */
    static <T> Sealed<T> text(T value) {
        return value == null ? null : new Open<>(value, Scope.TEXT);
    }

    /** A value about to be recorded that says who somebody is: it can be forgotten while the text stays. */
    static <T> Sealed<T> identity(T value) {
        return value == null ? null : new Open<>(value, Scope.IDENTITY);
    }

    /** What is forgotten together. */
    enum Scope {
        IDENTITY,
        TEXT
    }

    /** Not yet sealed; never stored, never logged. */
    record Open<T>(T value, Scope scope) implements Sealed<T> {
        public Open {
            Objects.requireNonNull(value);
            Objects.requireNonNull(scope);
        }

        @Override
        public String toString() {
            return "Open[" + scope + "]";
        }
    }

    /**
     * As it stands in the record.
     *
     * @param sd digest of the disclosure, base64url (RFC 9901, section 4.2.3)
     * @param kid name of the content key
     * @param iv nonce of AES-256-GCM, 12 bytes, base64url
     * @param ct ciphertext and tag of the disclosure, base64url
     */
    record Closed<T>(String sd, String kid, String iv, String ct) implements Sealed<T> {}
}
