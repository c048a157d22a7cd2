package org.arsye.query.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arsye.events.DomainEvent;
import org.arsye.events.EventCatalogue;
import org.arsye.events.LocalizedText;
import org.arsye.events.Role;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.ModerationReason;
import org.arsye.events.comment.Passage;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.ConsultationMethod;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.DocumentKind;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.query.comments.Answer;
import org.arsye.query.comments.AppealEntry;
import org.arsye.query.comments.DecisionEntry;
import org.arsye.query.comments.Shown;
import org.arsye.query.consultations.ConsultationAct;
import org.arsye.query.consultations.Standing;
import org.arsye.query.course.CourseLine;
import org.arsye.query.site.page.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentences of the pages in three languages, and how days and numbers are said. */
class PageWordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern USED =
            Pattern.compile("#\\{([a-zA-Z][\\w.-]*)|(?:say|count)\\(\\s*['\"]([\\w.-]+)['\"]\\s*[,)]");

    @Test
    void the_three_languages_have_the_same_sentences_and_none_is_empty() throws IOException {
        Map<String, String> albanian = sentences("sq");
        for (String language : Words.LANGUAGES) {
            assertThat(sentences(language).keySet()).as(language).isEqualTo(albanian.keySet());
            assertThat(sentences(language).values()).as(language).noneMatch(String::isBlank);
        }
    }

    @Test
    void the_same_places_are_left_open_in_each_language() throws IOException {
        Map<String, String> albanian = sentences("sq");
        for (String language : Words.LANGUAGES) {
            sentences(language)
                    .forEach((key, sentence) -> assertThat(places(sentence))
                            .as(language + " " + key)
                            .isEqualTo(places(albanian.get(key))));
        }
    }

    /** In a pattern an apostrophe opens a quotation: the typographic one does not. */
    @Test
    void no_sentence_has_a_straight_apostrophe() throws IOException {
        for (String language : Words.LANGUAGES) {
            assertThat(sentences(language).values()).noneMatch(s -> s.contains("'"));
        }
    }

    @Test
    void every_sentence_that_a_template_or_a_class_asks_for_is_there() throws IOException {
        Set<String> known = sentences("sq").keySet();
        Set<String> missing = new TreeSet<>();
        for (Path file : sources()) {
            Matcher used = USED.matcher(Files.readString(file));
            while (used.find()) {
                String key = used.group(1) != null ? used.group(1) : used.group(2);
                boolean there = known.contains(key) || known.contains(key + ".one") && known.contains(key + ".other");
                if (!there) {
                    missing.add(file.getFileName() + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_code_has_a_name() throws IOException {
        Set<String> known = sentences("sq").keySet();
        assertThat(known).containsAll(named("answer", Answer.values()));
        assertThat(known).containsAll(named("fileact", ConsultationAct.Kind.values()));
        assertThat(known).containsAll(named("moderation.reason", ModerationReason.values()));
        assertThat(known).containsAll(named("moderation.act", Shown.values()));
        assertThat(known).containsAll(named("moderate.appeal.stage", AppealEntry.Stage.values()));
        assertThat(known).containsAll(named("moderate", Passage.Of.values()));
        assertThat(known).containsAll(named("ruling", DecisionEntry.Stage.values()));
        assertThat(known).containsAll(named("status", Standing.values()));
        assertThat(known).containsAll(named("kind", ContributorKind.values()));
        assertThat(known).containsAll(named("channel", Channel.values()));
        assertThat(known).containsAll(named("type", DocumentType.values()));
        assertThat(known).containsAll(named("paper", DocumentKind.values()));
        assertThat(known).containsAll(named("draftoutcome", DraftOutcome.values()));
        assertThat(known).containsAll(named("role", Role.values()));
        assertThat(known).containsAll(named("method", ConsultationMethod.values()));
        assertThat(known).containsAll(named("stage", ConsultationStage.values()));
        assertThat(known)
                .containsAll(named("line", CourseLine.What.values()).stream()
                        .filter(key -> !key.equals("line.meeting") && !key.equals("line.method"))
                        .toList());
        assertThat(known).containsAll(named("linestate", CourseLine.State.values()));
        assertThat(known).containsAll(named("notyet", CourseLine.State.values()));
        for (String family : List.of("publication", "publicationhint", "nameless")) {
            assertThat(known).containsAll(named(family, Publication.values()));
        }
        for (Class<? extends DomainEvent> type : EventCatalogue.all()) {
            assertThat(known).contains("event." + EventCatalogue.nameOf(type));
        }
    }

    @Test
    void every_view_has_a_name() throws IOException {
        Set<String> known = sentences("sq").keySet();
        try (Stream<Path> views = Files.list(RESOURCES.resolve("db/views"))) {
            assertThat(views.map(file -> file.getFileName().toString().replace(".sql", "")))
                    .isNotEmpty()
                    .allMatch(view -> known.contains("behind." + view));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, 2026-12-05T22:59:59Z, Today is the last day",
        "en, 2026-12-05T23:00:00Z, The time is over.",
        "en, 2026-12-04T12:00:00Z, 1 day left",
        "en, 2026-12-03T23:30:00Z, 1 day left",
        "sr, 2026-11-14T12:00:00Z, Preostao je još 21 dan",
        "sr, 2026-11-24T12:00:00Z, Preostalo je još 11 dana",
        "sq, 2026-12-03T12:00:00Z, Kanë mbetur edhe 2 ditë"
    })
    void days_left_are_counted_in_the_zone_of_the_body(String language, Instant now, String said) {
        assertThat(words(language).left(SamplePages.END, now, SamplePages.PRISHTINA))
                .startsWith(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | until the end of 5 December 2026 (Central European Time)",
                "sq | deri në fund të ditës 5 dhjetor 2026 (Ora e Evropës Qendrore)",
                "sr | do kraja dana 5. decembar 2026. (Srednjeevropsko vreme)"
            })
    void an_end_at_midnight_is_the_end_of_the_day_before(String language, String said) {
        assertThat(words(language).until(SamplePages.END, SamplePages.PRISHTINA))
                .isEqualTo(said);
    }

    @Test
    void an_end_within_a_day_says_the_hour_of_the_body() {
        assertThat(words("en").until(Instant.parse("2026-12-05T15:30:00Z"), SamplePages.PRISHTINA))
                .isEqualTo("until 16:30 on 5 December 2026 (Central European Time)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sq", "sr", "en"})
    void numbers_and_sizes_are_written_as_the_language_does(String language) {
        String thousands = words(language).number(1_234_567);
        assertThat(thousands)
                .isEqualTo(Map.of("sq", "1\u00A0234\u00A0567", "sr", "1.234.567", "en", "1,234,567")
                        .get(language));
        assertThat(words(language).size(1536)).isEqualTo(language.equals("en") ? "1.5 KiB" : "1,5 KiB");
    }

    @Test
    void a_provision_is_named_by_its_place_and_an_odd_one_by_itself() {
        assertThat(words("sq").provision("art_7__para_2")).isEqualTo("Neni 7, paragrafi 2");
        assertThat(words("sr").provision("art_7")).isEqualTo("Član 7");
        assertThat(words("en").provision(null)).isEqualTo("The draft as a whole");
        assertThat(words("en").provision("annex")).isEqualTo("annex");
    }

    @Test
    void a_code_that_nobody_has_a_sentence_for_still_gets_one() {
        assertThat(words("en").problem("OF_TOMORROW")).isEqualTo(words("en").say("problem.other"));
        assertThat(words("en").problem("OWN_DRAFT")).isNotEqualTo(words("en").say("problem.other"));
    }

    @Test
    void a_text_erased_in_every_language_is_no_text() {
        assertThat(words("en").said(new LocalizedText(null, null, null))).isNull();
    }

    private static Words words(String language) {
        return new PageRenderer().words(language);
    }

    private static Set<String> named(String family, Enum<?>[] codes) {
        return Stream.of(codes)
                .map(c -> family + "." + c.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Set<String> places(String sentence) {
        return Pattern.compile("\\{\\d}")
                .matcher(sentence)
                .results()
                .map(r -> r.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> templates = Files.walk(RESOURCES.resolve("templates"));
                Stream<Path> classes = Files.walk(Path.of("src/main/java/org/arsye/query/site"))) {
            return Stream.concat(templates, classes)
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    private static Map<String, String> sentences(String language) throws IOException {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (String bundle : PageRenderer.BUNDLES) {
            Properties read = new Properties();
            try (Reader file = Files.newBufferedReader(RESOURCES.resolve(bundle + "_" + language + ".properties"))) {
                read.load(file);
            }
            read.forEach((key, value) -> assertThat(sentences.put((String) key, (String) value))
                    .as(key + " stands in another bundle too")
                    .isNull());
        }
        return sentences;
    }
}
