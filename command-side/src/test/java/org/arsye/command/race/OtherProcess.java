package org.arsye.command.race;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.arsye.command.platform.store.PostgresEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** A process of its own with writers on an engine of its own, or with a follower; what they are told comes over a pipe. */
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final Thread listening;

    private OtherProcess(Process process, Consumer<String> lines) {
        this.process = process;
        listening = Thread.ofVirtual().start(() -> listen(lines));
    }

    static OtherProcess start(Class<?> main, Consumer<String> lines, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        return new OtherProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start(), lines);
    }

    /** Writers: the address of the database, and how many. They write until they are killed. */
    public static void main(String[] arguments) throws InterruptedException {
        HikariDataSource pool = pool(arguments[0]);
        PostgresEventStorageEngine engine =
                PostgresEventStorageEngine.on(pool, Jackson3Serializer.builder().build());
        Writers.start(Integer.parseInt(arguments[1]), engine, OtherProcess::say);
        Thread.currentThread().join();
    }

    static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("arsye_command");
        pool.setMaximumPoolSize(6);
        pool.setMinimumIdle(0);
        return pool;
    }

    private static void say(Said said) {
        System.out.println(said.line());
    }

    private void listen(Consumer<String> lines) {
        try (BufferedReader from =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line;
            while ((line = from.readLine()) != null) {
                lines.accept(line);
            }
        } catch (IOException closed) {
            // What was cut short was never said.
        }
    }

    /** {@code kill -9}, and returns when everything it had said is heard. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        listening.join();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
