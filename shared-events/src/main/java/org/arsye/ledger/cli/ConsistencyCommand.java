package org.arsye.ledger.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.verify.ConsistencyVerifier;
import org.arsye.ledger.verify.DirectoryTiles;
import org.arsye.ledger.verify.Progress;
import org.arsye.ledger.verify.Verdict;

/** {@code consistency OLD NEW DIR}. */
final class ConsistencyCommand {

    private ConsistencyCommand() {}

    static Answer run(Arguments arguments, InputStream in, Progress progress) {
        List<String> files = arguments.files("OLD", "NEW", "DIR");
        Policy policy = arguments.trust();
        byte[] older = Checkpoints.note(Arguments.path(files.get(0)));
        byte[] newer = Checkpoints.note(Arguments.path(files.get(1)));
        Path folder = InputFile.folder(files.get(2));
        Verdict verdict = new ConsistencyVerifier(policy).verify(older, newer, new DirectoryTiles(folder));
        Answer answer = Answer.of(verdict);
        return verdict.holds()
                ? answer.with("older", Checkpoints.json(SignedNote.parse(older)))
                        .with("newer", Checkpoints.json(SignedNote.parse(newer)))
                : answer;
    }
}
