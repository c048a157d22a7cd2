package org.arsye.query.platform.web;

import static org.arsye.query.given.Story.commentId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.Publication;
import org.arsye.query.given.Pen;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.arsye.query.platform.Erasures;
import org.arsye.query.platform.generation.Layouts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** What is given again, and what is not. A row changed behind the views' back shows whether an answer was made anew. */
class KeptAnswersTest {

    private static final String WORDS = "Fjalët e Shembullit";

    private final ReadSide side = ReadSide.running();
    private final Story story = new Story();
    private final CommentId comment = commentId();
    private final CommentId other = commentId();

    @BeforeEach
    void said() {
        side.given(story.begun());
        side.given(story.comment(comment, WORDS, null, Publication.UNPUBLISHED));
        side.given(story.comment(other, "Të tjera fjalë"));
        side.now();
    }

    @Test
    void an_answer_is_given_again_while_the_record_stands_and_made_anew_when_it_has_moved() {
        EntityExchangeResult<byte[]> first = asked(null, null);
        behindTheBack();
        EntityExchangeResult<byte[]> again = asked(null, null);
        assertThat(again.getResponseBody()).isEqualTo(first.getResponseBody());
        assertThat(header(again, "Arsye-Position")).isEqualTo(header(first, "Arsye-Position"));
        assertThat(asked(null, header(first, HttpHeaders.ETAG)).getStatus()).isEqualTo(HttpStatus.NOT_MODIFIED);

        side.given(new Story().registered());
        side.now();
        EntityExchangeResult<byte[]> anew = asked(null, header(first, HttpHeaders.ETAG));
        assertThat(anew.getStatus()).isEqualTo(HttpStatus.OK);
        assertThat(text(anew)).contains("\"provision\":\"art_99\"");
    }

    @Test
    void nothing_that_was_opened_outlives_an_erasure() {
        assertThat(text(asked(null, null))).contains("Të tjera fjalë");
        Pen.forget(other.value());
        side.bean(Erasures.class).happened();
        assertThat(text(asked(null, null))).doesNotContain("Të tjera fjalë");
    }

    @Test
    void an_officials_answer_is_for_that_official() {
        String token = UUID.randomUUID().toString();
        side.pen().account(token, "zyrtari", story.body.value(), "OFFICIAL");
        assertThat(text(asked(token, null))).contains(WORDS);
        assertThat(text(asked(null, null))).doesNotContain(WORDS);
        EntityExchangeResult<byte[]> inPublic = asked(null, null);
        assertThat(text(inPublic)).doesNotContain(WORDS);
        EntityExchangeResult<byte[]> official = asked(token, header(inPublic, HttpHeaders.ETAG));
        assertThat(official.getStatus()).isEqualTo(HttpStatus.OK);
        assertThat(text(official)).contains(WORDS);
    }

    private void behindTheBack() {
        String schema = side.bean(Layouts.class).all().stream()
                .filter(layout -> layout.view().equals("comments"))
                .findFirst()
                .orElseThrow()
                .schema();
        Pen.execute(
                "arsye",
                "update " + schema + ".comment set provision = 'art_99' where consultation_id = ?",
                story.consultation.value());
    }

    private EntityExchangeResult<byte[]> asked(String token, String known) {
        return side.http()
                .get()
                .uri("/api/v1/consultations/{id}/comments", story.consultation)
                .headers(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                    if (known != null) {
                        headers.setIfNoneMatch(known);
                    }
                })
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static String header(EntityExchangeResult<byte[]> answer, String name) {
        return answer.getResponseHeaders().getFirst(name);
    }

    private static String text(EntityExchangeResult<byte[]> answer) {
        return new String(answer.getResponseBody(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
