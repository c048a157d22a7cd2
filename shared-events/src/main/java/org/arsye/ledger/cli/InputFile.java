package org.arsye.ledger.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files that were named on the command line. */
final class InputFile {

    private InputFile() {}

    /**
     * The bytes of a small file.
     *
     * @throws BadUsage if it is not there, cannot be read, or is larger than any of its kind
     */
    static byte[] read(Path file, int atMost) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(atMost + 1);
            if (bytes.length > atMost) {
                throw new BadUsage(file + " has more than " + atMost + " bytes, which no file of its kind has");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new BadUsage("there is no file " + file);
        } catch (IOException e) {
            throw new BadUsage(file + " cannot be read");
        }
    }

    /** A folder that is there. */
    static Path folder(String name) {
        Path folder = Arguments.path(name);
        if (!Files.isDirectory(folder)) {
            throw new BadUsage("there is no folder " + folder);
        }
        return folder;
    }
}
