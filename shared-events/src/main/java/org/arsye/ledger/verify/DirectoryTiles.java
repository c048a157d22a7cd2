package org.arsye.ledger.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;
import org.arsye.ledger.tile.EntryBundle;
import org.arsye.ledger.tile.TilePath;
import org.arsye.ledger.tile.TileSource;
import org.arsye.ledger.tree.Hash;

/** Tiles and bundles as files under a folder, by the paths they are published at. For one thread. */
public final class DirectoryTiles implements TileSource {

    private final Path folder;
    private byte[] buffer = new byte[256 * 1024];

    /**
     * The tiles of an export or a mirror.
     *
     * @param folder holds the folder {@code tile}
     */
    public DirectoryTiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<byte[]> read(TilePath tile) {
        int length = load(tile);
        return length < 0 ? Optional.empty() : Optional.of(Arrays.copyOf(buffer, length));
    }

    /**
     * Reads a file into {@link #buffer}, which the next call uses again.
     *
     * @return its length; negative if there is none
     * @throws Refused if it is larger than any of its kind
     */
    int load(TilePath tile) {
        int most = tile.entries() ? EntryBundle.LARGEST : TilePath.FULL * Hash.BYTES;
        try (InputStream file = Files.newInputStream(folder.resolve(tile.path()))) {
            int length = 0;
            while (true) {
                int read = file.readNBytes(buffer, length, buffer.length - length);
                length += read;
                if (length < buffer.length) {
                    break;
                }
                if (length > most) {
                    throw new Refused(Flaw.TOO_LARGE, tile.path());
                }
                buffer = Arrays.copyOf(buffer, 2 * length);
            }
            if (length > most) {
                throw new Refused(Flaw.TOO_LARGE, tile.path());
            }
            return length;
        } catch (NoSuchFileException e) {
            return -1;
        } catch (IOException | UncheckedIOException e) {
            throw new Refused(Flaw.FILE_UNREADABLE, tile.path());
        }
    }

    byte[] buffer() {
        return buffer;
    }
}
