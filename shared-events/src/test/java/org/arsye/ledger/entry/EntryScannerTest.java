package org.arsye.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Json;
import org.arsye.ledger.MalformedJson;
import org.arsye.ledger.Mutations;
import org.arsye.ledger.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryScannerTest {

    private static final String GOOD = "{\"actor\":{\"id\":\"i\",\"role\":\"r\"},"
            + "\"aggregate\":\"00000000-0000-4000-8000-000000000004\",\"aggregateType\":\"Comment\","
            + "\"at\":\"2026-03-10T09:30:00.120Z\",\"id\":\"00000000-0000-4000-8000-0000000000aa\","
            + "\"payload\":{\"\\b\":[{},[],-1,0,true,false],\"ë\":\"\\u001f\\\"\\\\€\",\"\uD83D\uDE02\":1,\"\uFB33\":{\"a\":\"\"}},"
            + "\"position\":7,\"revision\":\"1\",\"sequence\":0,\"type\":\"T\",\"v\":\"arsye/1\"}";

    @Test
    void a_good_entry_is_taken_wherever_it_stands() {
        byte[] bytes = bytes("xx" + GOOD + "yy");

        assertThat(EntryScanner.check(bytes, 2, bytes.length - 4)).isEqualTo(7);
        assertThat(EntryScanner.check(bytes(GOOD.replace("\"id\":\"i\",", "")), 0, bytes.length - 13))
                .isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"position\":7 | \"position\":-7 | ENTRY_SHAPE",
                "\"position\":7 | \"position\":\"7\" | ENTRY_SHAPE",
                "\"position\":7 | \"position\":9007199254740992 | ENTRY_NOT_JSON",
                "\"position\":7 | \"position\":07 | ENTRY_NOT_JSON",
                "\"position\":7 | \"position\":7.0 | ENTRY_NOT_JSON",
                "\"position\":7, | `` | ENTRY_SHAPE",
                "\"sequence\":0 | \"sequence\":-1 | ENTRY_SHAPE",
                "\"sequence\":0 | \"sequence\":-0 | ENTRY_NOT_JSON",
                "arsye/1 | arsye/2 | ENTRY_VERSION",
                "arsye/1 | arsye\\/1 | ENTRY_NOT_CANONICAL",
                "\"payload\":{ | \"payload\":{ \"A\":null, | ENTRY_NOT_JSON",
                "\"payload\":{ | \"payload\":{SPACE | ENTRY_NOT_CANONICAL",
                "\"payload\":{ | \"payload\":{\"\":1,\"\":1, | ENTRY_NOT_JSON",
                "\"payload\":{ | \"payload\":{\"\\b\":1, | ENTRY_NOT_JSON",
                "\"payload\":{ | \"payload\":{\"zz\":1, | ENTRY_NOT_CANONICAL",
                "\"payload\":{ | \"payload\":{\"דּ\":1, | ENTRY_NOT_JSON",
                "\"revision\":\"1\" | \"revision\":1 | ENTRY_SHAPE",
                "\"revision\":\"1\" | \"revision\":\"\" | ENTRY_SHAPE",
                "\"role\":\"r\" | \"Role\":\"r\" | ENTRY_NOT_CANONICAL",
                "\"id\":\"i\",\"role\":\"r\" | \"id\":\"i\" | ENTRY_SHAPE",
                "\"id\":\"i\",\"role\":\"r\" | `` | ENTRY_SHAPE",
                "\"type\":\"T\" | \"type\":\"T\",\"u\":1 | ENTRY_SHAPE",
                "\"type\":\"T\" | \"type\":\"T\",\"type\":\"T\" | ENTRY_NOT_JSON",
                "2026-03-10 | 2026-02-29 | ENTRY_SHAPE",
                "2026-03-10 | 2026-13-10 | ENTRY_SHAPE",
                "T09:30:00.120Z | T24:00:00.000Z | ENTRY_SHAPE",
                "T09:30:00.120Z | T09:30:60.000Z | ENTRY_SHAPE",
                "T09:30:00.120Z | T09:30:00.12Z | ENTRY_SHAPE",
                "T09:30:00.120Z | T09:30:00.120+00:00 | ENTRY_SHAPE",
                "0000000000aa | 0000000000AA | ENTRY_SHAPE",
                "\\u001f | \\u001F | ENTRY_NOT_CANONICAL",
                "\\u001f | \\u0020 | ENTRY_NOT_CANONICAL",
                "\\u001f | \\u0000 | ENTRY_NOT_JSON",
                "\\u001f | \\u000a | ENTRY_NOT_CANONICAL",
                "\\\" | \\u0022 | ENTRY_NOT_CANONICAL",
                "€ | \\u20ac | ENTRY_NOT_CANONICAL",
                "€ | \\/ | ENTRY_NOT_CANONICAL"
            })
    void what_is_no_entry_is_refused_with_its_reason(String was, String is, Flaw flaw) {
        assertThat(GOOD).contains(was);
        byte[] bytes = bytes(GOOD.replace(was, is.replace("SPACE", " ")));

        assertThat(EntryTest.flaw(() -> EntryScanner.check(bytes, 0, bytes.length)))
                .isEqualTo(flaw);
    }

    @Test
    void leap_days_are_days() {
        byte[] bytes = bytes(GOOD.replace("2026-03-10", "2024-02-29"));

        assertThat(EntryScanner.check(bytes, 0, bytes.length)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c080",
                "c1bf",
                "e08080",
                "e09fbf",
                "eda080",
                "edbfbf",
                "f0808080",
                "f08fbfbf",
                "f4908080",
                "f5808080",
                "ff",
                "80",
                "c3",
                "e282",
                "f09f98",
                "c328",
                "e28228",
                "f09f9828"
            })
    void what_is_not_utf_8_is_refused(String hex) {
        byte[] bad = HexFormat.of().parseHex(hex);
        byte[] bytes = bytes(GOOD.replace("€", "#".repeat(bad.length)));
        System.arraycopy(bad, 0, bytes, new String(bytes, StandardCharsets.ISO_8859_1).indexOf('#'), bad.length);

        assertThat(EntryTest.flaw(() -> EntryScanner.check(bytes, 0, bytes.length)))
                .isEqualTo(Flaw.ENTRY_NOT_JSON);
    }

    @Test
    void sixty_four_levels_are_taken_and_one_more_is_not() {
        for (int depth : new int[] {62, 63}) {
            byte[] bytes = bytes(
                    GOOD.replace("\"payload\":{", "\"payload\":{\"\":" + "[".repeat(depth) + "]".repeat(depth) + ","));
            boolean taken = new EntryScanner().position(bytes, 0, bytes.length) == 7;

            assertThat(taken).isEqualTo(depth == 62);
        }
    }

    /** Two ways to the same answer: the walk over bytes, and reading, writing and comparing. */
    @Test
    void the_walk_and_the_long_way_agree_on_everything_near_an_entry() {
        EntryScanner scanner = new EntryScanner();
        Mutations.ofBytes(bytes(GOOD), (what, bytes) -> {
            if (scanner.position(bytes, 0, bytes.length) >= 0) {
                assertThat(Json.parse(bytes).canonical()).as(what).isEqualTo(bytes);
            }
        });
        Random chance = new Random(8785);
        byte[] alphabet = bytes("\"\"\"{}[],:\\u001fbae0129-tru\u00eb\u20ac\uD83D\uDE02 \n");
        CanonicalScanner walk = new CanonicalScanner();
        int taken = 0;
        for (int i = 0; i < 60_000; i++) {
            byte[] bytes = new byte[1 + chance.nextInt(9)];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = alphabet[chance.nextInt(alphabet.length)];
            }
            walk.over(bytes, 0, bytes.length);
            boolean walked = walk.value(0) && walk.at == walk.end;
            taken += walked ? 1 : 0;

            if (walked != canonical(bytes)) {
                fail(new String(bytes, StandardCharsets.UTF_8));
            }
        }
        assertThat(taken).isGreaterThan(600);
    }

    private static boolean canonical(byte[] bytes) {
        try {
            return Arrays.equals(Json.parse(bytes).canonical(), bytes);
        } catch (MalformedJson e) {
            return false;
        }
    }

    @Test
    void an_entry_that_is_too_large_is_not_read() {
        assertThat(EntryTest.flaw(() -> EntryScanner.check(new byte[70_000], 0, 65_536)))
                .isEqualTo(Flaw.ENTRY_TOO_LARGE);
        assertThat(EntryTest.flaw(() -> Entry.parse(new byte[0]))).isEqualTo(Flaw.ENTRY_NOT_JSON);
        assertThat(new Refused(Flaw.ENTRY_EMPTY)).hasMessage("ENTRY_EMPTY");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
