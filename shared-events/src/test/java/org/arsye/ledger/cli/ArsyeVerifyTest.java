package org.arsye.ledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.arsye.ledger.Json;
import org.arsye.ledger.audit.Rows;
import org.arsye.ledger.note.Signers;
import org.arsye.ledger.report.Told;
import org.arsye.ledger.tree.InclusionProof;
import org.arsye.ledger.tree.Leaves;
import org.arsye.ledger.verify.Receipt;
import org.arsye.ledger.verify.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArsyeVerifyTest {

    private static final int SIZE = 300;
    private static final Leaves LEAVES = Samples.leaves(SIZE);

    @TempDir
    private Path folder;

    private Path receipt;
    private Path export;

    @BeforeEach
    void files() {
        receipt = folder.resolve("mine.tlog-proof");
        export = folder.resolve("export");
        Samples.file(receipt, receipt(7, Samples.disclosure(7)));
        Samples.export(export, SIZE);
    }

    private static byte[] receipt(int index, String... disclosures) {
        return Receipt.of(
                        Samples.entry(index),
                        List.of(disclosures),
                        index,
                        InclusionProof.of(index, SIZE, LEAVES).hashes(),
                        Samples.note(SIZE, LEAVES))
                .bytes();
    }

    private Path checkpoint(int size) {
        Path file = folder.resolve("checkpoint-" + size);
        Samples.file(file, Samples.note(size, LEAVES).bytes());
        return file;
    }

    @Nested
    class A_receipt {

        @Test
        void that_verifies_ends_with_0_and_tells_what_was_recorded() {
            Called called = Called.believing("receipt", receipt.toString());

            assertThat(called.status()).isZero();
            assertThat(called.lastLine()).isEqualTo("VERIFIES");
            assertThat(called.out())
                    .contains("HOLDS INCLUSION (entry 7): the entry is a leaf of the tree")
                    .contains("entry position: 7", "entry type: CommentSubmitted", "checkpoint size: 300")
                    .contains("disclosed text: Koment sintetik 7");
            assertThat(called.err()).isEmpty();
        }

        @Test
        void of_another_ledger_ends_with_1_and_tells_nothing_of_it() {
            Called called = Called.with(
                    "receipt",
                    receipt.toString(),
                    "--vkey",
                    Signers.log(Samples.ORIGIN, 2).key().toString());

            assertThat(called.status()).isEqualTo(1);
            assertThat(called.lastLine()).isEqualTo("DOES NOT VERIFY");
            assertThat(called.out())
                    .contains("FAILS SIGNATURE: no key that is trusted")
                    .doesNotContain("Koment");
        }

        @Test
        void that_is_none_ends_with_2() {
            Samples.file(receipt, "not a receipt\n".getBytes(StandardCharsets.UTF_8));

            Called called = Called.believing("receipt", receipt.toString());

            assertThat(called.status()).isEqualTo(2);
            assertThat(called.out()).startsWith("UNUSABLE FORM: its first line is not c2sp.org/tlog-proof@v1");
        }

        @Test
        void is_told_as_one_line_of_json_as_well() {
            Called called = Called.believing("receipt", receipt.toString(), "--json");

            assertThat(called.status()).isZero();
            assertThat(called.out().lines()).hasSize(1);
            assertThat(called.json().canonicalText()).isEqualTo(called.out().strip());
            assertThat(called.json().members())
                    .containsEntry("verdict", new Json.Str("VERIFIES"))
                    .containsEntry("exit", new Json.Int(0))
                    .containsKeys("checks", "checkpoint", "entry", "disclosed");
        }

        @Test
        void does_not_steer_the_terminal_it_is_shown_on() {
            assertThat(Printed.shown("a\u001b[2Jb\u202ec\nd é 😀")).isEqualTo("a\\u{1b}[2Jb\\u{202e}c\\u{a}d é 😀");
        }
    }

    @Nested
    class An_export {

        @Test
        void that_verifies_ends_with_0_and_names_its_checkpoint() {
            Called called = Called.believing("export", export.toString());

            assertThat(called.status()).isZero();
            assertThat(called.out())
                    .contains("checkpoint root: " + LEAVES.root(SIZE), "checkpoint size: 300", "HOLDS ROOT");
        }

        @Test
        void with_a_changed_entry_ends_with_1_and_names_it() throws IOException {
            Path bundle = export.resolve("tile/entries/000");
            String entries = Files.readString(bundle, StandardCharsets.ISO_8859_1);
            Files.writeString(
                    bundle, entries.replace("\"position\":42,", "\"position\":43,"), StandardCharsets.ISO_8859_1);

            Called called = Called.believing("export", export.toString(), "--json");

            assertThat(called.status()).isEqualTo(1);
            assertThat(called.out())
                    .contains("\"where\":\"entry 42\"", "\"flaw\":\"ENTRY_POSITION\"", "DOES_NOT_VERIFY");
        }

        @Test
        void that_is_not_there_ends_with_2() {
            assertThat(Called.believing("export", folder.resolve("none").toString())
                            .err())
                    .startsWith("arsye-verify: there is no folder ");
            assertThat(Called.believing("export", folder.toString()).out()).contains("there is no checkpoint");
            assertThat(Called.believing("export", folder.toString()).status()).isEqualTo(2);
        }
    }

    @Nested
    class Consistency {

        @Test
        void of_two_checkpoints_ends_with_0() {
            Called called = Called.believing(
                    "consistency", checkpoint(100).toString(), checkpoint(300).toString(), export.toString());

            assertThat(called.status()).isZero();
            assertThat(called.out()).contains("older size: 100", "newer size: 300");
        }

        @Test
        void is_shown_from_a_receipt_that_was_kept_as_well() {
            assertThat(Called.believing(
                                    "consistency",
                                    receipt.toString(),
                                    checkpoint(300).toString(),
                                    export.toString())
                            .status())
                    .isZero();
        }

        @Test
        void of_a_ledger_that_became_shorter_ends_with_1() {
            Called called = Called.believing(
                    "consistency", checkpoint(300).toString(), checkpoint(100).toString(), export.toString());

            assertThat(called.status()).isEqualTo(1);
            assertThat(called.out()).contains("the older tree is larger than the newer one");
        }
    }

    @Nested
    class An_audit {

        @Test
        void of_rows_in_a_file_or_on_standard_input_ends_with_0() {
            Path rows = folder.resolve("rows");
            byte[] copied = Rows.copied(SIZE).getBytes(StandardCharsets.UTF_8);
            Samples.file(rows, copied);
            String key = Samples.LOG.key().toString();

            Called called = Called.believing("audit", rows.toString(), export.toString());

            assertThat(called.status()).isZero();
            assertThat(called.out()).contains("HOLDS ROW (300 events): every stored event gives the entry");
            assertThat(Called.reading(copied, "audit", "-", export.toString(), "--vkey", key)
                            .status())
                    .isZero();
        }

        @Test
        void of_a_changed_row_ends_with_1_and_names_entry_and_member() {
            byte[] copied = Rows.copied(SIZE)
                    .replaceFirst("(\n42\t.*)10:30:00.12", "$110:30:00.121")
                    .getBytes(StandardCharsets.UTF_8);

            Called called = Called.reading(
                    copied,
                    "audit",
                    "-",
                    export.toString(),
                    "--vkey",
                    Samples.LOG.key().toString());

            assertThat(called.status()).isEqualTo(1);
            assertThat(called.out()).contains("FAILS ROW (entry 42: at): the stored event gives another entry");
        }

        @Test
        void of_what_are_no_rows_ends_with_2_and_names_the_line() {
            String key = Samples.LOG.key().toString();
            byte[] cut = Rows.copied(SIZE).substring(0, 5_000).getBytes(StandardCharsets.UTF_8);

            assertThat(Called.reading(cut, "audit", "-", export.toString(), "--vkey", key))
                    .satisfies(called -> assertThat(called.status()).isEqualTo(2))
                    .satisfies(called -> assertThat(called.out()).startsWith("UNUSABLE FORM (line "));
            assertThat(Called.believing("audit", folder.resolve("none").toString(), export.toString())
                            .err())
                    .contains("there is no file ");
        }
    }

    @Nested
    class A_report {

        private final Told told = Told.course().report(1, 9, 3, 1, 0, 1, 1).consultation("OutcomeRecorded", "");
        private Path file;

        @BeforeEach
        void files() {
            file = folder.resolve("report.json");
            Samples.export(folder.resolve("told"), told.size(), told::entry);
            Samples.file(file, told.report(Samples.ORIGIN, 1));
        }

        private Called called() {
            return Called.believing(
                    "report",
                    file.toString(),
                    "--export",
                    folder.resolve("told").toString());
        }

        @Test
        void that_follows_from_the_entries_ends_with_0() {
            assertThat(called().status()).isZero();
            assertThat(called().out()).contains("HOLDS REPORT (consultation " + Told.CONSULTATION + ", version 1)");
        }

        @Test
        void in_which_a_figure_was_changed_ends_with_1() throws IOException {
            Files.writeString(
                    file, Files.readString(file).replace("\"outcome\":\"ACCEPTED\"", "\"outcome\":\"NOTED\""));

            assertThat(called().status()).isEqualTo(1);
            assertThat(called().out()).contains("the report that follows from the entries is another, byte for byte");
        }

        @Test
        void of_another_ledger_or_none_at_all_is_not_taken() throws IOException {
            Samples.file(file, told.report("other.example", 1));
            assertThat(called().out()).contains("FAILS REPORT", "the two checkpoints are of different ledgers");

            Files.writeString(file, Files.readString(file) + "\n");
            assertThat(called().status()).isEqualTo(2);
            assertThat(called().out()).contains("it is not the canonical JSON of a report");
        }

        @Test
        void is_not_looked_at_where_the_export_does_not_hold() throws IOException {
            Files.delete(folder.resolve("told/tile/0/000.p/" + told.size()));

            assertThat(called().status()).isEqualTo(1);
            assertThat(called().out()).contains("FAILS TILES", "NOT_CHECKED REPORT");
        }
    }

    @Nested
    class A_call {

        @Test
        void for_help_is_answered_and_one_without_a_command_is_told_how() {
            assertThat(Called.with("--help"))
                    .satisfies(called -> assertThat(called.status()).isZero())
                    .satisfies(called -> assertThat(called.out()).startsWith("arsye-verify checks"));
            assertThat(Called.with())
                    .satisfies(called -> assertThat(called.status()).isEqualTo(2))
                    .satisfies(called -> assertThat(called.err()).startsWith("arsye-verify checks"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "receit|there is no command receit",
                    "receipt|takes FILE",
                    "receipt a b|takes FILE, that is 1, and was given 2",
                    "receipt a --loud|there is no option --loud",
                    "receipt a --vkey|--vkey needs a value",
                    "receipt a|say whose signatures you believe",
                    "receipt a --vkey x --policy y|and not by both",
                    "receipt a --policy y --policy y|--policy stands there twice",
                    "receipt a --policy no-such-file|there is no file no-such-file",
                    "receipt a --vkey ledger.example+00000000+AQ==|the key of --vkey cannot be used",
                    "export a --vkey KEY|there is no folder a"
                })
        void that_has_no_meaning_ends_with_2_and_says_why(String callAndReason) {
            String[] parts =
                    callAndReason.replace("KEY", Samples.LOG.key().toString()).split("\\|");

            Called called = Called.with(parts[0].split(" "));

            assertThat(called.status()).isEqualTo(2);
            assertThat(called.err()).startsWith("arsye-verify: ").contains(parts[1]);
            Called json = Called.with((parts[0] + " --json").split(" "));
            if (!parts[0].endsWith("--vkey")) {
                assertThat(json.json().member("verdict")).contains(new Json.Str("UNUSABLE"));
            }
        }

        @Test
        void may_believe_a_policy_and_not_a_witness_as_if_it_were_a_ledger() throws IOException {
            Path policy = folder.resolve("policy");
            Files.writeString(policy, "log " + Samples.LOG.key() + "\nquorum none\n");

            assertThat(Called.with("receipt", receipt.toString(), "--policy", policy.toString())
                            .status())
                    .isZero();
            assertThat(Called.with(
                                    "receipt",
                                    receipt.toString(),
                                    "--vkey",
                                    Signers.witness(Samples.ORIGIN, 1).key().toString())
                            .err())
                    .contains("the key of --vkey is a witness's");
        }
    }
}
