package org.arsye.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.arsye.command.platform.Recordable.Unrecordable;
import org.arsye.ledger.entry.StoredEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has no entry in the ledger is not recorded. */
class RecordableTest {

    private static final Instant AT = Instant.parse("2026-03-31T10:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"{\"n\":1.5}", "{\"n\":null}", "{\"sd\":\"x\"}", "[]", "{\"t\":\"\\ud800\"}"})
    void a_payload_that_the_ledger_has_no_form_for_is_refused(String payload) {
        assertThatThrownBy(() -> Recordable.check(event(payload, AT)))
                .isInstanceOfSatisfying(
                        Unrecordable.class,
                        refused -> assertThat(refused.isTooLarge()).isFalse());
    }

    @Test
    void a_part_of_a_millisecond_is_refused() {
        assertThatThrownBy(() -> Recordable.check(event("{}", AT.plusNanos(1_000))))
                .isInstanceOf(Unrecordable.class);
    }

    @Test
    void an_entry_is_refused_that_is_too_large_at_the_furthest_position() {
        int room = 65_535 - entryOf("").length();
        Recordable.check(event(text(room), AT));

        assertThatThrownBy(() -> Recordable.check(event(text(room + 1), AT)))
                .isInstanceOfSatisfying(
                        Unrecordable.class,
                        refused -> assertThat(refused.isTooLarge()).isTrue());
    }

    private static String entryOf(String text) {
        byte[] entry = org.arsye.ledger.entry.Entry.bytesOf(event("{\"t\":\"" + text + "\"}", AT));
        return new String(entry, StandardCharsets.UTF_8);
    }

    private static String text(int length) {
        return "{\"t\":\"" + "x".repeat(length) + "\"}";
    }

    private static StoredEvent event(String payload, Instant at) {
        return new StoredEvent(
                Recordable.FURTHEST_POSITION,
                new UUID(0, 1),
                "CommentSubmitted",
                "1",
                new UUID(0, 2),
                "Comment",
                0,
                at,
                payload.getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
    }
}
