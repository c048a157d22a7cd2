package org.arsye.story.year;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** The clock of a command side that was started with {@code CommandSideInAnotherTime}. */
public final class SimulatedTime {

    private final ByteBuffer millis;

    private SimulatedTime(ByteBuffer millis) {
        this.millis = millis;
    }

    /** Makes the file; the command side is started after that. */
    public static SimulatedTime at(Path file, Instant now) throws IOException {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var time = new SimulatedTime(channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES));
            time.set(now);
            return time;
        }
    }

    /** From now on it is then. */
    public void set(Instant now) {
        millis.putLong(0, now.toEpochMilli());
    }
}
