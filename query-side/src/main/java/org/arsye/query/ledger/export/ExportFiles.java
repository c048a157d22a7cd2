package org.arsye.query.ledger.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.arsye.ledger.tile.TilePath;

/** Files of an export. Each is there whole or not at all: whoever copies the folder meanwhile gets no half of one. */
final class ExportFiles {

    private final Path folder;

    ExportFiles(Path folder) {
        this.folder = folder;
    }

    boolean has(TilePath tile) {
        return Files.exists(folder.resolve(tile.path()));
    }

    void write(TilePath tile, byte[] bytes) {
        write(tile.path(), bytes);
    }

    void write(String name, byte[] bytes) {
        Path file = folder.resolve(name);
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            Files.write(beside, bytes);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<byte[]> read(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes away the partial tiles of a place, but for this one. */
    void deleteOtherPartials(TilePath tile) {
        Path partials = folder.resolve(tile.full().path() + ".p");
        if (!Files.isDirectory(partials)) {
            return;
        }
        try (Stream<Path> files = Files.list(partials)) {
            for (Path file : files.toList()) {
                if (!file.equals(folder.resolve(tile.path()))) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!tile.partial()) {
            delete(tile.full().path() + ".p");
        }
    }
}
