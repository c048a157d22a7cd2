package org.arsye.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureTest {

    /** RFC 9901, section 4.2.1; its JSON has spaces after the commas. */
    private static final String PUBLISHED = "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0";

    @Test
    void the_published_vector_has_the_published_digest() {
        assertThat(Disclosure.digest(PUBLISHED)).isEqualTo("X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0");
    }

    @Test
    void the_published_vector_is_read() {
        assertThat(Disclosure.parse(PUBLISHED))
                .isEqualTo(new Disclosure("_26bc4LT-ac6q2KI6cBW5es", "family_name", new Json.Str("Möbius")));
    }

    @Test
    void ours_has_no_spaces_and_no_padding() {
        String encoded = new Disclosure("salt", "text", new Json.Str("po")).encoded();

        assertThat(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8))
                .isEqualTo("[\"salt\",\"text\",\"po\"]");
        assertThat(encoded).doesNotContain("=");
    }

    @Test
    void whatever_is_encoded_is_read_back() {
        Random chance = new Random(9901);
        for (int i = 0; i < 500; i++) {
            byte[] salt = new byte[16];
            chance.nextBytes(salt);
            Disclosure disclosure = Disclosure.salted(
                    salt, "reason", new Json.Obj(Map.of("sq", new Json.Str("ë".repeat(chance.nextInt(50))))));

            assertThat(disclosure.salt()).hasSize(22);
            assertThat(Disclosure.parse(disclosure.encoded())).isEqualTo(disclosure);
        }
    }

    @Test
    void a_salt_has_128_bits() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Disclosure.salted(new byte[15], "text", new Json.Str("")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"salt\",\"text\"]",
                "[\"salt\",\"text\",\"x\",\"y\"]",
                "[1,\"text\",\"x\"]",
                "[\"salt\",1,\"x\"]",
                "{\"salt\":\"text\"}",
                "[\"salt\",\"text\",null]",
                "[\"salt\",\"text\",\"x\"] 1",
                ""
            })
    void json_of_another_shape_is_refused_without_a_quotation(String json) {
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(MalformedDisclosure.class)
                .isThrownBy(() -> Disclosure.parse(encoded))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("salt\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "+", "a b", "\n", "ë"})
    void what_is_not_unpadded_base64url_is_refused(String alien) {
        assertThatExceptionOfType(MalformedDisclosure.class).isThrownBy(() -> Disclosure.parse(PUBLISHED + alien));
    }

    @Test
    void a_second_spelling_of_the_same_bytes_is_refused() {
        String encoded = new Disclosure("salt", "text", new Json.Str("x")).encoded();
        assertThat(encoded.length() % 4)
                .as("the last character has bits to spare")
                .isNotZero();
        String last = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        char other = last.charAt(last.indexOf(encoded.charAt(encoded.length() - 1)) + 1);

        assertThatExceptionOfType(MalformedDisclosure.class)
                .isThrownBy(() -> Disclosure.parse(encoded.substring(0, encoded.length() - 1) + other));
    }

    @Test
    void its_printed_form_holds_nothing_of_what_is_sealed() {
        assertThat(new Disclosure("salt", "text", new Json.Str("fshehtë"))).hasToString("Disclosure[text]");
    }
}
