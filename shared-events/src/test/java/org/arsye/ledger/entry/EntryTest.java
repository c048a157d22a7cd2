package org.arsye.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arsye.events.DomainEvent;
import org.arsye.events.EventCatalogue;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Json;
import org.arsye.ledger.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTest {

    private static final String OFFICIAL =
            "{\"commandId\":\"x\",\"actorRole\":\"coordinator\",\"actorId\":\"00000000-0000-4000-8000-000000000006\"}";

    private static StoredEvent event(String payload, String metadata) {
        return event(payload.getBytes(StandardCharsets.UTF_8), metadata, 7, "CommentSubmitted", "1");
    }

    private static StoredEvent event(byte[] payload, String metadata, long position, String type, String revision) {
        return new StoredEvent(
                position,
                UUID.fromString("00000000-0000-4000-8000-0000000000aa"),
                type,
                revision,
                UUID.fromString("00000000-0000-4000-8000-000000000004"),
                "Comment",
                0,
                Instant.parse("2026-03-10T09:30:00.120Z"),
                payload,
                metadata.getBytes(StandardCharsets.UTF_8));
    }

    private static String entry(StoredEvent event) {
        return new String(Entry.bytesOf(event), StandardCharsets.UTF_8);
    }

    @Test
    void an_entry_says_what_was_stored_in_one_order() {
        assertThat(entry(event("{ \"round\": 1, \"commentId\": \"c\" }", OFFICIAL)))
                .isEqualTo("{\"actor\":{\"id\":\"00000000-0000-4000-8000-000000000006\",\"role\":\"coordinator\"},"
                        + "\"aggregate\":\"00000000-0000-4000-8000-000000000004\",\"aggregateType\":\"Comment\","
                        + "\"at\":\"2026-03-10T09:30:00.120Z\",\"id\":\"00000000-0000-4000-8000-0000000000aa\","
                        + "\"payload\":{\"commentId\":\"c\",\"round\":1},\"position\":7,\"revision\":\"1\","
                        + "\"sequence\":0,\"type\":\"CommentSubmitted\",\"v\":\"arsye/1\"}");
    }

    @Test
    void the_public_is_nobody_and_the_system_is_a_role() {
        assertThat(entry(event("{}", "{\"commandId\":\"x\"}"))).startsWith("{\"aggregate\":");
        assertThat(entry(event("{}", "{\"actorRole\":\"system\"}"))).startsWith("{\"actor\":{\"role\":\"system\"},");
    }

    @Test
    void of_a_sealed_field_only_the_digest_is_in_the_entry() {
        String sd = "irlzH-BH0DpAszBMBHqa-LNNqbcacDh6p1KjKwsjiBg";
        String sealed = "{\"sd\":\"" + sd + "\",\"kid\":\"k\",\"iv\":\"i\",\"ct\":\"c\"}";

        assertThat(entry(event("{\"b\":[" + sealed + "],\"a\":" + sealed + "}", "{}")))
                .contains("\"payload\":{\"a\":{\"sd\":\"" + sd + "\"},\"b\":[{\"sd\":\"" + sd + "\"}]}");
        assertThat(Entry.parse(Entry.bytesOf(event("{\"b\":[" + sealed + "],\"a\":" + sealed + "}", "{}")))
                        .digests())
                .containsOnlyKeys(sd)
                .containsValue(Set.of("a", "b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | {} | EVENT_PAYLOAD",
                "{ | {} | EVENT_PAYLOAD",
                "{\"a\":null} | {} | EVENT_PAYLOAD",
                "{\"a\":[[[DEEP]]]} | {} | ENTRY_SHAPE",
                "{\"a\":0.5} | {} | EVENT_PAYLOAD",
                "{\"a\":1,\"a\":1} | {} | EVENT_PAYLOAD",
                "{} | [] | EVENT_METADATA",
                "{} | {\"actorId\":\"x\"} | EVENT_METADATA",
                "{} | {\"actorRole\":1} | EVENT_METADATA",
                "{} | {\"actorRole\":\"\"} | EVENT_METADATA",
                "{\"a\":{\"sd\":\"x\",\"kid\":\"k\",\"iv\":\"i\",\"ct\":\"c\"}} | {} | SEALED_FIELD",
                "{\"a\":{\"sd\":\"irlzH-BH0DpAszBMBHqa-LNNqbcacDh6p1KjKwsjiBg\"}} | {} | SEALED_FIELD",
                "{\"a\":{\"ct\":\"leak\"}} | {} | SEALED_FIELD",
                "{\"kid\":\"k\"} | {} | SEALED_FIELD",
                "{\"a\":{\"sd\":\"irlzH-BH0DpAszBMBHqa-LNNqbcacDh6p1KjKwsjiBg\",\"kid\":1,\"iv\":\"i\",\"ct\":\"c\"}} | {} | SEALED_FIELD"
            })
    void an_event_that_has_no_entry_is_refused(String payload, String metadata, Flaw flaw) {
        String deep = payload.replace("DEEP", "[".repeat(60) + "]".repeat(60));

        assertThat(flaw(() -> Entry.bytesOf(event(deep, metadata)))).isEqualTo(flaw);
    }

    @Test
    void a_time_is_a_whole_millisecond_and_an_entry_no_larger_than_its_length_can_say() {
        StoredEvent good = event("{}", "{}");
        for (Instant at : List.of(
                good.at().plusNanos(1),
                Instant.parse("+10000-01-01T00:00:00Z"),
                Instant.parse("-0001-12-31T00:00:00Z"))) {
            StoredEvent bad = new StoredEvent(
                    7, good.id(), "T", "1", good.aggregate(), "A", 0, at, good.payload(), good.metadata());
            assertThat(flaw(() -> Entry.bytesOf(bad))).isEqualTo(Flaw.EVENT_TIME);
        }
        StoredEvent past = new StoredEvent(
                Json.LARGEST_INTEGER + 1,
                good.id(),
                "T",
                "1",
                good.aggregate(),
                "A",
                0,
                good.at(),
                good.payload(),
                good.metadata());
        assertThat(flaw(() -> Entry.bytesOf(past))).isEqualTo(Flaw.ENTRY_SHAPE);
        assertThat(flaw(() -> Entry.bytesOf(event("{}".getBytes(StandardCharsets.UTF_8), "{}", 7, "", "1"))))
                .isEqualTo(Flaw.ENTRY_SHAPE);
        assertThat(flaw(() -> Entry.bytesOf(event("{\"a\":\"" + "x".repeat(65_536) + "\"}", "{}"))))
                .isEqualTo(Flaw.ENTRY_TOO_LARGE);
    }

    /** Derived from each stored sample, and checked with a program in another language when it was first written. */
    @Test
    void every_stored_sample_has_its_golden_entry() throws IOException {
        List<String> entries = new ArrayList<>();
        for (Class<? extends DomainEvent> type : EventCatalogue.all()) {
            String name = EventCatalogue.nameOf(type);
            String revision = EventCatalogue.revisionOf(type);
            try (InputStream sample =
                    DomainEvent.class.getResourceAsStream("stored/" + name + "." + revision + ".json")) {
                StoredEvent event = event(sample.readAllBytes(), OFFICIAL, 7, name, revision);
                Entry entry = Entry.parse(Entry.bytesOf(event));

                assertThat(entry.position()).isEqualTo(7);
                assertThat(entry.type()).isEqualTo(name);
                assertThat(entry.json().canonical()).isEqualTo(entry.bytes());
                entries.add(new String(entry.bytes(), StandardCharsets.UTF_8));
            }
        }
        try (InputStream golden = EntryTest.class.getResourceAsStream("golden-entries.txt")) {
            assertThat(entries)
                    .as("a new event's entry is looked at, and then added as a line of golden-entries.txt")
                    .containsExactlyElementsOf(new String(golden.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
    }

    @Test
    void what_is_hashed_is_zero_and_the_entry() throws Exception {
        Entry entry = Entry.parse(Entry.bytesOf(event("{}", "{}")));
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update((byte) 0);

        assertThat(entry.leaf().bytes()).isEqualTo(sha256.digest(entry.bytes()));
        assertThat(Json.parse(entry.bytes())).isEqualTo(entry.json());
    }

    static Flaw flaw(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run).flaw();
    }
}
