package org.arsye.norms.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arsye.norms.Flaw;
import org.arsye.norms.NormsRefused;
import org.arsye.norms.Reason;
import org.arsye.norms.Wrong;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.yaml.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can be wrong in a file of norms is said in a sentence that its author understands, in each language. */
class WrongTest {

    /** Laws come with the program; the folder is the write side's, which has tests of its own. */
    private static final Set<Wrong> ELSEWHERE =
            EnumSet.of(Wrong.ABOVE_ALREADY, Wrong.DATE_OF_THE_YEAR_TWICE, Wrong.ONE_WAY_TO_FALL, Wrong.ELSEWHERE);

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @TempDir
    private Path folder;

    /** @param said of the file, from its line on */
    record Case(String name, byte[] content, String said) {

        Case(String name, String content, String said) {
            this(name, content.getBytes(StandardCharsets.UTF_8), said);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> whole_files() {
        String sound = Sample.SOUND;
        return Stream.of(
                new Case("nothing at all", "", "line 1: the file is empty"),
                new Case("a comment alone", "# nothing yet\n", "line 1: the file is empty"),
                new Case("a list", "- pack: X\n", "line 1: the file must be a list of keys with what belongs to each"),
                new Case("a sentence", "a pack", "line 1: the file must be a list of keys with what belongs to each"),
                new Case(
                        "a key twice",
                        sound.replace("version: 1\n", "version: 1\nversion: 2\n"),
                        "line 4: the key version stands here a second time"),
                new Case(
                        "a key twice with line ends of Windows",
                        sound.replace("version: 1\n", "version: 1\nversion: 2\n")
                                .replace("\n", "\r\n"),
                        "line 4: the key version stands here a second time"),
                new Case(
                        "an alias",
                        sound.replace("unit: WORKING_DAYS}\n    maximum", "unit: &u WORKING_DAYS}\n    maximum"),
                        "line 58: anchors and aliases (& and *) are not taken; write it out"),
                new Case(
                        "a tag",
                        sound.replace("version: 1\n", "version: !!int 1\n"),
                        "line 3: tags (tag:yaml.org,2002:int) are not taken; leave it out"),
                new Case(
                        "a tab",
                        sound.replace("  zone: Europe", "\tzone: Europe"),
                        "line 13: this is not YAML: a tab stands where a line is indented; use spaces"),
                new Case(
                        "two files in one",
                        sound + "---\n" + sound,
                        "line 145: a second document begins here; one file holds one"),
                new Case(
                        "letters of Windows",
                        ("title: \u00eb\n").getBytes(Charset.forName("windows-1252")),
                        "line 1: this is" + " not UTF-8; save the file with that encoding"),
                new Case(
                        "UTF-16",
                        sound.getBytes(StandardCharsets.UTF_16),
                        "line 1: this is not UTF-8; save the file with" + " that encoding"),
                new Case("a key that is a list", "? [a, b]\n: 1\n", "line 1: a key must be a word"),
                new Case("too deep", "a: " + "[".repeat(50), "line 1: this is nested deeper than 12 levels"),
                new Case("too long", sound + "#".repeat(256 * 1024), "line 1: the file is longer than 256 KiB"));
    }

    @ParameterizedTest
    @MethodSource("whole_files")
    void a_file_that_cannot_be_read_is_refused_with_one_sentence(Case one) {
        assertThat(flaws(one.content())).singleElement().asString().isEqualTo("file.yaml, " + one.said());
    }

    static Stream<Case> fields() {
        return Stream.of(
                with(
                        "a number for a text",
                        "sq: Provë",
                        "sq: 5",
                        "line 4, /title/sq: this must be a text; a number or true" + " and false stand in quotes"),
                with(
                        "a fraction for a number",
                        "number: 15,",
                        "number: 1.5,",
                        "line 58, /terms/0/minimum/number: this must" + " be a whole number from 1 to 3660"),
                with(
                        "a length below nought",
                        "number: 15,",
                        "number: -3,",
                        "line 58, /terms/0/minimum/number: this must be" + " a whole number from 1 to 3660"),
                with(
                        "a language that is none",
                        "language: SQ",
                        "language: XX",
                        "line 92, /languages/0/language: XX is not" + " known; known are SQ, SR, EN"),
                with(
                        "a standard twice",
                        "- id: report-published",
                        "- id: open-long-enough",
                        "line 125, /standards/1/id:"
                                + " open-long-enough stands above already and holds on the same days; end the earlier one by"
                                + " effective, until"),
                with(
                        "a name of a list that is a number",
                        "types: [DRAFT_LAW]",
                        "types: [5]",
                        "line 31,"
                                + " /documentTypes/0/types/0: this must be one of CONCEPT_DOCUMENT, DRAFT_LAW, DRAFT_REGULATION,"
                                + " ADMINISTRATIVE_INSTRUCTION, STRATEGY, PROGRAMME, ACTION_PLAN, STRATEGIC_DOCUMENTS_PLAN,"
                                + " LEGISLATIVE_PROGRAMME, SUB_LEGAL_ACTS_PLAN, CONCEPT_DOCUMENTS_LIST, OTHER"),
                with(
                        "no standards",
                        "standards:\n",
                        "standards: []\nwas:\n",
                        "line 119, /standards: this list must not be" + " empty"),
                with(
                        "an hour after midnight",
                        "value: \"16:00\"",
                        "value: \"25:00\"",
                        "line 26, /time/cutOff/value: 25:00"
                                + " is not an hour; write \"16:00\", or \"24:00\" for the end of the day"),
                with(
                        "a calendar of no place",
                        "calendar: XK",
                        "calendar: Kosova",
                        "line 14, /time/calendar: Kosova is not" + " a place of two capital letters; write XK or AL"),
                with("a key that is there and empty", "pack: ZZ-TEST-1", "pack:", "line 2, /pack: this is missing"));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_field_that_is_wrong_is_refused_with_its_line_and_its_key(Case one) {
        assertThat(flaws(one.content())).extracting(Flaw::toString).contains("file.yaml, " + one.said());
    }

    /** Editors of some offices begin a file with a mark and end its lines in two signs. */
    @Test
    void a_byte_order_mark_and_line_ends_of_windows_are_no_flaw() {
        String windows = "\uFEFF" + Sample.SOUND.replace("\n", "\r\n");

        NormPack pack = NormPacks.read(new YamlFile("file.yaml", windows.getBytes(StandardCharsets.UTF_8)));

        assertThat(pack.norms()).isEqualTo(Sample.sound().norms());
        assertThat(pack.digest()).isNotEqualTo(Sample.sound().digest());
    }

    @Test
    void everything_that_can_be_wrong_is_brought_about_by_some_test() throws IOException {
        Set<Wrong> seen = EnumSet.noneOf(Wrong.class);
        List<Flaw> flaws = new ArrayList<>();
        Stream.concat(whole_files(), fields()).forEach(one -> flaws.addAll(flaws(one.content())));
        BadPacksTest.bad()
                .forEach(bad -> flaws.addAll(
                        flaws(Sample.with(bad.place(), bad.instead()).getBytes(StandardCharsets.UTF_8))));
        flaws.addAll(flaws("a: 'b".getBytes(StandardCharsets.UTF_8)));
        flaws.addAll(refused(() -> Sample.packs(Sample.SOUND, Sample.SOUND + "# another\n")));
        flaws.addAll(refused(() -> Sample.packs(Sample.SOUND, Sample.with("version: 1", "version: 2"))));
        flaws.addAll(calendars());
        flaws.forEach(flaw -> seen.add(flaw.why().wrong()));

        assertThat(seen).containsAll(EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE)));
    }

