package org.arsye.query.asof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.arsye.events.DomainEvent;
import org.arsye.events.Sealed;
import org.arsye.events.comment.CommentHidden;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.CommentRedacted;
import org.arsye.events.comment.CommentRestored;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.CommentWithdrawn;
import org.arsye.events.comment.ModerationReason;
import org.arsye.events.comment.Passage;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.events.readmodel.ReadModelEvent;
import org.arsye.query.formats.Programs;
import org.arsye.query.given.ReadSide;
import org.arsye.query.ledger.Disclosures;
import org.arsye.query.ledger.Entries;
import org.junit.jupiter.api.Test;

/** What is hidden is at no address of the read side: every one of them is asked, in each language and as of each past. */
class HiddenOutputsTest {

    private static final String SAID = "Zambaku sintetik";
    private static final String WISH = "Trendafili sintetik";
    private static final String NAME = "Lulja Sintetike";
    private static final String REST = "mbetet aty";
    private static final List<String> FILES = List.of("csv", "html", "pdf", "docx", "ods", "xlsx", "json");

    /** One of its own: what other tests order about views is none of its concern. */
    private final ReadSide side = ReadSide.alone("arsye_hidden", Clock.systemUTC());

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final RandomHistory history = history();
    private final ReportPublished report = reported(history).findFirst().orElseThrow();
    private final CommentId comment =
            shown(history, report.consultationId()).findFirst().orElseThrow();
    private final List<String> addresses = addresses();
    private long submitted;
    private long last;

    /** The first that has a report with a comment in it that is shown. */
    private static RandomHistory history() {
        return Stream.iterate(4711L, seed -> seed + 1)
                .map(seed -> new RandomHistory(seed, 0, Instant.parse("2026-03-02T08:00:00Z"), 300))
                .filter(made -> reported(made).findAny().isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<ReportPublished> reported(RandomHistory history) {
        return events(history, ReportPublished.class)
                .filter(report -> report.figures().received() > 1)
                .filter(report ->
                        shown(history, report.consultationId()).findAny().isPresent());
    }

    private static Stream<CommentId> shown(RandomHistory history, ConsultationId consultation) {
        List<CommentId> withdrawn = events(history, CommentWithdrawn.class)
                .map(CommentWithdrawn::commentId)
                .toList();
        return events(history, CommentSubmitted.class)
                .filter(sent -> sent.consultationId().equals(consultation) && !withdrawn.contains(sent.commentId()))
                .map(CommentSubmitted::commentId);
    }

    private static <E extends DomainEvent> Stream<E> events(RandomHistory history, Class<E> type) {
        return history.happenings().stream()
                .map(Happening::event)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private List<String> addresses() {
        List<String> all = new ArrayList<>(Addresses.of(history));
        String consultation = "/api/v1/consultations/" + report.consultationId();
        FILES.forEach(file -> all.add(consultation + "/report." + file + (file.equals("json") ? "" : "?lang=sq%2Bsr")));
        all.add(consultation + "/comments?q=zambaku");
        all.add("/api/v1/exports/consultations/" + report.consultationId() + "/comments.jsonl");
        return all;
    }

    private void happened() {
        history.contents().values().forEach(content -> side.pen().keep(content, "text/plain"));
        for (Happening happening : history.happenings()) {
            if (happening.event() instanceof CommentSubmitted sent
                    && sent.commentId().equals(comment)) {
                submitted = side.given(said(sent));
            } else if (!(happening.event() instanceof ReadModelEvent)) {
                last = side.given(happening.event());
            }
        }
        side.now();
    }

    private static CommentSubmitted said(CommentSubmitted sent) {
        return new CommentSubmitted(
                sent.commentId(),
                sent.consultationId(),
                sent.round(),
                sent.documentId(),
                sent.documentVersion(),
                sent.provision(),
                Sealed.text(SAID + " " + REST),
                Sealed.text(WISH),
                "sq",
                sent.contributorKind(),
                Sealed.identity(NAME),
                Publication.NAMED,
                sent.channel(),
                sent.receivedAt(),
                sent.handInId(),
                sent.withdrawalDigest());
    }

    @Test
    void what_is_hidden_is_at_no_address_whichever_language_and_whichever_past_is_asked_for() {
        happened();
        long before = last;
        Set<String> told = telling(addresses, "en", null, SAID, WISH, NAME);
        assertThat(told).hasSizeGreaterThan(15);

        last = side.given(new CommentHidden(comment, report.consultationId(), ModerationReason.INSULT, null));
        side.now();
        assertThat(telling(addresses, "en", null, SAID, WISH, NAME)).isEmpty();
        String stranger = UUID.randomUUID().toString();
        side.pen().account(stranger, "tjetri", UUID.randomUUID(), "official", "moderator", "approver");
        for (String past : List.of("", "asOf=" + submitted, "asOf=" + before, "asOf=" + last)) {
            for (String language : List.of("sq", "sr", "en")) {
                List<String> asked = told.stream().map(each -> with(each, past)).toList();
                assertThat(telling(asked, language, null, SAID, WISH, NAME)).isEmpty();
                assertThat(telling(asked, language, stranger, SAID, WISH, NAME)).isEmpty();
            }
        }
        assertThat(disclosed()).isEmpty();

        side.given(new CommentRedacted(
                comment,
                report.consultationId(),
                ModerationReason.PERSONAL_DATA,
                List.of(
                        new Passage(Passage.Of.TEXT, 0, SAID.length()),
                        new Passage(Passage.Of.PROPOSED_WORDING, 0, WISH.length())),
                null));
        side.now();
        assertThat(telling(addresses, "en", null, SAID, WISH)).isEmpty();
        assertThat(telling(told, "en", null, REST)).hasSizeGreaterThan(15);
        assertThat(disclosed()).hasSize(1);

        side.given(new CommentRestored(comment, report.consultationId(), null));
        side.now();
        assertThat(telling(told, "en", null, SAID, WISH, NAME)).isEqualTo(told);
        assertThat(disclosed()).hasSize(3);
    }

    /** What anybody may read of the comment beside its receipt. */
    private List<String> disclosed() {
        return side.bean(Disclosures.class)
                .publicOf(side.bean(Entries.class).at(submitted).orElseThrow());
    }

    private static String with(String address, String parameter) {
        return parameter.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + parameter;
    }

    /** Those of the addresses that say any of this. */
    private Set<String> telling(Iterable<String> asked, String language, String token, String... words) {
        Set<String> telling = new TreeSet<>();
        for (String address : asked) {
            String said = letters(answer(address, language, token));
            if (Stream.of(words).anyMatch(word -> said.contains(letters(word)))) {
                telling.add(address);
            }
        }
        return telling;
    }

    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }

    private String answer(String address, String language, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(side.address(address))
                .header("Accept", address.startsWith("/api/") ? "*/*" : "text/html")
                .header("Accept-Language", language);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            byte[] body = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            return body.length > 4 && body[0] == '%' && body[1] == 'P' ? Programs.letters("pdf", body) : text(body);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(address, e);
        }
    }

    /** As it stands; of an archive what is in it. */
    private static String text(byte[] body) throws IOException {
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        StringBuilder all = new StringBuilder();
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(body))) {
            while (archive.getNextEntry() != null) {
                all.append(text(archive.readAllBytes()));
            }
        }
        return all.toString();
    }
}
