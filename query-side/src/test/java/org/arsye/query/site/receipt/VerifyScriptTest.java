package org.arsye.query.site.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.arsye.ledger.Disclosure;
import org.arsye.ledger.Json;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.verify.Check;
import org.arsye.ledger.verify.ReceiptVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The script of the page says of every receipt what the program says that others trust. */
class VerifyScriptTest {

    private static final OneLedger LEDGER = new OneLedger();
    private static final BrowserScript SCRIPT = new BrowserScript();
    private static final ReceiptVerifier PROGRAM =
            new ReceiptVerifier(Policy.of(List.of(LEDGER.signer().key())));

    @Test
    void a_good_receipt_holds_for_every_leaf_of_every_small_tree() {
        for (int size = 1; size < 8; size++) {
            for (int index = 0; index < size; index++) {
                byte[] receipt = LEDGER.receipt(index, size);
                assertThat(script(receipt)).isEqualTo(program(receipt)).allMatch(line -> line.contains("HOLDS"));
            }
        }
    }

    @Test
    void no_receipt_with_a_changed_byte_holds_and_both_say_why_alike() {
        byte[] good = LEDGER.receipt(3, 7);
        for (int i = 0; i < good.length; i += 13) {
            byte[] flipped = good.clone();
            flipped[i] ^= (byte) (i % 2 == 0 ? 1 : 0x20);
            alike(flipped);
        }
        alike(Arrays.copyOf(good, good.length - 1));
        alike(Arrays.copyOf(good, good.length + 1));
        alike(new byte[0]);
        alike("\n\n".getBytes(StandardCharsets.UTF_8));
        alike(new byte[(1 << 20) + 1]);
    }