    private List<Flaw> calendars() throws IOException {
        List<Flaw> flaws = new ArrayList<>(refused(() -> Calendars.with(folder.resolve("none"))));
        String day = "{date: 2024-06-17, holiday: EID_AL_ADHA}";
        for (String wrong : List.of(
                calendar("OFFICIAL", "{date: 2024-06-16, holiday: EID_AL_ADHA}"),
                calendar("OFFICIAL", "{date: 2025-06-16, holiday: EID_AL_ADHA}"),
                calendar("OFFICIAL", "{date: 2024-06-17, holiday: EID_AL_ADHA, of: 2024-06-18}"),
                calendar("OFFICIAL", "{date: 2024-06-17, holiday: EID}"),
                calendar("OFFICIAL", "{date: 2024-06-17, holiday: Eid}"),
                calendar("OFFICIAL", day + ", " + day),
                calendar("PROVISIONAL", day),
                calendar("OFFICIAL", day).replace("version: 9", "version: 1"),
                calendar("OFFICIAL", day).replace("verified: true", "verified: false, note: heard"))) {
            Files.writeString(folder.resolve("wrong.yaml"), wrong);
            flaws.addAll(refused(() -> Calendars.with(folder)));
        }
        return flaws;
    }

    private static String calendar(String standing, String days) {
        return """
                place: XK
                year: 2024
                version: 9
                standing: %s
                sources: [{id: list, kind: OFFICIAL, act: Synthetic list, place: this test}]
                basis: {source: list, verified: true, confidence: READ}
                daysOff: [%s]
                """.formatted(standing, days);
    }

    @ParameterizedTest
    @EnumSource
    void each_has_a_sentence_in_each_language_with_the_same_words_of_the_file_in_it(Wrong wrong) {
        Object[] words = {"{0}", "{1}", "{2}", "{3}"};
        String english = Reason.of(wrong, words).in("en");

        for (String language : List.of("sq", "sr")) {
            String sentence = Reason.of(wrong, words).in(language);
            assertThat(sentence).as(language).isNotEqualTo(english).hasSizeGreaterThan(8);
            assertThat(places(sentence)).as(language).isEqualTo(places(english));
        }
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Case with(String name, String place, String instead, String said) {
        return new Case(name, Sample.with(place, instead), said);
    }

    private static List<Flaw> flaws(byte[] content) {
        return refused(() -> NormPacks.read(new YamlFile("file.yaml", content)));
    }

    private static List<Flaw> refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        NormsRefused refused = catchThrowableOfType(NormsRefused.class, reading);
        return refused == null ? List.of() : refused.flaws();
    }
}
