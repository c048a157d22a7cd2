package org.arsye.query.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** The master key, which the command side makes. Read each time: this side may be there before it is. */
final class MasterKeyFile {

    private final Path file;

    MasterKeyFile(ReadSettings settings) {
        file = settings.dataDir().resolve("keys").resolve("master.key");
    }

    byte[] bytes() {
        try {
            return Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
