package org.arsye.norms.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.arsye.norms.Flaw;
import org.arsye.norms.NormsRefused;
import org.arsye.norms.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlFileTest {

    @Test
    void words_numbers_and_flags_keep_their_kind_and_their_line() {
        assertThat(file("a: word\nb: 15\nc: true\nd: '15'\ne: 2017-01-31\nf: 16:00\ng: 007\nh: no\ni:\n  - x\n")
                        .value())
                .isEqualTo(new YamlValue.Mapping(
                        1,
                        Map.of(
                                "a", new YamlValue.Text(1, "word"),
                                "b", new YamlValue.Whole(2, 15),
                                "c", new YamlValue.Flag(3, true),
                                "d", new YamlValue.Text(4, "15"),
                                "e", new YamlValue.Text(5, "2017-01-31"),
                                "f", new YamlValue.Text(6, "16:00"),
                                "g", new YamlValue.Text(7, "007"),
                                "h", new YamlValue.Text(8, "no"),
                                "i", new YamlValue.Sequence(10, List.of(new YamlValue.Text(10, "x"))))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a: &x 1                     | 1 | anchors and aliases
            'a: [1]~b: *a'              | 2 | anchors and aliases
            'a: 1~b: 2~a: 3'            | 3 | the key a stands here a second time
            'a: !!java.net.URL [x]'     | 1 | tags (tag:yaml.org,2002:java.net.URL) are not taken
            'a: !secret x'              | 1 | tags (!secret) are not taken
            'a: 1~---~b: 2'             | 2 | a second document begins here
            '? [a, b]~: 1'              | 1 | a key must be a word
            'a: [1, 2'                  | 1 | this is not YAML
            'a: "x'                     | 1 | this is not YAML
            '~'                         | 1 | the file is empty
            """)
    void what_is_not_taken_is_named_with_its_line(String text, int line, String reason) {
        assertThatThrownBy(() -> file(text.replace('~', '\n')).value())
                .isInstanceOfSatisfying(
                        NormsRefused.class,
                        refused -> assertThat(refused.flaws()).singleElement().satisfies(flaw -> {
                            assertThat(flaw.line()).isEqualTo(line);
                            assertThat(flaw.reason()).startsWith(reason);
                        }));
    }

    /** Ten levels of ten aliases each would be ten thousand million words. */
    @Test
    void a_bomb_of_aliases_is_refused_at_its_first_anchor() {
        StringBuilder bomb = new StringBuilder("l0: &l0 [x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("l%d: &l%d [%s]\n".formatted(i, i, ("*l" + (i - 1) + ",").repeat(10)));
        }
        assertThatThrownBy(() -> file(bomb.toString()).value()).hasMessageContaining("line 1: anchors and aliases");
    }

    @Test
    void deep_nesting_and_long_files_are_refused_and_no_stack_is_lost() {
        assertThatThrownBy(() -> file("a: " + "[".repeat(100_000)).value())
                .hasMessageContaining("nested deeper than 12 levels");
        assertThatThrownBy(() -> file("a: b\n" + "#".repeat(256 * 1024)).value())
                .hasMessageContaining("longer than 256 KiB");
        assertThatThrownBy(() -> new YamlFile("x", new byte[] {'a', ':', ' ', (byte) 0xff}).value())
                .hasMessageContaining("this is not UTF-8");
    }

    @Test
    void a_place_is_told_as_a_json_pointer() {
        List<Flaw> flaws = new ArrayList<>();
        file("a:\n  - b/c: 1\n  - other: 1\n").read(fields -> fields.list("a", item -> item.text("b/c")), flaws);

        assertThat(flaws)
                .containsExactly(
                        new Flaw("test.yaml", 2, "/a/0/b~1c", Wrong.NOT_A_TEXT),
                        new Flaw("test.yaml", 3, "/a/1/b~1c", Wrong.MISSING),
                        new Flaw("test.yaml", 3, "/a/1/other", Wrong.UNKNOWN_KEY, "b/c"));
    }

    @Test
    void no_mutation_of_a_text_does_anything_but_be_read_or_refused() {
        byte[] sound = YamlFiles.bundled("/norms/packs/", List.of("WB-2017.yaml"))
                .getFirst()
                .content();
        Random random = new Random(12);
        for (int i = 0; i < 2000; i++) {
            byte[] changed = sound.clone();
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                changed[random.nextInt(changed.length)] = (byte)
                        (random.nextBoolean()
                                ? random.nextInt(256)
                                : "-:{}[]&*!|>'\"%@`#\n\t ".charAt(random.nextInt(20)));
            }
            try {
                assertThat(new YamlFile("x", changed).value()).isNotNull();
            } catch (NormsRefused refused) {
                assertThat(refused.flaws()).hasSize(1);
            }
        }
    }

    private static YamlFile file(String text) {
        return new YamlFile("test.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
