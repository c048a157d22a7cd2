package org.arsye.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.arsye.events.comment.CommentEvent;
import org.arsye.events.comment.CommentWithdrawn;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    private static final Path APPROVED = Path.of("src/test/resources/event-catalogue.txt");

    /** What is stored can never be changed: a line that is taken away or altered here makes stored events unreadable. */
    @Test
    void the_approved_catalogue_is_what_the_code_stores() throws IOException {
        Approved.assertEquals(APPROVED, Description.ofCatalogue());
    }

    @Test
    void a_renamed_component_is_not_what_was_approved() throws IOException {
        assertThat(Files.readString(APPROVED))
                .contains(Description.ofEvent(CommentWithdrawn.class))
                .doesNotContain(Description.ofEvent(org.arsye.badhouse.comment.CommentWithdrawn.class));
    }

    @Test
    void an_event_belongs_to_the_aggregate_of_its_family() {
        assertThat(EventCatalogue.aggregateTypeOf(CommentWithdrawn.class)).isEqualTo("Comment");
        assertThat(EventCatalogue.aggregateTypeOf(CommentEvent.class)).isEqualTo("Comment");
        assertThatThrownBy(() -> EventCatalogue.aggregateTypeOf(DomainEvent.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_event_is_found_by_the_name_it_is_stored_under_and_by_no_other() {
        assertThat(EventCatalogue.all()).hasSizeGreaterThan(15).allSatisfy(event -> {
            assertThat(EventCatalogue.byName(EventCatalogue.nameOf(event))).contains(event);
            assertThat(EventCatalogue.byName(event.getName())).isEmpty();
            assertThat(EventCatalogue.revisionOf(event)).matches("[1-9][0-9]*");
        });
        assertThat(EventCatalogue.byName("java.lang.Runtime")).isEmpty();
        assertThat(EventCatalogue.byName("")).isEmpty();
    }
}
