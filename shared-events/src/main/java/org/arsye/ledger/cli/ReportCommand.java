package org.arsye.ledger.cli;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Json;
import org.arsye.ledger.MalformedJson;
import org.arsye.ledger.Refused;
import org.arsye.ledger.entry.Entry;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.report.ReportStatement;
import org.arsye.ledger.tile.EntryBundle;
import org.arsye.ledger.tile.TilePath;
import org.arsye.ledger.verify.Check;
import org.arsye.ledger.verify.DirectoryTiles;
import org.arsye.ledger.verify.ExportVerifier;
import org.arsye.ledger.verify.Progress;
import org.arsye.ledger.verify.Rule;
import org.arsye.ledger.verify.Verdict;

/** {@code report FILE --export DIR}: first the export, then the report out of its entries. */
final class ReportCommand {

    private static final int LARGEST = 256 << 20;

    private ReportCommand() {}

    static Answer run(Arguments arguments, InputStream in, Progress progress) {
        String file = arguments.files("FILE").getFirst();
        Policy policy = arguments.trust();
        Path folder = InputFile.folder(
                arguments.export().orElseThrow(() -> new BadUsage("report needs an export: --export DIR")));
        byte[] bytes = InputFile.read(Arguments.path(file), LARGEST);
        Stated stated;
        try {
            stated = Stated.in(bytes);
        } catch (Refused refused) {
            return Answer.of(Verdict.unusable(refused));
        }
        List<Check> checks = new ArrayList<>(
                new ExportVerifier(folder, policy, progress).verify().checks());
        if (!new Verdict(checks).holds()) {
            checks.add(Check.notChecked(Rule.REPORT));
            return Answer.of(new Verdict(checks));
        }
        Checkpoint checkpoint =
                Checkpoint.parse(ExportCommand.checkpoint(folder).text());
        String where = "consultation " + stated.consultation + ", version " + stated.version;
        checks.add(Check.of(Rule.REPORT, where, () -> check(stated, bytes, checkpoint, folder)));
        return Answer.of(new Verdict(checks));
    }

    private static void check(Stated stated, byte[] bytes, Checkpoint checkpoint, Path folder) {
        if (!stated.origin.equals(checkpoint.origin())) {
            throw new Refused(Flaw.ORIGIN_DIFFERS);
        }
        ReportStatement statement = new ReportStatement(stated.consultation);
        byte[] id = stated.consultation.getBytes(StandardCharsets.US_ASCII);
        DirectoryTiles tiles = new DirectoryTiles(folder);
        for (long index = 0; index << TilePath.HEIGHT < checkpoint.size(); index++) {
            TilePath path = TilePath.in(checkpoint.size(), TilePath.ENTRIES, index);
            Optional<byte[]> exact = tiles.read(path);
            byte[] bundle = exact.or(() -> tiles.readOrFull(path)).orElseThrow(() -> new Refused(Flaw.BUNDLE_MISSING));
            int width = exact.isPresent() ? path.width() : TilePath.FULL;
            EntryBundle.walk(bundle, bundle.length, width, (all, from, length) -> {
                if (names(id, all, from, length)) {
                    Entry entry = Entry.parse(Arrays.copyOfRange(all, from, from + length));
                    // A full bundle that stands for a smaller one may hold what nobody has signed.
                    if (entry.position() < checkpoint.size()) {
                        statement.take(entry);
                    }
                }
            });
        }
        statement.checkFigures(stated.version);
        if (!Arrays.equals(statement.of(stated.origin, stated.version).canonical(), bytes)) {
            throw new Refused(Flaw.REPORT_DIFFERS);
        }
    }

    /** Whether the id stands anywhere in an entry: most are passed over by this alone. */
    private static boolean names(byte[] id, byte[] bytes, int from, int length) {
        for (int at = from; at <= from + length - id.length; at++) {
            if (bytes[at] == id[0] && Arrays.equals(bytes, at, at + id.length, id, 0, id.length)) {
                return true;
            }
        }
        return false;
    }

    /** What a report says of itself. */
    private record Stated(String consultation, String origin, long version) {

        static Stated in(byte[] bytes) {
            try {
                if (Json.parse(bytes) instanceof Json.Obj members
                        && Arrays.equals(members.canonical(), bytes)
                        && members.members().get("v") instanceof Json.Str version
                        && version.value().equals(ReportStatement.VERSION)
                        && members.members().get("origin") instanceof Json.Str origin
                        && members.members().get("consultation") instanceof Json.Obj consultation
                        && consultation.members().get("id") instanceof Json.Str id
                        && id.value().matches("[0-9a-f-]{36}")
                        && members.members().get("report") instanceof Json.Obj report
                        && report.members().get("version") instanceof Json.Int number) {
                    return new Stated(id.value(), origin.value(), number.value());
                }
            } catch (MalformedJson e) {
                // Falls through: the refusal must not quote what stands there.
            }
            throw new Refused(Flaw.REPORT_SHAPE);
        }
    }
}
