package org.arsye.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The two commands a stranger types. */
class ReadmeTest {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```[a-z]*\\n(.*?)^```$");

    @Test
    void run_is_one_command() throws IOException {
        assertThat(commands("Run")).containsExactly("mvn -T2 spring-boot:run");
    }

    @Test
    void test_is_one_command_and_the_gate_calls_that_very_one() throws IOException {
        assertThat(commands("Test")).containsExactly("mvn verify");
        assertThat(Files.readAllLines(Path.of("../.ci/run"))).contains("mvn verify");
    }

    private static List<String> commands(String heading) throws IOException {
        var readme = Files.readString(Path.of("../README.md"));
        var section = readme.split("(?m)^## " + heading + "$", -1);
        assertThat(section).as("one heading ## " + heading).hasSize(2);
        return FENCED.matcher(section[1].split("(?m)^## ", 2)[0])
                .results()
                .map(block -> block.group(1).strip())
                .toList();
    }
}
