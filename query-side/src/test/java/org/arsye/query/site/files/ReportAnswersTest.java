package org.arsye.query.site.files;

import static org.arsye.query.given.Story.CLOSES;
import static org.arsye.query.given.Story.decisionId;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.arsye.events.Sealed;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.Outcome;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.ClosingCause;
import org.arsye.events.consultation.ConsultationClosed;
import org.arsye.events.consultation.NormPackBound;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.events.norm.NormId;
import org.arsye.events.norm.NormPackPublished;
import org.arsye.ledger.ContributionNumber;
import org.arsye.norms.compliance.Verdict;
import org.arsye.norms.pack.NormPacks;
import org.arsye.norms.pack.Standard.Rule;
import org.arsye.query.compliance.ComplianceQueries;
import org.arsye.query.compliance.FindingEntry;
import org.arsye.query.formats.Programs;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a report says of answers that came late or not at all, of comments that came late, and by which rules. */
class ReportAnswersTest {

    private static final String LATE = "Answers given after the term";
    private static final String OPEN = "Comments without an answer";
    private static final String AFTER = "Comments received after the end of the period";

    private final ReadSide side = ReadSide.running();
    private final Story story = new Story();
    private final String pack =
            "XK-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    private String digest;
    private String inTime;
    private String late;
    private String corrected;
    private String waiting;
    private String afterEnd;
    private long last;

    static Stream<String> formats() {
        return Stream.of("csv", "html", "pdf", "docx", "ods", "xlsx");
    }

    /** Ten days for answers; of them nobody is sure, or everybody is. */
    private static String rules(boolean verified) {
        String source = NormPacks.bundledFiles().stream()
                .filter(file -> file.name().equals("XK-GOV-05-2016.yaml"))
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow()
                .replace(
                        "kind: ANSWER\n    from: CLOSING",
                        "kind: ANSWER\n    from: CLOSING\n    maximum: {number: 10, unit: CALENDAR_DAYS}");
        return verified
                ? source.replaceAll(
                                "(?s)(id: (?:last-day|answer-term|answered-in-time|late-comments)\n.*?verified: )false(\n"
                                        + "\\s+confidence: )\\w+",
                                "$1true$2READ")
                        .replace("MOVES_TO_NEXT_WORKING_DAY", "STAYS")
                        .replace(
                                "allowed: UNKNOWN\n    wording:\n      sq: \"Shqyrtimi i komenteve të von",
                                "allowed: NO\n" + "    wording:\n      sq: \"Shqyrtimi i komenteve të von")
                : source;
    }

    private void bound(String rules) {
        byte[] file = rules.replace("pack: XK-GOV-05-2016", "pack: " + pack).getBytes(StandardCharsets.UTF_8);
        digest = side.pen().keep(file, "application/yaml");
        side.pen().at(Story.OPENS);
        side.given(story.begun());
        side.given(
                new NormPackPublished(
                        NormId.ofPack(pack), pack, 1, LocalDate.parse("2026-01-01"), digest, file.length, null),
                new NormPackBound(story.consultation, pack, 1, digest, null, null));
    }

    private CommentSubmitted comment(CommentId id, Instant received) {
        return new CommentSubmitted(
                id,
                story.consultation,
                1,
                null,
                null,
                null,
                Sealed.text("Koment"),
                null,
                "sq",
                ContributorKind.CITIZEN,
                null,
                Publication.ANONYMOUS,
                Channel.PLATFORM,
                received,
                null,
                "0".repeat(64));
    }

    private DecisionId answered(CommentId id, Outcome outcome, DecisionId before, String day) {
        DecisionId decision = decisionId();
        side.given(story.decided(id, decision, outcome, before), story.approved(id, decision));
        side.pen().at(Instant.parse(day + "T10:00:00Z"));
        side.given(story.published(id, decision, outcome));
        return decision;
    }

    /** Comments of every kind of lateness, and the report on the tenth of April. */
    private void happened() {
        CommentId[] ids = Stream.generate(Story::commentId).limit(6).toArray(CommentId[]::new);
        String[] numbers = new String[ids.length];
        for (int i = 0; i < ids.length; i++) {
            Instant received = i == 5 ? CLOSES : Story.OPENS.plusSeconds(60);
            numbers[i] = ContributionNumber.of(side.given(comment(ids[i], received)));
        }
        inTime = numbers[0];
        late = numbers[1];
        corrected = numbers[2];
        waiting = numbers[3];
        afterEnd = numbers[5];
        side.given(
                story.withdrawn(ids[4]),
                new ConsultationClosed(story.consultation, ClosingCause.PERIOD_ELAPSED, CLOSES, null));
        answered(ids[0], Outcome.ACCEPTED, null, "2026-04-01");
        DecisionId first = answered(ids[2], Outcome.ACCEPTED, null, "2026-04-01");
        // Approved in time, published too late, and corrected after that: it was first answered when it was published.
        DecisionId tooLate = answered(ids[1], Outcome.ACCEPTED, null, "2026-04-02");
        answered(ids[2], Outcome.REJECTED, first, "2026-04-05");
        answered(ids[1], Outcome.REJECTED, tooLate, "2026-04-06");
        side.pen().at(Instant.parse("2026-04-10T10:00:00Z"));
        long asOf = side.given(story.appointed());
        last = side.given(new ReportPublished(
                story.consultation, 1, asOf, new ReportFigures(6, 1, 0, 2, 0, 0, 2, 1), null, null));
    }

