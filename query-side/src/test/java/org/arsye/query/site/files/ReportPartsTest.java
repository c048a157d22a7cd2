package org.arsye.query.site.files;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.arsye.query.formats.Programs;
import org.arsye.query.given.Hall;
import org.arsye.query.given.Sides;
import org.arsye.query.given.Story;
import org.arsye.query.platform.Progress;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A report that is too long for pages is had in parts: all of it, nothing twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPartsTest {

    private static final int COMMENTS = 1_700;
    private static final int PARTS = 4;
    private static final int IN_A_PART = 500;

    private final Sides sides = new Sides("parts");
    private final Hall hall = new Hall("parts");
    private Story story;
    private ConfigurableApplicationContext side;

    @BeforeAll
    void happened() {
        story = hall.with(COMMENTS);
        side = sides.start();
        Progress progress = side.getBean(Progress.class);
        Awaitility.await().atMost(java.time.Duration.ofMinutes(1)).until(() -> progress.reached() == hall.size() - 1);
    }

    @AfterAll
    void end() {
        sides.close();
    }

    private WebTestClient.ResponseSpec asked(String address) {
        return Sides.http(side)
                .mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(32 << 20))
                .responseTimeout(java.time.Duration.ofMinutes(1))
                .build()
                .get()
                .uri(java.net.URI.create(
                        "http://127.0.0.1:" + side.getEnvironment().getProperty("local.server.port") + address))
                .exchange();
    }

    private byte[] file(String file) {
        return asked("/api/v1/consultations/" + story.consultation + "/report." + file)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    private Document part(int part) {
        return Jsoup.parse(new String(file("html?lang=en&part=" + part), StandardCharsets.UTF_8));
    }

    private static List<String> numbers(Document part) {
        return part.select("tr:has(td:first-child a[href^=/comments/])").stream()
                .filter(row -> row.childrenSize() >= 7)
                .map(row -> row.selectFirst("td").text())
                .toList();
    }

    @Test
    void each_comment_is_in_exactly_one_part_in_the_order_of_the_whole() {
        List<String> all = new ArrayList<>();
        for (int part = 1; part <= PARTS; part++) {
            List<String> numbers = numbers(part(part));
            assertThat(numbers).as("part %d", part).hasSize(Math.min(IN_A_PART, COMMENTS - (part - 1) * IN_A_PART));
            all.addAll(numbers);
        }
        assertThat(new HashSet<>(all)).hasSize(COMMENTS);
        String csv = new String(file("csv?lang=en"), StandardCharsets.UTF_8).substring(1);
        assertThat(CsvReader.builder().ofNamedCsvRecord(csv).stream()
                        .map(row -> row.getField("No."))
                        .toList())
                .isEqualTo(all);
    }

    @Test
    void what_stands_around_the_comments_is_in_the_first_part_and_in_the_last() {
        List<List<String>> titles = IntStream.rangeClosed(1, PARTS)
                .mapToObj(part -> part(part).select("h2").eachText())
                .toList();
        Set<String> around = new HashSet<>(titles.getFirst());
        around.addAll(titles.getLast());
        assertThat(around).contains("Course of the consultation", "How this report is checked");
        assertThat(titles.getFirst()).doesNotContain("How this report is checked");
        assertThat(titles.getLast()).doesNotContain("Course of the consultation");
        for (int part = 2; part < PARTS; part++) {
            assertThat(titles.get(part - 1)).hasSize(1);
        }
    }

    @Test
    void each_part_leads_to_all_the_others() {
        for (int part = 1; part <= PARTS; part++) {
            int mine = part;
            List<String> links = part(part).select("a[href*=part=]").eachAttr("href");
            assertThat(links).hasSize(PARTS - 1);
            for (int other = 1; other <= PARTS; other++) {
                int of = other;
                assertThat(links.stream().filter(link -> link.endsWith("&part=" + of)))
                        .hasSize(other == mine ? 0 : 1);
            }
            asked(links.getFirst()).expectStatus().isOk();
        }
    }

    @Test
    void a_part_that_is_not_there_is_refused_with_those_that_are() {
        for (String part : List.of("0", "5", "-1")) {
            asked("/api/v1/consultations/" + story.consultation + "/report.pdf?part=" + part)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].parameter")
                    .isEqualTo("part")
                    .jsonPath("$.errors[0].allowed[0]")
                    .isEqualTo("1")
                    .jsonPath("$.errors[0].allowed[1]")
                    .isEqualTo("4");
        }
        asked("/api/v1/consultations/" + story.consultation + "/report.pdf?part=first")
                .expectStatus()
                .isBadRequest();
        asked("/api/v1/consultations/" + story.consultation + "/report.pdf")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("TOO_LONG_FOR_ONE_FILE")
                .jsonPath("$.errors[0].allowed[1]")
                .isEqualTo("4");
    }

    @Test
    void the_page_offers_the_parts_and_a_part_is_set() {
        byte[] answer = asked("/consultations/" + story.consultation + "/report?lang=en")
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        Document page = Jsoup.parse(new String(answer, StandardCharsets.UTF_8));
        List<String> links = page.select("a[href*=report.pdf]").eachAttr("href");
        assertThat(links).hasSize(4 * PARTS).allMatch(link -> link.contains("&part="));
        byte[] pdf = asked(links.get(PARTS - 1))
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        String said = Programs.letters("pdf", pdf);
        List<String> numbers = numbers(part(PARTS));
        assertThat(said)
                .contains(numbers.getFirst(), numbers.getLast(), "&part=1")
                .doesNotContain(numbers(part(1)).getFirst());
    }
}
