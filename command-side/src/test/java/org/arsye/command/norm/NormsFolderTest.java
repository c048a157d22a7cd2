package org.arsye.command.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.arsye.command.platform.run.CannotStart;
import org.arsye.norms.pack.NormPacks;
import org.arsye.norms.yaml.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is not in order keeps the program from starting, and it says what is wrong where. */
class NormsFolderTest {

    @TempDir
    private Path folder;

    @Test
    void no_folder_is_no_norms() {
        assertThat(NormsFolder.read(null).packs()).isEmpty();
        assertThat(NormsFolder.read(folder).calendars()).isEmpty();
    }

    @Test
    void packs_are_taken_by_name_and_version_whatever_their_files_are_called() throws IOException {
        put("packs/a.yaml", pack(2, "2026-06-01"));
        put("packs/b.yaml", pack(1, "2026-01-01"));

        assertThat(NormsFolder.read(folder).packs()).extracting(YamlFile::name).containsExactly("b.yaml", "a.yaml");
    }

    @Test
    void a_flaw_is_named_by_file_line_and_key() throws IOException {
        put("packs/a.yaml", pack(2, "2026-06-01").replace("version: 2", "version: two"));
        put("calendars/b.yaml", "place: XK\n");

        refused("a.yaml, line 3, /version: this must be a whole number");
    }

    @Test
    void a_folder_that_is_not_there_and_a_file_that_lies_astray_are_not_passed_over() throws IOException {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> NormsFolder.read(folder.resolve("none")))
                .withMessageContaining("there is no such folder");
        put("c.yaml", pack(1, "2026-01-01"));
        refused("c.yaml, line 1: put it into the folder packs or calendars");
    }

    private void refused(String said) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> NormsFolder.read(folder))
                .withMessageContaining(said);
    }

    private void put(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static String pack(int version, String from) {
        return NormPacks.bundledFiles().stream()
                .filter(file -> file.name().equals("WB-2017.yaml"))
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow()
                .replace("pack: WB-2017", "pack: XK-PROVE-2026")
                .replace("version: 1", "version: " + version)
                .replace("from: 2017-11-06", "from: " + from);
    }
}
