package org.arsye.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.arsye.events.Sealed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealedBoxTest {

    private static final String PLACE = "6f1c0d0e-0000-4000-8000-000000000001";
    private static final byte[] KEY = key(1);
    private static final Disclosure SAID = new Disclosure("c2FsdA", "text", new Json.Str("Synthetic: më shumë kohë."));

    @Nested
    class A_field {

        private final Sealed.Closed<String> closed = sealed(SAID, 3, "text");

        @Test
        void opens_at_its_place_under_its_key() {
            assertThat(SealedBox.open(KEY, closed, PLACE, 3, "text")).contains(SAID);
            assertThat(closed.sd()).isEqualTo(Disclosure.digest(SAID.encoded()));
            assertThat(closed.kid()).isEqualTo("kid");
        }

        @Test
        void is_empty_once_its_key_is_gone_even_if_nothing_else_is_right() {
            assertThat(SealedBox.open(null, closed, PLACE, 3, "text")).isEmpty();
            assertThat(SealedBox.open(null, new Sealed.Closed<>("", "", "", ""), PLACE, 3, "text"))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "6f1c0d0e-0000-4000-8000-000000000002, 3, text",
            "6f1c0d0e-0000-4000-8000-000000000001, 4, text",
            "6f1c0d0e-0000-4000-8000-000000000001, 3, proposedWording"
        })
        void does_not_open_at_another_place(String aggregate, long sequence, String field) {
            assertTampered("the tag does not fit", KEY, closed, aggregate, sequence, field);
        }

        @Test
        void does_not_open_under_another_key() {
            assertTampered("the tag does not fit", key(2), closed, PLACE, 3, "text");
        }

        @Test
        void does_not_open_with_any_bit_of_ciphertext_or_nonce_changed() {
            for (int bit = 0; bit < Base64.getUrlDecoder().decode(closed.ct()).length * 8; bit++) {
                assertTampered("the tag does not fit", KEY, withCiphertext(flipped(closed.ct(), bit)));
            }
            for (int bit = 0; bit < SealedBox.IV_BYTES * 8; bit++) {
                assertTampered("the tag does not fit", KEY, withNonce(flipped(closed.iv(), bit)));
            }
        }

        @Test
        void does_not_open_where_its_parts_have_another_length_or_alphabet() {
            assertTampered("the nonce has another length", KEY, withNonce("AAAA"));
            assertTampered("it is not base64url", KEY, withNonce("AAAAAAAAAAAAAAA="));
            assertTampered("it is not base64url", KEY, withCiphertext("+"));
            assertTampered("the tag does not fit", KEY, withCiphertext("AAAA"));
            assertTampered("the tag does not fit", KEY, withCiphertext(""));
        }

        @Test
        void does_not_open_where_the_digest_is_of_something_else() {
            assertTampered(
                    "the digest is another one",
                    KEY,
                    new Sealed.Closed<>(Disclosure.digest("x"), closed.kid(), closed.iv(), closed.ct()));
        }

        @Test
        void does_not_open_where_the_disclosure_bears_another_name() {
            assertTampered("it was sealed under another name", KEY, sealed(SAID, 3, "reason"), PLACE, 3, "reason");
        }

        @Test
        void does_not_open_where_something_else_was_sealed() {
            Sealed.Closed<String> alien =
                    SealedBox.seal(KEY, "kid", "bm90IGpzb24", SealedBox.aad(PLACE, 3, "text"), new byte[12]);

            assertThatExceptionOfType(Tampered.class)
                    .isThrownBy(() -> SealedBox.open(KEY, alien, PLACE, 3, "text"))
                    .withMessageStartingWith("it holds no disclosure");
        }

        private Sealed.Closed<String> withCiphertext(String ct) {
            return new Sealed.Closed<>(closed.sd(), closed.kid(), closed.iv(), ct);
        }

        private Sealed.Closed<String> withNonce(String iv) {
            return new Sealed.Closed<>(closed.sd(), closed.kid(), iv, closed.ct());
        }
    }

    @Test
    void the_place_is_bound_as_aggregate_sequence_and_field() {
        assertThat(SealedBox.aad("a", 12, "ë")).isEqualTo("a|12|ë".getBytes(StandardCharsets.UTF_8));
    }

    /** The 256-bit case of the GCM specification (McGrew and Viega, test case 16). */
    @Test
    void it_is_the_standard_cipher() {
        HexFormat hex = HexFormat.of();
        byte[] wrapped = hex.parseHex("cafebabefacedbaddecaf888"
                + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838"
                + "c5f61e6393ba7a0abcc9f662"
                + "76fc6ece0f4e1768cddf8853bb2d551b");

        assertThat(SealedBox.unwrap(
                        hex.parseHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"),
                        wrapped,
                        hex.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2")))
                .isEqualTo(hex.parseHex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                        + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"));
    }

    @Nested
    class A_content_key {

        private static final byte[] KID = "a-kid".getBytes(StandardCharsets.UTF_8);

        @Test
        void comes_back_from_its_wrapping() {
            byte[] wrapped = SealedBox.wrap(KEY, key(7), KID);

            assertThat(wrapped).hasSize(SealedBox.IV_BYTES + SealedBox.KEY_BYTES + 16);
            assertThat(SealedBox.unwrap(KEY, wrapped, KID)).isEqualTo(key(7));
        }

        @Test
        void is_never_wrapped_the_same_twice() {
            assertThat(SealedBox.wrap(KEY, key(7), KID)).isNotEqualTo(SealedBox.wrap(KEY, key(7), KID));
        }

        @Test
        void does_not_come_back_under_another_master_or_name_or_with_a_bit_changed() {
            byte[] wrapped = SealedBox.wrap(KEY, key(7), KID);

            assertThatExceptionOfType(Tampered.class).isThrownBy(() -> SealedBox.unwrap(key(2), wrapped, KID));
            assertThatExceptionOfType(Tampered.class).isThrownBy(() -> SealedBox.unwrap(KEY, wrapped, new byte[0]));
            for (int i = 0; i < wrapped.length; i++) {
                byte[] changed = wrapped.clone();
                changed[i] ^= 0x10;
                assertThatExceptionOfType(Tampered.class).isThrownBy(() -> SealedBox.unwrap(KEY, changed, KID));
            }
        }

        @Test
        void does_not_come_back_from_fewer_bytes_than_nonce_and_tag() {
            for (int length = 0; length < SealedBox.IV_BYTES + 16; length++) {
                byte[] few = new byte[length];
                assertThatExceptionOfType(Tampered.class)
                        .isThrownBy(() -> SealedBox.unwrap(KEY, few, KID))
                        .withMessage("it is too short");
            }
        }
    }

    @Test
    void a_key_or_nonce_of_another_length_is_a_mistake_of_the_caller() {
        byte[] place = SealedBox.aad(PLACE, 3, "text");

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SealedBox.seal(new byte[16], "kid", SAID.encoded(), place, new byte[12]));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SealedBox.seal(KEY, "kid", SAID.encoded(), place, new byte[16]));
    }

    @Test
    void whatever_is_sealed_opens() {
        Random chance = new Random(256);
        for (int i = 0; i < 300; i++) {
            Disclosure said = new Disclosure("s" + i, "text", new Json.Str("ç".repeat(chance.nextInt(400))));

            assertThat(SealedBox.open(KEY, sealed(said, i, "text"), PLACE, i, "text"))
                    .contains(said);
        }
    }

    private static Sealed.Closed<String> sealed(Disclosure said, long sequence, String field) {
        byte[] iv = new byte[SealedBox.IV_BYTES];
        Arrays.fill(iv, (byte) sequence);
        return SealedBox.seal(KEY, "kid", said.encoded(), SealedBox.aad(PLACE, sequence, field), iv);
    }

    private static void assertTampered(String how, byte[] key, Sealed.Closed<?> closed) {
        assertTampered(how, key, closed, PLACE, 3, "text");
    }

    private static void assertTampered(
            String how, byte[] key, Sealed.Closed<?> closed, String aggregate, long sequence, String field) {
        assertThatExceptionOfType(Tampered.class)
                .isThrownBy(() -> SealedBox.open(key, closed, aggregate, sequence, field))
                .withMessage(how);
    }

    private static String flipped(String base64url, int bit) {
        byte[] bytes = Base64.getUrlDecoder().decode(base64url);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[SealedBox.KEY_BYTES];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
