package org.arsye.query.ledger.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.arsye.ledger.Json;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.note.VerifierKey;
import org.arsye.query.ledger.LedgerSettings;
import org.arsye.query.ledger.keys.KeyUnusable;
import org.arsye.query.ledger.keys.Signers;
import org.arsye.query.ledger.sequencer.LogKeeper;
import org.arsye.query.platform.ReadSettings;
import org.arsye.query.platform.run.Command;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * {@code ledger init [--origin NAME]}, {@code ledger status [--json]}, {@code ledger guard FILE},
 * {@code ledger rotate}, {@code ledger retire}.
 *
 * <p>Not found by the program that serves: it is a program of its own, of the few parts it names.
 */
@EnableConfigurationProperties({LedgerSettings.class, ReadSettings.class})
@Import(Signers.class)
@ComponentScan(
        basePackageClasses = LogKeeper.class,
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.(LogKeeper|Initialisation)"))
public class LedgerCommand implements Command {

    private static final String USAGE = "ledger init [--origin NAME] | status [--json] | guard FILE | rotate | retire";

    private final LogKeeper keeper;

    LedgerCommand(LogKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public int run(List<String> arguments, Told told) {
        try {
            return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "init" -> initialise(arguments, told);
                case "status" -> status(arguments.contains("--json"), told);
                case "guard" -> guard(arguments, told);
                case "rotate" -> rotate(told);
                case "retire" -> done(keeper.retire().toString(), told);
                default -> told.usage(USAGE);
            };
        } catch (LogKeeper.NotDone | KeyUnusable not) {
            told.error(not.getMessage());
            return FAILED;
        }
    }

    private int initialise(List<String> arguments, Told told) {
        int at = arguments.indexOf("--origin");
        if (at >= 0 && at + 1 >= arguments.size()) {
            return told.usage(USAGE);
        }
        told.line(keeper.initialise(at < 0 ? null : arguments.get(at + 1)).toString());
        return DONE;
    }

    private int rotate(Told told) {
        VerifierKey next = keeper.rotate();
        told.line(next.toString());
        told.line("It signs once it is announced. An administrator sends to the command side: POST /api/v1/ledger/keys "
                + new Json.Obj(Map.of("origin", new Json.Str(next.name()), "vkey", new Json.Str(next.toString())))
                        .canonicalText());
        return DONE;
    }

    private static int done(String key, Told told) {
        told.line(key);
        return DONE;
    }

    private int guard(List<String> arguments, Told told) {
        if (arguments.size() != 2) {
            return told.usage(USAGE);
        }
        try {
            long size = keeper.guard(Files.readAllBytes(Path.of(arguments.get(1))));
            told.line("the guard holds the checkpoint of " + size + " entries");
            return DONE;
        } catch (IOException unreadable) {
            told.error("the file " + arguments.get(1) + " cannot be read");
            return UNUSABLE;
        }
    }

    private int status(boolean json, Told told) {
        Optional<Checkpoint> latest = keeper.latest().map(SignedNote::text).map(Checkpoint::parse);
        if (json) {
            Map<String, Json> members = new TreeMap<>();
            latest.ifPresent(checkpoint -> {
                members.put("origin", new Json.Str(checkpoint.origin()));
                members.put("size", new Json.Int(checkpoint.size()));
                members.put("root", new Json.Str(checkpoint.root().toString()));
            });
            members.put("guard", new Json.Bool(Files.exists(keeper.guardFile())));
            told.line(new Json.Obj(members).canonicalText());
        } else {
            told.line(latest.map(checkpoint -> checkpoint.text().strip()).orElse("no checkpoint has been signed"));
            told.line("guard " + keeper.guardFile() + (Files.exists(keeper.guardFile()) ? "" : " is missing"));
        }
        return latest.isPresent() ? DONE : FAILED;
    }
}
