package org.arsye.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that a person has read and agreed to. {@code -Darsye.approve=true} writes it anew, to be read in the diff. */
final class Approved {

    private Approved() {}

    static void assertEquals(Path approved, String now) throws IOException {
        if (Boolean.getBoolean("arsye.approve")) {
            Files.createDirectories(approved.getParent());
            Files.writeString(approved, now);
        }
        assertThat(approved)
                .as("approved text; written anew with -Darsye.approve=true")
                .exists();
        assertThat(Files.readString(approved)).isEqualTo(now);
    }
}
