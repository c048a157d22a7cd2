package org.arsye.command.platform.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** {@code <data folder>/<side>.run}: a line {@code <process> <run>}, locked by its process for as long as that lives. */
final class Presence {

    /** Locked far behind the content, which the other side reads meanwhile (some systems refuse to read a locked part). */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /** Kept reachable: a channel that nobody holds is closed by the garbage collector, and its lock is gone. */
    private static final List<FileChannel> HELD = new CopyOnWriteArrayList<>();

    private Presence() {}

    /**
     * Writes this process down as the side of its run.
     *
     * @return false when another process is that side on this folder
     */
    static boolean announce(Path folder, String side, String run) {
        try {
            Files.createDirectories(folder);
            // The operating system closes it, and so unlocks it, when this process ends in whatever way.
            var channel = FileChannel.open(file(folder, side), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                return false;
            }
            var line = ProcessHandle.current().pid() + " " + run + "\n";
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            HELD.add(channel);
            return true;
        } catch (IOException cause) {
            throw new CannotStart("the data folder " + folder + " cannot be written: " + cause.getMessage(), cause);
        }
    }

    /** Whether that side was there in this run and is no more; false as long as it has not come. */
    static boolean isGone(Path folder, String side, String run) {
        try {
            var words = Files.readString(file(folder, side)).strip().split(" ", 2);
            return words.length == 2
                    && words[1].equals(run)
                    && !ProcessHandle.of(Long.parseLong(words[0]))
                            .map(ProcessHandle::isAlive)
                            .orElse(false);
        } catch (IOException | NumberFormatException notThereYet) {
            return false;
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static Path file(Path folder, String side) {
        return folder.resolve(side + ".run");
    }
}
