package org.arsye.command.sample;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The same name gives the same id on every machine, so a step that was taken is recognised. */
final class SampleId {

    private SampleId() {}

    static UUID of(String name) {
        return UUID.nameUUIDFromBytes(("arsye/sample/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
