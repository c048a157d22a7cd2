package org.arsye.query.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.Outcome;
import org.arsye.events.comment.Publication;
import org.arsye.ledger.Disclosure;
import org.arsye.ledger.Json;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.verify.Receipt;
import org.arsye.ledger.verify.ReceiptVerifier;
import org.arsye.query.given.Pen;
import org.arsye.query.given.Probe;
import org.arsye.query.given.Sides;
import org.arsye.query.given.Story;
import org.arsye.query.ledger.sequencer.LedgerQueries;
import org.arsye.query.ledger.sequencer.LogKeeper;
import org.arsye.query.ledger.sequencer.Sequencer;
import org.arsye.query.platform.Erasures;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Given a read side that makes the ledger of a small record, when an address is asked, then that is answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerFilesTest {

    private final Story story = new Story();
    private Sides sides;
    private Pen pen;
    private ConfigurableApplicationContext side;
    private WebTestClient http;

    @BeforeAll
    void started() {
        sides = new Sides("ledger_files");
        pen = sides.pen();
        side = sides.start(Probe.class);
        http = Sides.http(side);
        get("/ledger/checkpoint").expectStatus().isNotFound();
        get("/ledger").expectStatus().isOk();
        side.getBean(LogKeeper.class).initialise("log.example/files");
        Stream.of(story.begun()).forEach(pen::write);
        signedUpTo(pen.write(story.comment(Story.commentId(), "Synthetic.")));
    }

    @AfterAll
    void stopped() {
        sides.close();
    }

    private WebTestClient.ResponseSpec get(String path) {
        return http.get().uri(path).exchange();
    }

    private byte[] body(String path) {
        return get(path).expectStatus().isOk().expectBody().returnResult().getResponseBody();
    }

    private Checkpoint checkpoint() {
        byte[] note = http.get()
                .uri("/ledger/checkpoint")
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return Checkpoint.parse(SignedNote.parse(note).text());
    }

    private void signedUpTo(long position) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> side.getBean(LedgerQueries.class).status().signed() > position);
    }

    @Test
    void what_never_changes_may_be_kept_for_ever_and_the_checkpoint_a_second() {
        get("/ledger/checkpoint")
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=1, public")
                .expectHeader()
                .contentType("text/plain;charset=UTF-8");
        for (String path : new String[] {"tile/0/000.p/3", "tile/entries/000.p/3"}) {
            var tile = get("/ledger/" + path).expectStatus().isOk();
            tile.expectHeader().valueEquals("Cache-Control", "max-age=31536000, public, immutable");
            tile.expectHeader().contentType("application/octet-stream");
            String tag = tile.expectBody().returnResult().getResponseHeaders().getETag();
            http.get()
                    .uri("/ledger/" + path)
                    .header("If-None-Match", tag)
                    .exchange()
                    .expectStatus()
                    .isNotModified();
            http.head()
                    .uri("/ledger/" + path)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .isEmpty();
        }
        assertThat(body("/ledger/tile/0/000.p/3")).hasSize(96);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/000.p/200",
                "tile/0/000",
                "tile/0/000.p/0",
                "tile/0/000.p/03",
                "tile/00/000.p/3",
                "tile/0/x000/000.p/3",
                "tile/0/%30%30%30.p/3",
                "tile/1/000.p/1",
                "tile/entries/001.p/1",
                "tile/0/000.p/3/",
                "tile/0/000.p/3/000",
                "disclosures/999",
                "disclosures/01",
                "disclosures/-1",
                "disclosures/x",
                "receipts/x",
                "receipts/00000000-0000-0000-0000-000000000000"
            })
    void what_there_is_not_is_not_kept_either(String path) {
        String port = side.getEnvironment().getProperty("local.server.port");
        http.get()
                .uri(URI.create("http://127.0.0.1:" + port + "/ledger/" + path))
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store");
    }

    @Test
    void the_receipt_of_an_event_just_recorded_verifies_and_holds_what_the_public_may_read() {
        long position = pen.write(story.comment(Story.commentId(), "Synthetic words of a receipt."));
        byte[] receipt = get("/ledger/receipts/" + event(position))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectHeader()
                .valueMatches("Content-Disposition", "attachment; filename=\".*\\.tlog-proof\"")
                .expectBody()
                .returnResult()
                .getResponseBody();

        Policy policy = Policy.parse(body("/ledger/policy"));
        assertThat(new ReceiptVerifier(policy).verify(receipt).holds()).isTrue();
        assertThat(Receipt.parse(receipt).disclosures())
                .anySatisfy(
                        disclosure -> assertThat(Disclosure.parse(disclosure).value())
                                .isEqualTo(new Json.Str("Synthetic words of a receipt.")));
        assertThat(new String(body("/ledger/vkey"), StandardCharsets.UTF_8)).startsWith("log.example/files+");
    }

    @Test
    void disclosures_are_what_the_pages_show() {
        CommentId named = Story.commentId();
        long shown = pen.write(story.comment(named, "Named."));
        CommentId kept = Story.commentId();
        long unpublished = pen.write(story.comment(kept, "Kept.", null, Publication.UNPUBLISHED));
        CommentId gone = Story.commentId();
        long withdrawn = pen.write(story.comment(gone, "Taken back."));
        DecisionId decision = Story.decisionId();
        long draft = pen.write(story.decided(named, decision, Outcome.ACCEPTED, null));
        signedUpTo(draft);

        assertThat(disclosures(shown)).isNotEqualTo("[]");
        assertThat(disclosures(unpublished)).isEqualTo("[]");
        assertThat(disclosures(withdrawn)).isNotEqualTo("[]");
        assertThat(disclosures(draft)).isEqualTo("[]");
        pen.write(story.withdrawn(gone));
        pen.write(story.approved(named, decision));
        pen.write(story.published(named, decision, Outcome.ACCEPTED));
        assertThat(disclosures(withdrawn)).isEqualTo("[]");
        assertThat(disclosures(draft)).isNotEqualTo("[]");
    }

    @Test
    void what_was_erased_is_gone_and_its_proof_is_not() {
        CommentId id = Story.commentId();
        long position = pen.write(story.comment(id, "To be forgotten."));
        signedUpTo(position);
        byte[] bundle = body("/ledger/tile/entries/000.p/" + (position + 1));
        Pen.forget(id.value());
        side.getBean(Erasures.class).happened();

        get("/ledger/disclosures/" + position).expectStatus().isEqualTo(410);
        assertThat(body("/ledger/tile/entries/000.p/" + (position + 1))).isEqualTo(bundle);
        byte[] receipt = body("/ledger/receipts/" + event(position));
        assertThat(Receipt.parse(receipt).disclosures()).isEmpty();
    }

    @Test
    void without_a_sequencer_the_record_goes_on_and_the_tree_catches_up_in_order() {
        Sequencer sequencer = side.getBean(Sequencer.class);
        sequencer.stop();
        long before = checkpoint().size();
        long last = pen.write(story.comment(Story.commentId(), "Meanwhile."), 40);

        assertThat(side.getBean(LedgerQueries.class).status().backlog()).isGreaterThanOrEqualTo(40);
        get("/ledger/receipts/" + event(last))
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "1");
        assertThat(checkpoint().size()).isEqualTo(before);
        sequencer.start();
        signedUpTo(last);
        assertThat(sides.ask("select count(*) from ledger.leaf l join store.event e using (position, event_id)"))
                .isEqualTo(sides.ask("select count(*) from ledger.leaf"));
    }

    private String disclosures(long position) {
        return new String(body("/ledger/disclosures/" + position), StandardCharsets.UTF_8);
    }

    private UUID event(long position) {
        return (UUID) sides.ask("select event_id from store.event where position = " + position);
    }
}
