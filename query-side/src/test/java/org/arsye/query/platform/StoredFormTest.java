package org.arsye.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.arsye.events.EventCatalogue;
import org.arsye.events.Sealed;
import org.arsye.events.comment.CommentWithdrawn;
import org.arsye.events.consultation.ConsultationId;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/** How much of a stored payload is read, and how. */
class StoredFormTest {

    private static final UUID CONSULTATION = UUID.randomUUID();

    @Test
    void an_outline_is_read_past_everything_that_it_does_not_hold() {
        assertThat(outline("{\"commentId\":\"%s\",\"text\":{\"sd\":[1,{}]},\"consultationId\":\"%s\",\"later\":null}"
                        .formatted(UUID.randomUUID(), CONSULTATION)))
                .isEqualTo(new Outline(new ConsultationId(CONSULTATION)));
        assertThat(outline("{\"publicBodyId\":\"%s\"}".formatted(UUID.randomUUID())))
                .isEqualTo(new Outline(null));
    }

    @Test
    void an_outline_of_what_is_no_event_is_not_read() {
        assertThatThrownBy(() -> outline("{\"consultationId\":\"%s\",\"text\":{\"sd\":\"a".formatted(CONSULTATION)))
                .isInstanceOf(JacksonException.class);
    }

    /** The history finds an event's consultation under this name only. */
    @Test
    void every_event_that_belongs_to_a_consultation_says_so_under_the_name_that_an_outline_reads() {
        List<String> names = EventCatalogue.all().stream()
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .filter(component -> component.getType() == ConsultationId.class)
                .map(RecordComponent::getName)
                .toList();
        assertThat(names).contains(CommentWithdrawn.class.getRecordComponents()[1].getName());
        assertThat(names).containsOnly(Outline.class.getRecordComponents()[0].getName());
    }

    @Test
    void a_sealed_value_is_read_in_any_order_and_past_members_of_a_later_release() {
        assertThat(sealed("{\"ct\":\"d\",\"later\":{\"sd\":\"no\"},\"sd\":\"a\",\"iv\":\"c\",\"kid\":\"b\"}"))
                .isEqualTo(new Sealed.Closed<>("a", "b", "c", "d"));
        assertThat(sealed("{\"sd\":\"a\",\"kid\":null}")).isEqualTo(new Sealed.Closed<>("a", null, null, null));
        assertThat(sealed("null")).isNull();
    }

    @Test
    void a_sealed_value_of_another_form_is_not_read() {
        for (String json : List.of("\"text\"", "[\"a\"]", "7", "{\"sd\":{\"a\":1}}", "{\"ct\":[\"a\"]}")) {
            assertThatThrownBy(() -> sealed(json)).as(json).isInstanceOf(JacksonException.class);
        }
    }

    private static Outline outline(String json) {
        return EventJson.MAPPER.readValue(json, Outline.class);
    }

    private static Sealed<?> sealed(String json) {
        return EventJson.MAPPER.readValue(json, Sealed.class);
    }
}
