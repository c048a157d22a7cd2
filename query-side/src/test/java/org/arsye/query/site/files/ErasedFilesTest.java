package org.arsye.query.site.files;

import static org.arsye.query.given.Story.commentId;
import static org.arsye.query.given.Story.decisionId;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.DecisionDrafted;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.Outcome;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.events.erasure.ContentKeyId;
import org.arsye.events.erasure.ContributionId;
import org.arsye.events.erasure.ErasureId;
import org.arsye.events.erasure.ErasureScope;
import org.arsye.events.erasure.SubjectErased;
import org.arsye.query.formats.Programs;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the record says is erased is in no file of any report any more, whichever language and whichever past is asked for. */
class ErasedFilesTest {

    private static final List<String> FORMATS = List.of("csv", "html", "pdf", "docx", "ods", "xlsx", "json");
    private static final List<String> LANGUAGES = List.of("sq", "sr", "en", "sq%2Bsr", "en%2Bsq");

    private static final String NAME = "Mirlinda Sintetike";
    private static final String SAID = "Zogjtë këndojnë në mëngjes";
    private static final String WISH = "Le të këndojnë edhe në mbrëmje";
    private static final String ANSWER = "Sepse zogjtë që thatë këndojnë";

    private final ReadSide side = ReadSide.running();
    private final Story story = new Story();
    private final CommentId comment = commentId();
    private long last;

    private void happened() {
        side.given(story.begun());
        side.given(
                new CommentSubmitted(
                        comment,
                        story.consultation,
                        1,
                        null,
                        null,
                        null,
                        Sealed.text(SAID),
                        Sealed.text(WISH),
                        "sq",
                        ContributorKind.CITIZEN,
                        Sealed.identity(NAME),
                        Publication.NAMED,
                        Channel.PLATFORM,
                        Story.OPENS.plusSeconds(60),
                        null,
                        "0".repeat(64)),
                story.comment(commentId(), "Koment tjetër"));
        DecisionId decision = decisionId();
        last = side.given(
                new DecisionDrafted(
                        comment,
                        story.consultation,
                        decision,
                        Outcome.ACCEPTED,
                        Sealed.text(new LocalizedText(ANSWER, ANSWER + " (sr)", null)),
                        null,
                        story.drafter,
                        null,
                        null),
                story.approved(comment, decision),
                story.published(comment, decision, Outcome.ACCEPTED));
    }

    private long report(int version) {
        last = side.given(new ReportPublished(
                story.consultation,
                version,
                last,
                new ReportFigures(2, 1, 0, 0, 0, 0, 1, 0),
                null,
                version == 1 ? null : Sealed.text(Story.text("Pas fshirjes"))));
        return last;
    }

    private SubjectErased erased() {
        return new SubjectErased(
                new ErasureId(UUID.randomUUID()),
                ErasureScope.CONTRIBUTION,
                List.of(new ContributionId(comment.value())),
                true,
                "XK-LPPD-REQUEST",
                keys());
    }

    /** Of all that is sealed in the events of the comment. */
    private List<ContentKeyId> keys() {
        List<byte[]> payloads = side.bean(JdbcClient.class)
                .sql("select payload from store.event where aggregate_id = ?")
                .param(comment.value())
                .query(byte[].class)
                .list();
        return payloads.stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .flatMap(payload -> Pattern.compile("\"kid\"\\s*:\\s*\"([^\"]+)\"")
                        .matcher(payload)
                        .results())
                .map(kid -> ContentKeyId.of(kid.group(1)))
                .distinct()
                .toList();
    }

    private void each(String query, Consumer<String> what) {
        for (String format : FORMATS) {
            for (String language : format.equals("json") ? List.of("sq") : LANGUAGES) {
                byte[] file = side.http()
                        .get()
                        .uri(side.address("/api/v1/consultations/" + story.consultation + "/report." + format + "?lang="
                                + language + query))
                        .header("Arsye-After", Long.toString(last))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent();
                try {
                    what.accept(format.equals("json") ? "" : Programs.letters(format, file));
                    what.accept(format.equals("json") ? new String(file, StandardCharsets.UTF_8) : "");
                } catch (AssertionError e) {
                    throw new AssertionError(format + " " + language + " " + query, e);
                }
            }
        }
    }

    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void neither_text_nor_name_nor_wish_nor_the_answer_that_repeats_them() {
        happened();
        long first = report(1);
        each("", said -> {
            if (!said.isEmpty() && !said.startsWith("{")) {
                assertThat(said).contains(letters(NAME), letters(SAID), letters(WISH), letters(ANSWER));
            }
        });

        long erasure = side.given(erased());
        last = erasure;
        long second = report(2);

        for (String past : List.of(
                "",
                "&version=1",
                "&version=2",
                "&version=1&asOf=" + first,
                "&asOf=" + first,
                "&asOf=" + (erasure - 1),
                "&asOf=" + erasure,
                "&asOf=" + second)) {
            each(
                    past,
                    said -> assertThat(said)
                            .doesNotContain(
                                    letters(NAME), letters(SAID), letters(WISH), letters(ANSWER), NAME, SAID, WISH));
        }
        String page = new String(
                side.http()
                        .get()
                        .uri(side.address(
                                "/api/v1/consultations/" + story.consultation + "/report.html?lang=en&version=1"))
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent(),
                StandardCharsets.UTF_8);
        assertThat(page)
                .contains("Koment tjetër")
                .containsPattern("The text was erased on \\d+ \\w+ \\d{4} under [^.]+\\.");
    }
}
