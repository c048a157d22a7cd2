package org.arsye.ledger.audit;

import static org.arsye.ledger.audit.Rows.event;
import static org.arsye.ledger.audit.Rows.kept;
import static org.arsye.ledger.audit.Rows.payload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;
import org.arsye.ledger.entry.Entry;
import org.arsye.ledger.entry.StoredEvent;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.tree.Hash;
import org.arsye.ledger.tree.Leaves;
import org.arsye.ledger.verify.Check;
import org.arsye.ledger.verify.DirectoryTiles;
import org.arsye.ledger.verify.Outcome;
import org.arsye.ledger.verify.Rule;
import org.arsye.ledger.verify.Samples;
import org.arsye.ledger.verify.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RowAuditTest {

    private static final int SIZE = 600;

    @TempDir
    private Path folder;

    @BeforeEach
    void export() {
        Samples.export(folder, SIZE);
    }

    private Verdict audited(List<AuditedRow> rows, boolean withKept, Iterator<byte[]> past) throws IOException {
        SignedNote note = SignedNote.parse(Files.readAllBytes(folder.resolve("checkpoint")));
        try (RowAudit audit =
                new RowAudit(note, Samples.POLICY, past, new DirectoryTiles(folder), withKept, (done, of) -> {})) {
            rows.forEach(audit::take);
            return audit.verdict();
        }
    }

    private Verdict audited(List<StoredEvent> rows) throws IOException {
        return audited(
                rows.stream().map(row -> new AuditedRow(row, Optional.empty())).toList(),
                false,
                Collections.emptyIterator());
    }

    private static List<String> failures(Verdict verdict) {
        return verdict.checks().stream()
                .filter(check -> check.outcome() == Outcome.FAILS)
                .map(check -> check.rule() + " " + check.flaw().map(Flaw::name).orElse("") + " " + check.where())
                .toList();
    }

    @Test
    void a_store_that_is_as_it_was_signed_holds_and_every_check_says_so() throws IOException {
        Verdict verdict = audited(Rows.many(SIZE));

        assertThat(verdict.checks()).extracting(Check::outcome).containsOnly(Outcome.HOLDS);
        assertThat(verdict.checks())
                .extracting(Check::rule)
                .containsExactly(Rule.FORM, Rule.SIGNATURE, Rule.QUORUM, Rule.ROOT, Rule.TILES, Rule.ROW);
        assertThat(verdict.exitStatus()).isZero();
    }

    @Test
    void a_store_of_any_size_holds() throws IOException {
        for (int size : new int[] {0, 1, 255, 256, 257, 512}) {
            Samples.export(folder, size);
            assertThat(failures(audited(Rows.many(size)))).as("%d", size).isEmpty();
        }
    }

    static Stream<Arguments> deeds() {
        return Stream.of(
                deed(
                        "payload",
                        rows -> rows.set(5, changed(5, payload(5, 2), "{}")),
                        "ROW_DIFFERS entry 5: payload.round"),
                deed(
                        "time",
                        rows -> rows.set(
                                599, event(599, 599, Rows.AT.plusMillis(1), "CommentSubmitted", payload(599, 1), "{}")),
                        "ROW_DIFFERS entry 599: at"),
                deed(
                        "a part of a millisecond",
                        rows -> rows.set(
                                5, event(5, 5, Rows.AT.plusNanos(1_000), "CommentSubmitted", payload(5, 1), "{}")),
                        "EVENT_TIME entry 5"),
                deed(
                        "time for ever",
                        rows -> rows.set(5, event(5, 5, Instant.MAX, "CommentSubmitted", payload(5, 1), "{}")),
                        "EVENT_TIME entry 5"),
                deed(
                        "type",
                        rows -> rows.set(5, event(5, 5, Rows.AT, "CommentWithdrawn", payload(5, 1), "{}")),
                        "ROW_DIFFERS entry 5: type"),
                deed(
                        "metadata",
                        rows -> rows.set(300, changed(300, payload(300, 1), "{\"actorRole\":\"SYSTEM\"}")),
                        "ROW_DIFFERS entry 300: actor"),
                deed("no payload any more", rows -> rows.set(5, changed(5, "{", "{}")), "EVENT_PAYLOAD entry 5"),
                deed("the middle deleted", rows -> rows.remove(300), "ROW_MISSING entry 300"),
                deed("several deleted", rows -> rows.subList(200, 400).clear(), "ROW_MISSING entries 200 to 399"),
                deed("the tail deleted", rows -> rows.subList(590, 600).clear(), "ROW_MISSING entries 590 to 599"),
                deed("everything deleted", List::clear, "ROW_MISSING entries 0 to 599"),
                deed(
                        "two exchanged",
                        rows -> {
                            StoredEvent first = rows.get(3);
                            rows.set(3, Rows.at(3, rows.get(400)));
                            rows.set(400, Rows.at(400, first));
                        },
                        "ROW_DIFFERS entry 3: aggregate, id, payload.text",
                        "ROW_DIFFERS entry 400: aggregate, id, payload.text"),
                deed("one inserted far behind", rows -> rows.add(event(700)), "ROW_MISSING entries 600 to 699"));
    }

    private static StoredEvent changed(int index, String payload, String metadata) {
        return event(index, index, Rows.AT, "CommentSubmitted", payload, metadata);
    }

    private static Arguments deed(String name, Consumer<List<StoredEvent>> deed, String... failures) {
        return Arguments.of(
                name, deed, Stream.of(failures).map(failure -> "ROW " + failure).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void what_was_done_to_the_store_is_named_by_its_entry(
            String name, Consumer<List<StoredEvent>> deed, List<String> failures) throws IOException {
        List<StoredEvent> rows = Rows.many(SIZE);
        deed.accept(rows);

        Verdict verdict = audited(rows);

        assertThat(failures(verdict)).containsExactlyElementsOf(failures);
        assertThat(verdict.exitStatus()).isEqualTo(1);
        assertThat(verdict.checks())
                .filteredOn(check -> check.rule() == Rule.ROOT)
                .allMatch(check -> check.outcome() == Outcome.HOLDS);
    }

    @Test
    void an_inserted_event_moves_all_that_follow_and_the_first_hundred_are_named() throws IOException {
        List<StoredEvent> rows = Rows.many(SIZE);
        rows.add(10, event(9999));
        List<StoredEvent> moved = new ArrayList<>();
        rows.forEach(row -> moved.add(Rows.at(moved.size(), row)));

        assertThat(failures(audited(moved)))
                .hasSize(101)
                .startsWith("ROW ROW_DIFFERS entry 10: aggregate, id, payload.text")
                .endsWith("ROW  and 490 more like these");
    }

    @Test
    void events_after_the_checkpoint_are_said_to_be_not_covered_yet() throws IOException {
        Verdict verdict = audited(Rows.many(SIZE + 3));

        assertThat(verdict.exitStatus()).isZero();
        assertThat(verdict.checks().getLast())
                .hasToString(
                        "NOT_CHECKED REST (the last 3): events stand there that the checkpoint does not speak of yet");
    }

    @Test
    void rows_that_are_not_in_their_order_cannot_be_used() {
        List<StoredEvent> rows = Rows.many(SIZE);
        rows.add(5, event(3));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> audited(rows))
                .withMessage("ROWS_ORDER at position 3");
    }

    @Test
    void changed_tiles_are_told_apart_from_changed_rows() throws IOException {
        turn(folder.resolve("tile/0/000"), 5 * Hash.BYTES);
        assertThat(failures(audited(Rows.many(SIZE)))).containsExactly("TILES TILE_DIFFERS tile/0/000, entry 5");
        turn(folder.resolve("tile/1/000.p/2"), 0);
        assertThat(failures(audited(Rows.many(SIZE))))
                .containsExactlyInAnyOrder(
                        "TILES TILE_DIFFERS tile/0/000, entry 5", "TILES TILE_DIFFERS tile/1/000.p/2");
        Files.delete(folder.resolve("tile/0/001"));
        assertThat(failures(audited(Rows.many(SIZE)))).contains("TILES TILE_MISSING tile/0/001");
    }

    private static void turn(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    /** The tree of the samples, but for one entry, as somebody would rewrite it who cannot sign. */
    private void rewritten(UnaryOperator<byte[]> entry400) throws IOException {
        byte[] note = Files.readAllBytes(folder.resolve("checkpoint"));
        Samples.export(folder, SIZE, i -> i == 400 ? entry400.apply(Samples.entry(i)) : Samples.entry(i));
        Files.write(folder.resolve("checkpoint"), note);
    }

    @Test
    void rows_and_tiles_rewritten_alike_break_the_root_and_the_past_says_where() throws IOException {
        List<StoredEvent> rows = Rows.many(SIZE);
        StoredEvent changed = event(400, 400, Rows.AT.plusMillis(1), "CommentSubmitted", payload(400, 1), "{}");
        rows.set(400, changed);
        rewritten(entry -> Entry.bytesOf(changed));
        assertThat(failures(audited(rows))).containsExactly("ROOT ROOT_DIFFERS entries 0 to 599");

        Leaves leaves = Samples.leaves(SIZE);
        List<byte[]> past = Stream.of(0, 100, 398, 401, 500, 600)
                .map(size -> Samples.note(size, leaves).bytes())
                .toList();
        Verdict verdict = audited(rows.stream().map(Rows::kept).toList(), true, past.iterator());

        assertThat(failures(verdict))
                .containsExactly("PAST ROOT_DIFFERS entries 398 to 400", "ROOT ROOT_DIFFERS entries 398 to 599");
        assertThat(failures(audited(Rows.many(SIZE).stream().map(Rows::kept).toList(), true, past.iterator())))
                .as("the same with the rows as they were")
                .containsExactly("TILES TILE_DIFFERS tile/0/001, entry 400", "TILES TILE_DIFFERS tile/1/000.p/2");
    }

    @Test
    void a_past_that_nobody_signed_is_noticed() throws IOException {
        Leaves leaves = Samples.leaves(SIZE);
        SignedNote good = Samples.note(100, leaves);
        SignedNote forged = new SignedNote(Samples.note(200, leaves).text(), good.signatures());

        assertThat(failures(audited(
                        Rows.many(SIZE).stream().map(Rows::kept).toList(),
                        true,
                        List.of(good.bytes(), forged.bytes()).iterator())))
                .containsExactly("PAST SIGNATURE_WRONG checkpoint 2");
    }

    @Test
    void what_is_kept_beside_the_rows_is_looked_at_too() throws IOException {
        List<AuditedRow> rows =
                new ArrayList<>(Rows.many(SIZE + 2).stream().map(Rows::kept).toList());
        assertThat(failures(audited(rows, true, Collections.emptyIterator()))).isEmpty();

        AuditedRow other = kept(event(9));
        rows.set(5, new AuditedRow(event(5), other.kept()));
        rows.set(6, new AuditedRow(event(6), Optional.empty()));
        StoredEvent resealed = changed(7, payload(7, 1).replace("k7", "k8"), "{\"commandId\":\"x\"}");
        rows.set(7, new AuditedRow(resealed, rows.get(7).kept()));
        rows.set(
                601,
                new AuditedRow(
                        event(601),
                        Optional.of(new AuditedRow.Kept(
                                other.kept().orElseThrow().leaf(),
                                rows.get(601).kept().orElseThrow().digest()))));

        assertThat(failures(audited(rows, true, Collections.emptyIterator())))
                .containsExactlyInAnyOrder(
                        "LEAF LEAF_DIFFERS entry 5",
                        "ROW_DIGEST ROW_DIGEST_DIFFERS entry 5",
                        "LEAF LEAF_MISSING entry 6",
                        "ROW_DIGEST ROW_DIGEST_DIFFERS entry 7",
                        "LEAF LEAF_DIFFERS entry 601");
    }
}
