package org.arsye.query.ledger.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.arsye.ledger.entry.EntryWriter;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.tree.CompactRange;
import org.arsye.ledger.tree.TreeHasher;
import org.arsye.query.ledger.keys.Signers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Given a sequencer that is killed (SIGKILL) at a step, then the next one ends with the bytes that it would have made. */
class KillTest {

    private static final int EVENTS = 600;

    @ParameterizedTest
    @EnumSource(KilledSequencer.Step.class)
    void the_same_bytes_whatever_the_last_step_was(KilledSequencer.Step step) throws Exception {
        try (LogBook log = new LogBook("kill_" + step.name().toLowerCase(Locale.ROOT))) {
            log.record(EVENTS);
            killedAt(step, log);

            log.sequence();

            assertThat(log.notes()).containsOnlyKeys(0L, (long) EVENTS);
            assertThat(log.notes().get((long) EVENTS)).isEqualTo(expected(log));
            assertThat(log.sides().ask("select count(*) from ledger.leaf")).isEqualTo((long) EVENTS);
            assertThat(log.sides().ask("select count(*) from ledger.tile")).isEqualTo(2L);
        }
    }

    private static void killedAt(KilledSequencer.Step step, LogBook log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledSequencer.class.getName(),
                        step.name(),
                        log.url(),
                        log.folder().toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.lines().takeWhile(line -> !line.equals(step.name())).toList())
                    .as("what it says before it stands still")
                    .noneMatch(line -> line.contains("Exception"));
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Made from the record and the key alone, in one go. */
    private static String expected(LogBook log) {
        CompactRange range = CompactRange.startingAt(0);
        EntryWriter writer = new EntryWriter();
        TreeHasher hasher = new TreeHasher();
        log.record().from(0, EVENTS).forEach(event -> range.append(hasher.leaf(writer.written(event))));
        String text = new Checkpoint(LogBook.ORIGIN, EVENTS, range.root()).text();
        return new String(
                SignedNote.of(text, List.copyOf(log.part(Signers.class).of(LogBook.ORIGIN)))
                        .bytes(),
                StandardCharsets.UTF_8);
    }
}
