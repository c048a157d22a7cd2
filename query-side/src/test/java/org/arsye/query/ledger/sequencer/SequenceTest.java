package org.arsye.query.ledger.sequencer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.tile.TilePath;
import org.arsye.ledger.verify.ExportVerifier;
import org.arsye.ledger.verify.ReceiptVerifier;
import org.arsye.query.ledger.Receipts;
import org.arsye.query.ledger.Tree;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** What the sequencer makes of a record. */
class SequenceTest {

    @Test
    void everything_that_it_publishes_verifies_offline(@TempDir Path mirror) throws Exception {
        try (LogBook log = new LogBook("sequence_all")) {
            log.record(1_300);
            log.sequence();
            Policy policy = Policy.of(log.tree().keys());

            export(log.tree(), mirror);
            assertThat(new ExportVerifier(mirror, policy, (done, all) -> {})
                            .verify()
                            .holds())
                    .isTrue();
            UUID event = (UUID) log.sides().ask("select event_id from store.event where position = 500");
            byte[] receipt =
                    log.part(Receipts.class).of(event, entry -> List.of()).bytes();
            assertThat(new ReceiptVerifier(policy).verify(receipt).holds()).isTrue();
        }
    }

    private static void export(Tree tree, Path folder) throws Exception {
        long size = tree.size();
        Files.write(folder.resolve("checkpoint"), tree.latest().orElseThrow().bytes());
        for (long i = 0; i * TilePath.FULL < size; i++) {
            TilePath bundle = TilePath.in(size, TilePath.ENTRIES, i);
            put(folder, bundle, tree.bundle(bundle).orElseThrow());
            TilePath tile = TilePath.in(size, 0, i);
            put(folder, tile, tree.tile(tile).orElseThrow());
        }
        TilePath top = TilePath.in(size, 1, 0);
        put(folder, top, tree.tile(top).orElseThrow());
    }

    private static void put(Path folder, TilePath path, byte[] bytes) throws Exception {
        Path file = folder.resolve(path.path());
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    @Test
    void two_at_once_make_one_tree_even_if_nothing_keeps_the_second_away() throws Exception {
        try (LogBook log = new LogBook("sequence_two");
                var both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 5; round++) {
                log.record(1_500);
                Callable<Void> one = () -> {
                    try {
                        log.sequence();
                    } catch (Refuses | DataAccessException lost) {
                        // The other one was faster: a primary key or the guard said so, and it begins again.
                        assertThat(lost).isNotNull();
                    }
                    return null;
                };
                both.invokeAll(List.of(one, one));
            }
            log.sequence();

            assertThat(log.checkpoint().size()).isEqualTo(7_500);
            assertThat(log.sides().ask("select count(*) from ledger.leaf")).isEqualTo(7_500L);
            log.notes().keySet().stream()
                    .map(size ->
                            log.trusted(log.tree().signed(size).orElseThrow()).checkpoint())
                    .forEach(older -> log.tree()
                            .consistency(older.size(), 7_500)
                            .check(older.root(), log.checkpoint().root()));
        }
    }

    @Test
    void the_second_that_asks_for_the_lock_does_not_get_it_until_the_first_is_gone() {
        try (LogBook log = new LogBook("sequence_lock");
                SequencerTable second = log.table()) {
            try (SequencerTable first = log.table()) {
                assertThat(first.lock()).isTrue();
                assertThat(second.lock()).isFalse();
                assertThatThrownBy(() -> log.keeper().initialise(LogBook.ORIGIN))
                        .hasMessageContaining("a sequencer is at work");
            }
            // The server hears of a closed connection a moment later.
            Awaitility.await().until(second::lock);
        }
    }

    @Test
    void events_dated_backwards_keep_their_places() {
        try (LogBook log = new LogBook("sequence_clock")) {
            log.record(300);
            log.sides()
                    .execute(
                            "update store.event set at = timestamptz '2026-11-01 00:00:00+00' - position * interval '1 hour'");
            log.sequence();
            log.record(300);
            log.sequence();

            assertThat(log.checkpoint().size()).isEqualTo(600);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = convert_to('{\"n\":1.5}', 'UTF8')",
                "payload = convert_to('{\"n\":null}', 'UTF8')",
                "payload = convert_to('{\"sd\":\"x\"}', 'UTF8')",
                "payload = convert_to('{\"t\":\"' || repeat('x', 66000) || '\"}', 'UTF8')",
                "at = at + interval '1 microsecond'"
            })
    void an_event_without_an_entry_stops_it_and_is_named_and_what_stands_before_is_signed(String poison) {
        try (LogBook log = new LogBook("sequence_poison_" + Integer.toHexString(poison.hashCode()))) {
            log.record(300);
            log.sides().execute("update store.event set " + poison + " where position = 270");

            assertThatThrownBy(log::sequence)
                    .isInstanceOf(Refuses.class)
                    .hasMessageContaining("EVENT_WITHOUT_ENTRY")
                    .hasMessageContaining("position 270");
            assertThat(log.checkpoint().size()).isEqualTo(270);
        }
    }

    @Test
    void a_bundle_is_not_published_that_is_another_than_its_leaves_say() {
        try (LogBook log = new LogBook("sequence_bundle")) {
            log.record(300);
            log.sequence();
            log.sides().execute("update store.event set at = at + interval '1 second' where position = 7");

            assertThatThrownBy(() -> log.tree().bundle(TilePath.of(TilePath.ENTRIES, 0)))
                    .isInstanceOf(Tree.Inconsistent.class)
                    .hasMessageContaining("position 7 ");
            assertThat(log.tree().bundle(TilePath.in(300, TilePath.ENTRIES, 1))).isPresent();
        }
    }

    @Test
    void whoever_makes_the_tree_may_change_and_remove_nothing() throws SQLException {
        try (LogBook log = new LogBook("sequence_role")) {
            for (String table : List.of("log", "leaf", "tile", "checkpoint", "note")) {
                refusedOn(table, log);
            }
        }
    }

    private static void refusedOn(String table, LogBook log) throws SQLException {
        String column = switch (table) {
            case "log" -> "origin";
            case "leaf" -> "position";
            case "tile" -> "level";
            default -> "size";
        };
        List<String> deeds = List.of(
                "update ledger." + table + " set " + column + " = " + column,
                "delete from ledger." + table,
                "truncate ledger." + table + " cascade",
                "update store.event set sequence = 1",
                "delete from store.event");
        for (String role : List.of("arsye_sequencer", "arsye_query")) {
            try (Connection connection = DriverManager.getConnection(log.url(), role, "");
                    var statement = connection.createStatement()) {
                for (String deed : deeds) {
                    assertThatThrownBy(() -> statement.execute(deed))
                            .as(role + ": " + deed)
                            .hasMessageContaining("permission denied");
                }
            }
        }
    }
}
