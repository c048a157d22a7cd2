package org.arsye.query.ledger.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.arsye.query.QuerySide;
import org.junit.jupiter.api.Test;

/** The sequencer as a process of its own, as an operator starts it. */
class AloneTest {

    private static final int EVENTS = 300;

    @Test
    void it_makes_the_tree_without_serving_anybody_until_it_is_told_to_end() throws Exception {
        try (LogBook log = new LogBook("alone")) {
            log.record(EVENTS);
            Process process = started(log, List.of());
            try (BufferedReader said = process.errorReader(StandardCharsets.UTF_8)) {
                assertThat(said.lines().anyMatch("MAKING"::equals)).isTrue();
                while (!log.notes().containsKey((long) EVENTS)) {
                    assertThat(process.isAlive()).isTrue();
                    TimeUnit.MILLISECONDS.sleep(100);
                }
                process.destroy();
                assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            } finally {
                process.destroyForcibly().waitFor();
            }
            assertThat(log.sides().ask("select count(*) from ledger.leaf")).isEqualTo((long) EVENTS);
        }
    }

    @Test
    void where_it_is_turned_off_it_says_so_and_ends() throws Exception {
        try (LogBook log = new LogBook("alone_off")) {
            Process process = started(log, List.of("--arsye.ledger.sequencer=off"));

            String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor()).isEqualTo(2);
            assertThat(said).contains("arsye.ledger.sequencer is off");
        }
    }

    private static Process started(LogBook log, List<String> more) throws Exception {
        Path folder = log.folder();
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx192m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                QuerySide.class.getName(),
                "sequencer",
                "--arsye.data-dir=" + folder,
                "--arsye.database.url=" + log.url(),
                "--arsye.keys.url=" + log.url(),
                "--arsye.ledger.guard=" + folder.resolve("guard"),
                "--arsye.ledger.key=" + folder.resolve("ledger.key"),
                "--arsye.ledger.next-key=" + folder.resolve("next.key")));
        command.addAll(more);
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
