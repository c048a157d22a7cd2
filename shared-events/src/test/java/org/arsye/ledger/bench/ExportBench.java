package org.arsye.ledger.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;
import org.arsye.ledger.verify.ExportVerifier;
import org.arsye.ledger.verify.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million entries as an auditor checks them, and only the digest of the same files, read by the same program. */
class ExportBench {

    private static final int ENTRIES = Integer.getInteger("bench.entries", 1_000_000);

    @TempDir
    private Path folder;

    @Test
    void million() throws IOException {
        Samples.export(folder, ENTRIES);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        verified();
        digested(files);
        Figures.compare("verify.export", "entries/s", this::verified, "sha-256", () -> digested(files));
    }

    private double verified() {
        long begun = System.nanoTime();
        assertThat(new ExportVerifier(folder, Samples.POLICY, (done, of) -> {})
                        .verify()
                        .exitStatus())
                .isZero();
        return ENTRIES / seconds(begun);
    }

    private static double digested(List<Path> files) {
        long begun = System.nanoTime();
        byte[] buffer = new byte[256 * 1024];
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                try (InputStream stream = Files.newInputStream(file)) {
                    for (int read = stream.read(buffer); read > 0; read = stream.read(buffer)) {
                        sha256.update(buffer, 0, read);
                    }
                }
            }
            assertThat(sha256.digest()).hasSize(32);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        return ENTRIES / seconds(begun);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
