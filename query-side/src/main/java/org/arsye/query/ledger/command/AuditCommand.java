package org.arsye.query.ledger.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.arsye.ledger.Refused;
import org.arsye.ledger.cli.Answer;
import org.arsye.ledger.cli.Printed;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.VerifierKey;
import org.arsye.ledger.verify.Verdict;
import org.arsye.query.ledger.Tree;
import org.arsye.query.ledger.audit.StoreAudit;
import org.arsye.query.platform.run.Command;
import org.springframework.context.annotation.Import;

/**
 * {@code audit [DIR] [--vkey KEY] [--json]}: the live store against the tables of the ledger, or against a mirror that was kept
 * elsewhere. Without a key those of the log's own table are believed, which whoever can change the tables can change too.
 */
@Import(Reading.class)
public class AuditCommand implements Command {

    private static final String USAGE = "audit [DIR] [--vkey KEY] [--json]";

    private final StoreAudit audit;
    private final Tree tree;

    AuditCommand(StoreAudit audit, Tree tree) {
        this.audit = audit;
        this.tree = tree;
    }

    @Override
    public int run(List<String> arguments, Told told) {
        List<String> rest = new ArrayList<>(arguments);
        boolean json = rest.remove("--json");
        List<String> keys = new ArrayList<>();
        for (int at = rest.indexOf("--vkey"); at >= 0; at = rest.indexOf("--vkey")) {
            if (at + 1 == rest.size()) {
                return told.usage(USAGE);
            }
            rest.remove(at);
            keys.add(rest.remove(at));
        }
        if (rest.size() > 1 || rest.stream().anyMatch(one -> one.startsWith("-"))) {
            return told.usage(USAGE);
        }
        Answer answer = Answer.of(verdict(rest, keys, told));
        if (json) {
            told.line(Printed.json("audit", answer).canonicalText());
        } else {
            Printed.lines(answer).forEach(told::line);
        }
        return answer.verdict().exitStatus();
    }

    private Verdict verdict(List<String> mirror, List<String> keys, Told told) {
        try {
            if (keys.isEmpty()) {
                told.error("believing the keys in the database itself; --vkey names one that was kept elsewhere");
            }
            Policy policy = Policy.of(
                    keys.isEmpty()
                            ? tree.keys()
                            : keys.stream().map(VerifierKey::parse).toList());
            return mirror.isEmpty()
                    ? audit.ofTables(policy, ExportCommand.lines("events", told))
                    : audit.ofMirror(Path.of(mirror.getFirst()), policy, ExportCommand.lines("events", told));
        } catch (Refused refused) {
            return Verdict.unusable(refused);
        }
    }
}
