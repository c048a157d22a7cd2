package org.arsye.query.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.Publication;
import org.arsye.events.erasure.ContentKeyId;
import org.arsye.events.erasure.ContributionId;
import org.arsye.events.erasure.ErasureId;
import org.arsye.events.erasure.ErasureScope;
import org.arsye.events.erasure.SubjectErased;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.verify.ConsistencyVerifier;
import org.arsye.ledger.verify.DirectoryTiles;
import org.arsye.ledger.verify.ExportVerifier;
import org.arsye.ledger.verify.Receipt;
import org.arsye.ledger.verify.ReceiptVerifier;
import org.arsye.query.given.Pen;
import org.arsye.query.given.Probe;
import org.arsye.query.given.Sides;
import org.arsye.query.given.Story;
import org.arsye.query.ledger.command.ExportCommand;
import org.arsye.query.ledger.sequencer.LedgerQueries;
import org.arsye.query.ledger.sequencer.LogKeeper;
import org.arsye.query.platform.run.Command;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.FileSystemUtils;

/** Whatever somebody took away before an erasure still proves what it proved: nothing of the tree is another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureLedgerTest {

    private static final String SAID = "Synthetic words that will be forgotten.";

    private final Story story = new Story();
    private Sides sides;
    private Pen pen;
    private ConfigurableApplicationContext side;
    private WebTestClient http;

    @TempDir
    Path folder;

    @BeforeAll
    void started() {
        sides = new Sides("erasure_ledger");
        pen = sides.pen();
        side = sides.start(Probe.class);
        http = Sides.http(side);
        side.getBean(LogKeeper.class).initialise("log.example/erasure");
        Stream.of(story.begun()).forEach(pen::write);
    }

    @AfterAll
    void stopped() {
        sides.close();
    }

    @ParameterizedTest(name = "the keys are there again: {0}")
    @ValueSource(booleans = {false, true})
    void what_was_taken_away_before_an_erasure_still_verifies_after_it(boolean keysCameBack) throws Exception {
        CommentId comment = Story.commentId();
        long position = pen.write(story.comment(comment, SAID, "art_7", Publication.NAMED));
        signedUpTo(position);
        Policy policy = Policy.parse(body("/ledger/policy"));
        byte[] receipt =
                body("/ledger/receipts/" + sides.ask("select event_id from store.event where position = " + position));
        Path mirror = folder.resolve("mirror");
        Path old = folder.resolve("old");
        exported(mirror);
        FileSystemUtils.copyRecursively(mirror, old);
        Map<String, byte[]> before = tree(old);
        assertThat(before).hasSizeGreaterThanOrEqualTo(2);
        assertThat(mirror.resolve("disclosures/" + position)).content().contains("\"");

        if (!keysCameBack) {
            Pen.forget(comment.value());
        }
        long erased = pen.write(new SubjectErased(
                new ErasureId(UUID.randomUUID()),
                ErasureScope.CONTRIBUTION,
                List.of(new ContributionId(comment.value())),
                false,
                "XK-LPPD-REQUEST",
                keysOf(position)));
        signedUpTo(erased);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> http.get()
                        .uri("/ledger/disclosures/" + position)
                        .exchange()
                        .expectStatus()
                        .isEqualTo(410));

        before.forEach(
                (path, bytes) -> assertThat(body("/ledger/" + path)).as(path).isEqualTo(bytes));
        exported(mirror);
        assertThat(mirror.resolve("disclosures/" + position)).doesNotExist();
        for (Path each : List.of(old, mirror)) {
            assertThat(new ExportVerifier(each, policy, (done, of) -> {})
                            .verify()
                            .holds())
                    .as(each.toString())
                    .isTrue();
        }
        assertThat(new ConsistencyVerifier(policy)
                        .verify(
                                Files.readAllBytes(old.resolve("checkpoint")),
                                Files.readAllBytes(mirror.resolve("checkpoint")),
                                new DirectoryTiles(mirror))
                        .holds())
                .isTrue();
        assertThat(Receipt.parse(receipt).disclosures()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(new ReceiptVerifier(policy).verify(receipt).holds()).isTrue();
    }

    /** As an operator does it: by the command, which has no views. */
    private void exported(Path to) {
        String[] given = Stream.of("arsye.database.url", "arsye.keys.url", "arsye.data-dir")
                .map(name -> "--" + name + "=" + side.getEnvironment().getProperty(name))
                .toArray(String[]::new);
        try (var context = new SpringApplicationBuilder(ExportCommand.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .run(given)) {
            StringBuilder said = new StringBuilder();
            int status = context.getBean(ExportCommand.class).run(List.of(to.toString()), new Command.Told() {
                @Override
                public void line(String line) {
                    said.append(line).append('\n');
                }

                @Override
                public void error(String line) {
                    said.append(line).append('\n');
                }
            });
            assertThat(status).as(said.toString()).isZero();
        }
    }

    /** Tiles and bundles of a mirror, by the paths they are published at. */
    private static Map<String, byte[]> tree(Path mirror) throws Exception {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(mirror.resolve("tile"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(mirror.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private List<ContentKeyId> keysOf(long position) {
        String payload = new String(
                (byte[]) sides.ask("select payload from store.event where position = " + position),
                StandardCharsets.UTF_8);
        return Pattern.compile("\"kid\"\\s*:\\s*\"([^\"]+)\"")
                .matcher(payload)
                .results()
                .map(kid -> ContentKeyId.of(kid.group(1)))
                .distinct()
                .toList();
    }

    private byte[] body(String path) {
        return http.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    private void signedUpTo(long position) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> side.getBean(LedgerQueries.class).status().signed() > position);
    }
}
