package org.arsye.ledger.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.arsye.ledger.Refused;
import org.arsye.ledger.audit.CopiedRows;
import org.arsye.ledger.audit.RowAudit;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.verify.DirectoryTiles;
import org.arsye.ledger.verify.Progress;
import org.arsye.ledger.verify.Verdict;

/** {@code audit ROWS DIR}. */
final class AuditCommand {

    private static final String STANDARD_INPUT = "-";

    private AuditCommand() {}

    static Answer run(Arguments arguments, InputStream in, Progress progress) {
        List<String> files = arguments.files("ROWS", "DIR");
        Policy policy = arguments.trust();
        Path folder = InputFile.folder(files.get(1));
        String rows = files.get(0);
        try (InputStream stream = rows.equals(STANDARD_INPUT)
                ? in
                : new BufferedInputStream(Files.newInputStream(Arguments.path(rows)), 1 << 16)) {
            SignedNote note = ExportCommand.checkpoint(folder);
            Verdict verdict = verdict(note, policy, stream, folder, progress);
            Answer answer = Answer.of(verdict);
            return verdict.holds() ? answer.with("checkpoint", Checkpoints.json(note)) : answer;
        } catch (Refused refused) {
            return Answer.of(Verdict.unusable(refused));
        } catch (NoSuchFileException e) {
            throw new BadUsage("there is no file " + rows);
        } catch (IOException e) {
            throw new BadUsage(rows + " cannot be read");
        }
    }

    private static Verdict verdict(SignedNote note, Policy policy, InputStream stream, Path folder, Progress progress)
            throws IOException {
        CopiedRows rows = new CopiedRows(stream);
        DirectoryTiles tiles = new DirectoryTiles(folder);
        try (RowAudit audit =
                new RowAudit(note, policy, Collections.emptyIterator(), tiles, rows.withKept(), progress)) {
            rows.each(audit::take);
            return audit.verdict();
        }
    }
}