    private byte[] file(String file) {
        return side.http()
                .get()
                .uri(side.address("/api/v1/consultations/" + story.consultation + "/report." + file))
                .header("Arsye-After", Long.toString(last))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
    }

    private Document page() {
        return Jsoup.parse(new String(file("html?lang=en"), StandardCharsets.UTF_8));
    }

    /** What stands between a heading and the next. */
    private static Element chapter(Document page, String title) {
        Element chapter = new Element("div");
        Element next = page.select("h2").stream()
                .filter(each -> each.text().equals(title))
                .findFirst()
                .orElseThrow()
                .nextElementSibling();
        while (next != null && !next.tagName().equals("h2")) {
            chapter.appendChild(next.clone());
            next = next.nextElementSibling();
        }
        return chapter;
    }

    private static List<String> rows(Element chapter) {
        return chapter.select("tbody tr").stream()
                .map(row -> String.join(" | ", row.select("td").eachText()))
                .toList();
    }

    @Test
    void an_answer_after_a_verified_term_is_late_and_one_corrected_later_is_not() {
        bound(rules(true));
        happened();
        Document page = page();
        assertThat(rows(chapter(page, LATE)))
                .containsExactly(late + " | 2 March 2026 | 2 April 2026 | 1 April 2026 | Late | Rejected");
        assertThat(chapter(page, LATE).text()).contains("This term was read in its source.");
        assertThat(rows(chapter(page, OPEN)))
                .containsExactly(
                        waiting + " | The draft as a whole | citizen | 2 March 2026 | 1 April 2026 | Overdue",
                        afterEnd + " | The draft as a whole | citizen | 22 March 2026 | 1 April 2026 | Overdue");
        assertThat(page.text()).contains(inTime, corrected);
        assertThat(found().verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void by_a_term_that_nobody_verified_it_would_be_late_and_is_no_breach() {
        bound(rules(false));
        happened();
        Document page = page();
        assertThat(rows(chapter(page, LATE)))
                .singleElement()
                .asString()
                .startsWith(late)
                .contains("Would be late if the unverified term holds");
        assertThat(rows(chapter(page, OPEN)))
                .hasSize(2)
                .allMatch(row -> row.endsWith("Would be overdue if the unverified term holds"));
        assertThat(chapter(page, LATE).text()).contains("it is no breach");
        assertThat(found().verdict()).isEqualTo(Verdict.UNVERIFIED);
    }

    @Test
    void without_a_number_of_days_nothing_is_called_late() {
        bound(rules(false).replaceAll("    maximum: .number: 10, unit: CALENDAR_DAYS.\n", ""));
        happened();
        Document page = page();
        assertThat(chapter(page, LATE).select("table")).isEmpty();
        assertThat(chapter(page, LATE).text())
                .contains("The rules do not say within how many days", "no answer can be said to be late");
        assertThat(rows(chapter(page, OPEN))).hasSize(2).allMatch(row -> row.endsWith("No term is known"));
    }

    @Test
    void a_comment_that_came_after_the_end_is_listed_and_marked_with_what_the_rules_say_of_it() {
        bound(rules(true));
        happened();
        Document page = page();
        assertThat(rows(chapter(page, AFTER))).singleElement().asString().startsWith(afterEnd + " | 22 March 2026");
        assertThat(chapter(page, AFTER).text()).contains("the rules do not let them be considered");
        assertThat(page.select("td:contains(After the end of the period)")).hasSize(1);
        String csv = new String(file("csv?lang=en"), StandardCharsets.UTF_8);
        assertThat(csv.lines().filter(line -> line.contains("After the end of the period,")))
                .hasSize(2)
                .last()
                .asString()
                .contains(afterEnd);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void every_format_says_by_which_rules_and_in_which_form_and_tells_what_is_late(String format) {
        bound(rules(true));
        happened();
        for (String language : List.of("sq", "sr", "en", "sq%2Bsr")) {
            String said = Programs.letters(format, file(format + "?lang=" + language));
            assertThat(said)
                    .as("%s %s", format, language)
                    .contains(pack, digest, ReportComposer.TEMPLATE, story.consultation.toString());
            if (!format.equals("csv")) {
                assertThat(said.split(java.util.regex.Pattern.quote(late), -1)).hasSizeGreaterThan(2);
                assertThat(said.split(java.util.regex.Pattern.quote(waiting), -1))
                        .hasSizeGreaterThan(2);
            }
        }
    }

    private FindingEntry found() {
        return side.bean(ComplianceQueries.class).one(story.consultation, side.now()).orElseThrow().findings().stream()
                .filter(finding -> finding.rule() == Rule.ANSWERED_WITHIN)
                .findFirst()
                .orElseThrow();
    }
}
