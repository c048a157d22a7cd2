package org.arsye.ledger.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.arsye.ledger.verify.Progress;

/** The program. */
public final class ArsyeVerify {

    private static final int UNUSABLE = 2;

    private static final Map<String, Command> COMMANDS = Map.of(
            "receipt", ReceiptCommand::run,
            "export", ExportCommand::run,
            "consistency", ConsistencyCommand::run,
            "audit", AuditCommand::run,
            "report", ReportCommand::run);

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    ArsyeVerify(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** What one command does with its arguments. */
    @FunctionalInterface
    interface Command {

        /**
         * Checks.
         *
         * @param in standard input, for a command that was told to read it
         * @param progress of long work
         * @throws BadUsage if the arguments cannot be used
         */
        Answer run(Arguments arguments, InputStream in, Progress progress);
    }

    /** Checks what the arguments say and ends the process with 0, 1 or 2. */
    public static void main(String[] args) {
        PrintStream out = Arguments.wantJson(args)
                ? new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8)
                : System.out;
        int status = new ArsyeVerify(System.in, out, System.err).run(args);
        out.flush();
        System.exit(status);
    }

    int run(String... args) {
        try {
            return run(Arguments.of(args));
        } catch (BadUsage bad) {
            return unusable(bad.getMessage() + ". --help says more.", args);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            // Not told what it was about: a message could quote what was read.
            return unusable("this program failed: " + broken.getClass().getName(), args);
        }
    }

    private int unusable(String sentence, String... args) {
        if (Arguments.wantJson(args)) {
            out.println(Printed.unusable(sentence).canonicalText());
        } else {
            err.println("arsye-verify: " + Printed.shown(sentence));
        }
        return UNUSABLE;
    }

    private int run(Arguments arguments) {
        if (arguments.help()) {
            out.print(Usage.TEXT);
            return 0;
        }
        if (arguments.version()) {
            out.println("arsye-verify " + version());
            return 0;
        }
        if (arguments.command().isEmpty()) {
            err.print(Usage.TEXT);
            return UNUSABLE;
        }
        String name = arguments.command().get();
        Command command = COMMANDS.get(name);
        if (command == null) {
            throw new BadUsage("there is no command " + name);
        }
        Progress progress = arguments.quiet() ? (entries, of) -> {} : new ProgressLines(err);
        Answer answer = command.run(arguments, in, progress);
        if (arguments.json()) {
            out.println(Printed.json(name, answer).canonicalText());
        } else {
            Printed.lines(answer).forEach(out::println);
        }
        return answer.verdict().exitStatus();
    }

    private static String version() {
        String version = ArsyeVerify.class.getPackage().getImplementationVersion();
        return version == null ? "from classes" : version;
    }
}
