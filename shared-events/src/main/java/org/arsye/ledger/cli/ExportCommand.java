package org.arsye.ledger.cli;

import java.io.InputStream;
import java.nio.file.Path;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.verify.ExportVerifier;
import org.arsye.ledger.verify.Progress;
import org.arsye.ledger.verify.Verdict;

/** {@code export DIR}. Names the checkpoint, so that it can be compared with what others were shown. */
final class ExportCommand {

    private ExportCommand() {}

    static Answer run(Arguments arguments, InputStream in, Progress progress) {
        String name = arguments.files("DIR").getFirst();
        Policy policy = arguments.trust();
        Path folder = InputFile.folder(name);
        Verdict verdict = new ExportVerifier(folder, policy, progress).verify();
        Answer answer = Answer.of(verdict);
        return verdict.holds() ? answer.with("checkpoint", Checkpoints.json(checkpoint(folder))) : answer;
    }

    static SignedNote checkpoint(Path folder) {
        return SignedNote.parse(Checkpoints.note(folder.resolve("checkpoint")));
    }
}