    @Test
    void no_receipt_with_a_line_dropped_doubled_or_swapped_holds() {
        List<String> lines = List.of(text(LEDGER.receipt(3, 7)).split("\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            List<String> dropped = new ArrayList<>(lines);
            dropped.remove(i);
            alike(dropped);
            List<String> doubled = new ArrayList<>(lines);
            doubled.add(i, lines.get(i));
            alike(doubled);
            if (i > 0 && !lines.get(i).equals(lines.get(i - 1))) {
                List<String> swapped = new ArrayList<>(lines);
                java.util.Collections.swap(swapped, i, i - 1);
                alike(swapped);
            }
        }
        alike(text(LEDGER.receipt(3, 7)).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        alike(text(LEDGER.receipt(3, 7)).replace("index 3", "index 03").getBytes(StandardCharsets.UTF_8));
        alike(text(LEDGER.receipt(3, 7)).replace("index 3", "index 7").getBytes(StandardCharsets.UTF_8));
        alike(text(LEDGER.receipt(3, 7)).replace("index 3", "index 2").getBytes(StandardCharsets.UTF_8));
    }

    /** Signed and in the tree, and yet no entry. */
    static Stream<UnaryOperator<String>> entries_that_are_none() {
        return Stream.of(
                entry -> entry.replace("\"position\":3", "\"position\":4"),
                entry -> entry.replace("\"position\":3", "\"position\":3.0"),
                entry -> entry.replace("\"position\":3", "\"position\":-3"),
                entry -> entry.replace("\"position\":3", "\"position\":9007199254740993"),
                entry -> entry.replace("\"round\":1", "\"round\":null"),
                entry -> entry.replace("\"round\":1", "\"round\":-0"),
                entry -> entry.replace("\"round\":1", "\"round\":1e0"),
                entry -> entry.replace("\"round\":1", "\"round\":1,\"round\":1"),
                entry -> entry.replace("\"round\":1", "\"round\":\"\\u0000\""),
                entry -> entry.replace("\"round\":1", "\"round\":\"\\ud800\""),
                entry -> entry.replace("\"round\":1", "\"round\":\"\\u0041\""),
                entry -> entry.replace("\"round\":1", "\"zround\":1"),
                entry -> entry.replace("\"round\":1", "\"round\": 1"),
                entry -> entry.replace("\"round\":1", "\"round\":" + "[".repeat(70) + "]".repeat(70)),
                entry -> entry.replace("\"round\":1", "\"round\":" + "[".repeat(62) + "]".repeat(62)),
                entry -> entry.replace("arsye/1", "arsye/2"),
                entry -> entry.replace("2026-03-10T", "2026-02-30T"),
                entry -> entry.replace("T09:30", "T24:30"),
                entry -> entry.replace("\"revision\":\"1\"", "\"revision\":\"\""),
                entry -> entry.replace("\"revision\":\"1\"", "\"revision\":\"1\",\"s\":1"),
                entry -> entry.replace("{\"aggregate\"", "{\"actor\":{\"role\":\"\"},\"aggregate\""),
                entry -> entry.replace("{\"aggregate\"", "{\"actor\":{\"role\":\"system\"},\"aggregate\""),
                entry -> entry.replace("{\"aggregate\"", "{\"actor\":{\"name\":\"x\",\"role\":\"y\"},\"aggregate\""),
                entry -> entry.replace("{\"aggregate\"", "{\"__proto__\":1,\"aggregate\""),
                entry -> "[" + entry + "]",
                entry -> entry + " ",
                entry -> "\ufeff" + entry,
                entry -> "");
    }

    @ParameterizedTest
    @MethodSource("entries_that_are_none")
    void what_is_no_entry_is_none_for_both(UnaryOperator<String> change) {
        byte[] receipt = LEDGER.receipt(3, 7, change.apply(OneLedger.entry(3)), List.of(OneLedger.disclosure(3)));

        assertThat(spelling(script(receipt))).isEqualTo(spelling(program(receipt)));
    }

    /** A browser's JSON takes fractions and doubles, and only their spelling gives them away. */
    private static List<String> spelling(List<String> lines) {
        return lines.stream()
                .map(line -> line.replace("ENTRY_NOT_JSON", "ENTRY_NOT_CANONICAL"))
                .toList();
    }

    @Test
    void words_that_were_not_sealed_there_are_not_taken_for_such() {
        for (List<String> disclosures : List.of(
                List.of(OneLedger.disclosure(4)),
                List.of(OneLedger.disclosure(3), OneLedger.disclosure(4)),
                List.of(OneLedger.disclosure(3).substring(1)),
                List.of("W10"),
                List.of("=="),
                List.<String>of())) {
            byte[] receipt = LEDGER.receipt(3, 7, OneLedger.entry(3), disclosures);
            assertThat(script(receipt)).isEqualTo(program(receipt));
        }
        String elsewhere =
                Disclosure.salted(new byte[16], "name", new Json.Str("x")).encoded();
        byte[] moved = LEDGER.receipt(3, 7, OneLedger.entry(3, Disclosure.digest(elsewhere)), List.of(elsewhere));
        assertThat(script(moved)).isEqualTo(program(moved)).anyMatch(line -> line.contains("DISCLOSURE_ELSEWHERE"));
    }

    @Test
    void the_words_that_were_sealed_are_shown() {
        assertThat(SCRIPT.disclosed(LEDGER.receipt(3, 7), LEDGER.signer().key().toString()))
                .isEqualTo("[{\"field\":\"text\",\"value\":\"Koment sintetik 3\"}]");
    }

    @Test
    void a_key_that_came_in_another_way_is_the_only_one_that_is_believed() {
        byte[] receipt = LEDGER.receipt(3, 7);
        String other = new OneLedger().signer().key().toString();

        assertThat(SCRIPT.check(receipt, other)).contains("SIGNATURE FAILS SIGNATURE_MISSING");
        assertThat(SCRIPT.check(receipt, "no key")).contains("SIGNATURE FAILS KEY_SHAPE");
        assertThat(SCRIPT.check(
                        receipt,
                        LEDGER.signer().key().toString().replace("+0", "+1").replace("+a", "+b")))
                .contains("INCLUSION HOLDS null");
    }

    @Test
    void a_browser_without_ed25519_says_so_and_claims_nothing() {
        assertThat(SCRIPT.withoutEd25519(
                        LEDGER.receipt(3, 7), LEDGER.signer().key().toString()))
                .contains("SIGNATURE NOT_CHECKED ED25519_MISSING", "INCLUSION HOLDS null");
    }

    private static void alike(List<String> lines) {
        alike(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /** Neither takes it, and both for the same reason. */
    private static void alike(byte[] receipt) {
        assertThat(script(receipt))
                .isEqualTo(program(receipt))
                .as(() -> new String(receipt, StandardCharsets.ISO_8859_1))
                .anyMatch(line -> !line.contains("HOLDS"));
    }

    private static String text(byte[] receipt) {
        return new String(receipt, StandardCharsets.UTF_8);
    }

    private static List<String> script(byte[] receipt) {
        return SCRIPT.check(receipt, LEDGER.signer().key().toString());
    }

    private static List<String> program(byte[] receipt) {
        return PROGRAM.verify(receipt).checks().stream()
                .map(VerifyScriptTest::line)
                .toList();
    }

    private static String line(Check check) {
        return check.rule() + " " + check.outcome() + " "
                + check.flaw().map(Enum::name).orElse("null");
    }
}
