package org.arsye.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.arsye.events.comment.CommentId;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.arsye.query.platform.Paging;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private final ReadSide side = ReadSide.running();
    private final HistoryQueries history = side.bean(HistoryQueries.class);
    private final Story story = new Story();

    @Test
    void a_consultation_tells_its_own_events_and_its_comments_in_order() {
        CommentId comment = Story.commentId();
        side.given(story.begun());
        long submitted = side.given(story.comment(comment, "Po"));
        side.given(story.withdrawn(comment));

        assertThat(history.ofConsultation(story.consultation, Paging.first(), side.now())
                        .items())
                .extracting(HistoryEntry::type)
                .containsExactly("ConsultationDrafted", "ConsultationOpened", "CommentSubmitted", "CommentWithdrawn");
        assertThat(history.of(comment.value(), side.asOf(submitted)))
                .extracting(HistoryEntry::position)
                .containsExactly(submitted);
        assertThat(history.of(comment.value(), side.now()).getLast().sequence()).isEqualTo(1);
    }

    @Test
    void a_time_is_the_last_position_recorded_by_then() {
        side.pen().at(java.time.Instant.parse("2027-01-01T00:00:00Z"));
        long registered = side.given(story.registered());
        side.given(story.drafted());
        side.now();

        assertThat(history.positionAt(java.time.Instant.parse("2027-01-01T00:00:01Z")))
                .isEqualTo(registered);
        assertThat(history.positionAt(java.time.Instant.parse("2001-01-01T00:00:00Z")))
                .isEqualTo(-1);
        assertThat(history.timeOf(registered)).contains(java.time.Instant.parse("2027-01-01T00:00:01Z"));
        side.pen().at(Story.OPENS);
    }
}
