package org.arsye.ledger.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.arsye.ledger.audit.CopiedRows;
import org.arsye.ledger.audit.RowAudit;
import org.arsye.ledger.audit.Rows;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.verify.DirectoryTiles;
import org.arsye.ledger.verify.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows as COPY writes them, audited against an export, and the same rows only read. */
class AuditBench {

    private static final int ROWS = Integer.getInteger("bench.rows", 100_000);

    @TempDir
    private Path folder;

    private Path rows;

    @Test
    void rows() throws IOException {
        Samples.export(folder, ROWS);
        rows = folder.resolve("rows");
        Files.writeString(rows, Rows.copied(ROWS), StandardCharsets.UTF_8);
        audited();
        read();
        Figures.compare("verify.audit.copy", "rows/s", this::audited, "reading", this::read);
    }

    private double audited() {
        long begun = System.nanoTime();
        try (InputStream in = Files.newInputStream(rows)) {
            CopiedRows copied = new CopiedRows(in);
            SignedNote note = SignedNote.parse(Files.readAllBytes(folder.resolve("checkpoint")));
            try (RowAudit audit = new RowAudit(
                    note,
                    Samples.POLICY,
                    Collections.emptyIterator(),
                    new DirectoryTiles(folder),
                    false,
                    (done, of) -> {})) {
                copied.each(audit::take);
                assertThat(audit.verdict().exitStatus()).isZero();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ROWS / seconds(begun);
    }

    private double read() {
        long begun = System.nanoTime();
        long[] last = {-1};
        try (InputStream in = Files.newInputStream(rows)) {
            new CopiedRows(in).each(row -> last[0] = row.event().position());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(last[0]).isEqualTo(ROWS - 1L);
        return ROWS / seconds(begun);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
