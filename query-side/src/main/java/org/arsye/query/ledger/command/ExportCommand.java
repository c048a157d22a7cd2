package org.arsye.query.ledger.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.arsye.ledger.Refused;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.verify.Progress;
import org.arsye.query.ledger.Tree;
import org.arsye.query.ledger.export.DisclosureExport;
import org.arsye.query.ledger.export.StaticExport;
import org.arsye.query.platform.run.Command;
import org.springframework.context.annotation.Import;

/** {@code export DIR [--without-disclosures]}: the published tree as files, brought up to the newest checkpoint. */
@Import(Reading.class)
public class ExportCommand implements Command {

    private static final String USAGE = "export DIR [--without-disclosures]";
    private static final String WITHOUT = "--without-disclosures";

    private final StaticExport tree;
    private final DisclosureExport disclosures;

    ExportCommand(StaticExport tree, DisclosureExport disclosures) {
        this.tree = tree;
        this.disclosures = disclosures;
    }

    @Override
    public int run(List<String> arguments, Told told) {
        List<String> folders = new ArrayList<>(arguments);
        boolean without = folders.remove(WITHOUT);
        if (folders.size() != 1 || folders.getFirst().startsWith("-")) {
            return told.usage(USAGE);
        }
        Path folder = Path.of(folders.getFirst());
        try {
            Checkpoint checkpoint = tree.write(folder, lines("entries", told));
            told.line(checkpoint.text().strip());
            if (!without) {
                long open = disclosures.write(folder, checkpoint.size(), lines("entries looked through", told));
                told.line(open + " entries with disclosures");
            }
            return DONE;
        } catch (Refused refused) {
            told.error(
                    folder + " is not brought up to date: " + refused.flaw().sentence() + " (" + refused.where() + ")");
            return FAILED;
        } catch (Tree.Inconsistent changed) {
            told.error(changed.getMessage() + "; `audit` says more");
            return FAILED;
        }
    }

    /** Every two seconds, on standard error. */
    static Progress lines(String what, Told told) {
        long[] said = {System.nanoTime()};
        return (done, of) -> {
            if (System.nanoTime() - said[0] > 2_000_000_000L) {
                said[0] = System.nanoTime();
                told.error(done + " of " + of + " " + what);
            }
        };
    }
}
