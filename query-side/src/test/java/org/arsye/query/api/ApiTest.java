package org.arsye.query.api;

import static org.arsye.query.given.Story.commentId;
import static org.arsye.query.given.Story.decisionId;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.Outcome;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.query.documents.DocumentEntry;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class ApiTest {

    private static final String SAID = "Neni 7 \"duhet\" \u202e\r\n\t<b>ë</b> 𝕏 '; drop table comment; --";

    private final ReadSide side = ReadSide.running();
    private final WebTestClient http = side.http();
    private final Story story = new Story();
    private final CommentId comment = commentId();
    private final DecisionId decision = decisionId();
    private long last;

    @BeforeEach
    void answered() {
        side.given(story.begun());
        last = side.given(
                story.comment(comment, SAID, "art_1", Publication.NAMED),
                story.decided(comment, decision, Outcome.PARTLY_ACCEPTED, null),
                story.approved(comment, decision),
                story.published(comment, decision, Outcome.PARTLY_ACCEPTED));
        side.now();
    }

    private ResponseSpec get(String address, Object... variables) {
        return http.get().uri(address, variables).exchange();
    }

    @Nested
    class Answers {

        @Test
        void a_comment_comes_out_character_for_character_with_its_answer_and_history() {
            get("/api/v1/comments/{id}", comment)
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals("Arsye-Position", last)
                    .expectBody()
                    .jsonPath("$.text")
                    .isEqualTo(SAID)
                    .jsonPath("$.id")
                    .isEqualTo(comment.toString())
                    .jsonPath("$.answer")
                    .isEqualTo("partly_accepted")
                    .jsonPath("$.contributorKind")
                    .isEqualTo("ngo")
                    .jsonPath("$.receivedAt")
                    .isEqualTo("2026-03-02T09:01:00Z")
                    .jsonPath("$.decision.justification.sq")
                    .isEqualTo("Sepse PARTLY_ACCEPTED")
                    .jsonPath("$.decision.draftedBy")
                    .doesNotExist()
                    .jsonPath("$.handInId")
                    .doesNotExist()
                    .jsonPath("$.history[0].type")
                    .isEqualTo("CommentSubmitted")
                    .jsonPath("$.decisions.length()")
                    .isEqualTo(1);
        }

        @Test
        void a_consultation_comes_with_its_body_its_notice_and_totals() {
            get("/api/v1/consultations/{id}", story.consultation)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.title.sq")
                    .isEqualTo("Ligji për Pemët")
                    .jsonPath("$.title.en")
                    .doesNotExist()
                    .jsonPath("$.documentType")
                    .isEqualTo("draft_law")
                    .jsonPath("$.publicBody.names.sq")
                    .isEqualTo("Ministria e Parqeve")
                    .jsonPath("$.acts[0].what.sq")
                    .isEqualTo("Çka")
                    .jsonPath("$.totals.received")
                    .isEqualTo(1)
                    .jsonPath("$.totals.partlyAccepted")
                    .isEqualTo(1);
        }

        @Test
        void a_list_goes_on_at_its_next_address() {
            side.given(story.comment(commentId(), "Dy"), story.comment(commentId(), "Tre"));
            side.now();
            String next = get("/api/v1/consultations/{id}/comments?limit=2&kind=ngo", story.consultation)
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueMatches(HttpHeaders.LINK, "</api/v1/consultations/.*>; rel=\"next\"")
                    .expectBody()
                    .jsonPath("$.items.length()")
                    .isEqualTo(2)
                    .jsonPath("$.next")
                    .isNotEmpty()
                    .returnResult()
                    .getResponseHeaders()
                    .getFirst(HttpHeaders.LINK);

            http.get()
                    .uri(side.address(next.substring(1, next.indexOf('>'))))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.items.length()")
                    .isEqualTo(1)
                    .jsonPath("$.items[0].text")
                    .isEqualTo("Tre")
                    .jsonPath("$.next")
                    .isEmpty();
        }

        @Test
        void an_outcome_is_asked_for_by_its_code() {
            get("/api/v1/consultations/{id}/comments?outcome=rejected,partly_accepted", story.consultation)
                    .expectBody()
                    .jsonPath("$.items.length()")
                    .isEqualTo(1);
            get("/api/v1/consultations/{id}/comments?outcome=unanswered", story.consultation)
                    .expectBody()
                    .jsonPath("$.items.length()")
                    .isEqualTo(0);
        }

        @Test
        void a_document_comes_with_its_articles_counted_and_its_content_to_be_saved() {
            byte[] law = "{\"articles\":[{\"id\":\"art_1\",\"paragraphs\":[]}]}".getBytes(StandardCharsets.UTF_8);
            String digest = side.pen().keep(law, DocumentEntry.ARTICLES);
            side.given(story.lawAdded(1, digest, law.length));
            side.now();

            get("/api/v1/consultations/{id}/documents", story.consultation)
                    .expectBody()
                    .jsonPath("$.items[0].sha256")
                    .isEqualTo(digest);
            get("/api/v1/consultations/{id}/documents/{law}", story.consultation, story.law)
                    .expectBody()
                    .jsonPath("$.articles[0].comments")
                    .isEqualTo(1)
                    .jsonPath("$.versions.length()")
                    .isEqualTo(1);
            get("/api/v1/consultations/{id}/documents/{law}/content", story.consultation, story.law)
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals(HttpHeaders.ETAG, '"' + digest + '"')
                    .expectHeader()
                    .valueMatches(HttpHeaders.CONTENT_DISPOSITION, "attachment.*")
                    .expectHeader()
                    .valueEquals(HttpHeaders.CONTENT_TYPE, DocumentEntry.ARTICLES)
                    .expectBody(byte[].class)
                    .isEqualTo(law);
        }

        @Test
        void a_report_a_history_decisions_and_bodies_are_there() {
            side.given(new ReportPublished(
                    story.consultation, 1, last, new ReportFigures(1, 0, 1, 0, 0, 0, 0, 0), null, null));
            side.now();

            get("/api/v1/consultations/{id}/report", story.consultation)
                    .expectBody()
                    .jsonPath("$.figures.received")
                    .isEqualTo(1);
            get("/api/v1/consultations/{id}/history", story.consultation)
                    .expectBody()
                    .jsonPath("$.items[0].type")
                    .isEqualTo("ConsultationDrafted");
            get("/api/v1/comments/{id}/decisions", comment)
                    .expectBody()
                    .jsonPath("$.items[0].stage")
                    .isEqualTo("published");
            get("/api/v1/comments/{id}/decisions/{did}", comment, decision)
                    .expectBody()
                    .jsonPath("$.outcome")
                    .isEqualTo("partly_accepted");
            get("/api/v1/public-bodies/{id}", story.body)
                    .expectBody()
                    .jsonPath("$.kind")
                    .isEqualTo("ministry")
                    .jsonPath("$.officials")
                    .exists();
            get("/api/v1/public-bodies").expectBody().jsonPath("$.items").isArray();
            get("/api/v1/consultations?status=open,under_review&body={id}", story.body)
                    .expectStatus()
                    .isOk();
        }
    }

    @Nested
    class Manners {

        @Test
        void an_unchanged_answer_is_not_sent_twice() {
            String tag = get("/api/v1/comments/{id}", comment)
                    .expectBody()
                    .returnResult()
                    .getResponseHeaders()
                    .getETag();
            assertThat(tag).startsWith("\"").doesNotStartWith("W/");

            http.get()
                    .uri("/api/v1/comments/{id}", comment)
                    .header(HttpHeaders.IF_NONE_MATCH, tag)
                    .exchange()
                    .expectStatus()
                    .isNotModified()
                    .expectHeader()
                    .valueEquals(HttpHeaders.ETAG, tag)
                    .expectBody()
                    .isEmpty();
            side.given(story.withdrawn(comment));
            side.now();
            http.get()
                    .uri("/api/v1/comments/{id}", comment)
                    .header(HttpHeaders.IF_NONE_MATCH, tag)
                    .exchange()
                    .expectStatus()
                    .isOk();
        }

        @Test
        void the_past_is_asked_for_by_position_and_by_time() {
            get("/api/v1/comments/{id}?asOf={p}", comment, last - 1)
                    .expectHeader()
                    .valueEquals("Arsye-Position", last - 1)
                    .expectBody()
                    .jsonPath("$.answer")
                    .isEqualTo("unanswered");
            get("/api/v1/comments/{id}?asOf={p}", comment, last - 4)
                    .expectStatus()
                    .isNotFound();
            get("/api/v1/comments/{id}?asOf=2020-01-01T00:00:00+01:00", comment)
                    .expectStatus()
                    .isNotFound();
        }

        @Test
        void what_was_just_written_is_waited_for_and_what_never_comes_is_not() {
            long withdrawn = side.given(story.withdrawn(comment));
            get("/api/v1/comments/{id}?after={p}", comment, withdrawn)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.answer")
                    .isEqualTo("withdrawn");

            http.get()
                    .uri("/api/v1/comments/{id}", comment)
                    .header("Arsye-After", Long.toString(withdrawn + 1000))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .valueEquals(HttpHeaders.RETRY_AFTER, "1")
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("NOT_YET_REACHED");
        }

        @Test
        void an_official_of_the_body_reads_what_the_public_does_not() {
            CommentId kept = commentId();
            String token = UUID.randomUUID().toString();
            side.pen().account(token, "zyrtari", story.body.value(), "official");
            side.given(story.comment(kept, SAID, null, Publication.UNPUBLISHED));
            side.now();

            get("/api/v1/comments/{id}", kept)
                    .expectBody()
                    .jsonPath("$.text")
                    .doesNotExist()
                    .jsonPath("$.textState")
                    .isEqualTo("unpublished");
            http.get()
                    .uri("/api/v1/comments/{id}", kept)
                    .header("Authorization", "Bearer " + token)
                    .exchange()
                    .expectHeader()
                    .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                    .expectBody()
                    .jsonPath("$.text")
                    .isEqualTo(SAID);
            http.get()
                    .uri("/api/v1/comments/{id}", kept)
                    .cookie("arsye_session", token)
                    .exchange()
                    .expectBody()
                    .jsonPath("$.text")
                    .isEqualTo(SAID);
            http.get()
                    .uri("/api/v1/comments/{id}", kept)
                    .header("Authorization", "Bearer nobody")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("TOKEN_UNKNOWN");
        }
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/api/v1/comments/1",
                    "/api/v1/comments/1-1-1-1-1",
                    "/api/v1/consultations/x/documents/y/content",
                    "/api/v1/consultations?status=closed",
                    "/api/v1/consultations?type=1",
                    "/api/v1/consultations?body=x",
                    "/api/v1/consultations?from=yesterday",
                    "/api/v1/consultations?limit=0",
                    "/api/v1/consultations?limit=501",
                    "/api/v1/consultations?limit=ten",
                    "/api/v1/consultations?cursor=x",
                    "/api/v1/consultations?cursor=%00%ff",
                    "/api/v1/consultations?asOf=tomorrow",
                    "/api/v1/consultations?asOf=",
                    "/api/v1/consultations?asOf=99999999999999999999",
                    "/api/v1/consultations?asOf=2999-01-01T00:00:00Z",
                    "/api/v1/consultations?after=-1",
                    "/api/v1/consultations?after=x"
                })
        void a_parameter_that_cannot_be_read_is_named(String address) {
            http.get()
                    .uri(side.address(address))
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectHeader()
                    .contentType("application/problem+json")
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("BAD_PARAMETER")
                    .jsonPath("$.errors[0].parameter")
                    .isNotEmpty();
        }

        @Test
        void a_word_is_written_in_one_way_and_whoever_writes_it_otherwise_is_told_which_words_there_are() {
            for (String wrong : new String[] {"OPEN", "open,Reported", "closed"}) {
                http.get()
                        .uri(side.address("/api/v1/consultations?status=" + wrong))
                        .exchange()
                        .expectStatus()
                        .isBadRequest()
                        .expectBody()
                        .jsonPath("$.errors[0].parameter")
                        .isEqualTo("status")
                        .jsonPath("$.errors[0].allowed")
                        .isEqualTo(List.of("drafted", "announced", "open", "under_review", "reported", "cancelled"));
            }
            http.get()
                    .uri(side.address("/api/v1/consultations?status=open,reported"))
                    .exchange()
                    .expectStatus()
                    .isOk();
            http.get()
                    .uri(side.address("/?status=OPEN"))
                    .header("Accept", "text/html")
                    .exchange()
                    .expectStatus()
                    .isBadRequest();
        }

        @ParameterizedTest
        @ValueSource(strings = {"q=%00", "q=%27%3B--", "q=%25_%5C", "q=%ED%A0%80", "q=", "type=", "from=", "status=,"})
        void odd_words_find_nothing_and_break_nothing(String query) {
            int status = http.get()
                    .uri(side.address("/api/v1/consultations?" + query))
                    .exchange()
                    .expectBody()
                    .returnResult()
                    .getStatus()
                    .value();
            assertThat(status).isIn(200, 400);
        }

        @Test
        void what_is_not_there_is_said_in_the_readers_language() {
            for (String address : new String[] {
                "/api/v1/comments/" + UUID.randomUUID(),
                "/api/v1/consultations/" + UUID.randomUUID(),
                "/api/v1/public-bodies/" + UUID.randomUUID(),
                "/api/v1/nothing"
            }) {
                get(address + "?lang=en")
                        .expectStatus()
                        .isNotFound()
                        .expectBody()
                        .jsonPath("$.code")
                        .isEqualTo("NOT_FOUND")
                        .jsonPath("$.title")
                        .isEqualTo("There is nothing at this address.");
            }
            get("/api/v1/nothing").expectBody().jsonPath("$.title").isEqualTo("Në këtë adresë nuk ka asgjë.");
        }

        @Test
        void a_draft_and_all_that_hangs_on_it_is_not_there_for_the_public() {
            Story hidden = new Story();
            side.given(hidden.drafted());
            side.now();
            for (String part : new String[] {"", "/documents", "/comments", "/history", "/report"}) {
                get("/api/v1/consultations/" + hidden.consultation + part)
                        .expectStatus()
                        .isNotFound();
            }
        }
    }
}
