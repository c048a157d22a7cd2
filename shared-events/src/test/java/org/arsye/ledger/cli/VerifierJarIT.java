package org.arsye.ledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import org.arsye.ledger.verify.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that an auditor is given, by itself. */
class VerifierJarIT {

    private static final Path JAR = Path.of("target", "arsye-verify.jar").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void needs_nothing_but_the_base_of_java() {
        StringWriter out = new StringWriter();
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();

        jdeps.run(new PrintWriter(out), new PrintWriter(out), "-s", JAR.toString());

        assertThat(out.toString().strip()).isEqualTo("arsye-verify.jar -> java.base");
    }

    @Test
    void holds_only_what_is_needed_to_check_the_ledger() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(entry -> entry.getName()))
                    .allMatch(name -> name.startsWith("org/arsye/ledger/") || name.equals("META-INF/MANIFEST.MF"))
                    .contains("org/arsye/ledger/cli/ArsyeVerify.class");
        }
    }

    @Test
    void runs_by_itself_in_an_empty_folder() throws Exception {
        Samples.export(folder.resolve("export"), 3);

        assertThat(run("export", "export", "--vkey", Samples.LOG.key().toString()))
                .contains("VERIFIES")
                .endsWith("=> 0");
        assertThat(run("export", ".", "--vkey", Samples.LOG.key().toString())).endsWith("=> 2");
        assertThat(run("--version")).startsWith("arsye-verify 0.");
    }

    private String run(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "=> " + process.waitFor();
    }
}
