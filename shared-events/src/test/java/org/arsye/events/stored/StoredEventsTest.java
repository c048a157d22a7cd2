package org.arsye.events.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.arsye.badhouse.comment.CommentWithdrawn;
import org.arsye.events.DomainEvent;
import org.arsye.events.EventCatalogue;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.ConsultationCancelled;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.ledger.Json;
import org.arsye.ledger.SealedBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Each sample is an event as it stands in a store somewhere; nothing can make it stand otherwise there. */
class StoredEventsTest {

    private static final JsonMapper MAPPER = StoredForm.mapper();

    /** The samples are sealed under this key, each in the event with sequence number 0 of its aggregate. */
    private static final byte[] SAMPLE_KEY =
            HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    @ParameterizedTest
    @MethodSource("events")
    void a_stored_event_is_read_and_written_again_the_same(Class<? extends DomainEvent> event) throws IOException {
        Json stored = Json.parse(sample(event));
        DomainEvent read = MAPPER.readValue(sample(event), event);

        assertThat(Json.parse(MAPPER.writeValueAsBytes(read))).isEqualTo(stored);
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_sample_has_every_component_so_that_none_can_be_renamed_unseen(Class<? extends DomainEvent> event)
            throws IOException {
        assertThat(((Json.Obj) Json.parse(sample(event))).members().keySet())
                .containsExactlyElementsOf(Stream.of(event.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_sealed_field_opens_as_synthetic(Class<? extends DomainEvent> event) throws Exception {
        DomainEvent read = MAPPER.readValue(sample(event), event);
        String aggregate =
                event.getRecordComponents()[0].getAccessor().invoke(read).toString();
        for (RecordComponent component : event.getRecordComponents()) {
            if (component.getAccessor().invoke(read) instanceof Sealed.Closed<?> closed) {
                assertThat(SealedBox.open(SAMPLE_KEY, closed, aggregate, 0, component.getName())
                                .orElseThrow()
                                .value()
                                .canonicalText())
                        .contains("ynthetic");
            }
        }
    }

    @Test
    void there_is_no_sample_without_its_event() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/arsye/events/stored"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(EventCatalogue.all().stream()
                            .map(StoredEventsTest::file)
                            .toList());
        }
    }

    @Test
    void a_record_whose_component_was_renamed_does_not_read_its_sample() {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> MAPPER.readValue(
                        sample(org.arsye.events.comment.CommentWithdrawn.class), CommentWithdrawn.class));
    }

    @Test
    void an_open_value_is_not_written() {
        Sealed<LocalizedText> open = Sealed.text(new LocalizedText("Arsye sintetike", null, null));
        ConsultationId id = ConsultationId.of("00000000-0000-4000-8000-000000000002");

        assertThatThrownBy(() -> MAPPER.writeValueAsString(new ConsultationCancelled(id, open)))
                .hasRootCauseMessage("an open value is never stored")
                .message()
                .doesNotContain("sintetike");
    }

    static List<Class<? extends DomainEvent>> events() {
        return EventCatalogue.all();
    }

    private static byte[] sample(Class<? extends DomainEvent> event) throws IOException {
        try (InputStream stream = DomainEvent.class.getResourceAsStream("stored/" + file(event))) {
            assertThat(stream).as("a stored sample of %s", file(event)).isNotNull();
            return stream.readAllBytes();
        }
    }

    private static String file(Class<? extends DomainEvent> event) {
        return EventCatalogue.nameOf(event) + "." + EventCatalogue.revisionOf(event) + ".json";
    }
}
