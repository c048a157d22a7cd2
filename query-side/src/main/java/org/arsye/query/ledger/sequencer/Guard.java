package org.arsye.query.ledger.sequencer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.arsye.ledger.Refused;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.note.TrustedCheckpoint;

/**
 * The last checkpoint that was signed, as a file outside the database: the note itself. A database that was restored, cut or
 * written anew is seen by it (ledger format, section 3).
 */
class Guard {

    private static final int LARGEST = 1024 * 1024;

    private final Path file;

    Guard(Path file) {
        this.file = file;
    }

    boolean present() {
        return Files.exists(file);
    }

    /**
     * What was signed last.
     *
     * @throws Refuses if it is not there or is no checkpoint of these keys
     */
    TrustedCheckpoint read(Policy keys) {
        SignedNote note = note().orElseThrow(() -> new Refuses(Refusal.GUARD_MISSING, file.toString()));
        try {
            return keys.signed(note);
        } catch (Refused another) {
            throw new Refuses(Refusal.GUARD_OF_ANOTHER_LOG, file.toString());
        }
    }

    private Optional<SignedNote> note() {
        try {
            if (Files.exists(file) && Files.size(file) > LARGEST) {
                throw new Refuses(Refusal.GUARD_UNREADABLE, file.toString());
            }
            return Optional.of(SignedNote.parse(Files.readAllBytes(file)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | Refused damaged) {
            throw new Refuses(Refusal.GUARD_UNREADABLE, file.toString());
        }
    }

    /**
     * Puts a checkpoint in the place of the one before, whole or not at all, and on the disk before this returns.
     *
     * @throws Refuses if it cannot be written; the one before stays
     */
    void write(byte[] note) {
        Path folder = file.toAbsolutePath().getParent();
        Path beside = folder.resolve(file.getFileName() + ".new");
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(note);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(folder);
        } catch (IOException | UncheckedIOException full) {
            throw new Refuses(Refusal.GUARD_NOT_WRITABLE, file.toString());
        }
    }

    /** The new name is on the disk only with its folder; where a folder cannot be opened, the file system does it itself. */
    private static void sync(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
