package org.arsye.norms.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.arsye.norms.Flaw;
import org.arsye.norms.NormsRefused;
import org.arsye.norms.Wrong;

/** Where files of norms lie. */
public final class YamlFiles {

    private YamlFiles() {}

    /** From the program itself. */
    public static List<YamlFile> bundled(String folder, List<String> names) {
        return names.stream()
                .map(name -> new YamlFile(name, resource(folder + name)))
                .toList();
    }

    /**
     * All {@code .yaml} and {@code .yml} files of a folder, by name.
     *
     * @throws NormsRefused if there is no such folder: a setting that is wrong must not be silent
     */
    public static List<YamlFile> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new NormsRefused(List.of(new Flaw(folder.toString(), 1, "", Wrong.NO_SUCH_FOLDER)));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".+\\.ya?ml"))
                    .sorted()
                    .map(file -> new YamlFile(file.getFileName().toString(), bytes(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One byte more than is taken is enough to refuse the rest. */
    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(YamlTree.LONGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = YamlFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
