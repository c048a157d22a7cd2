package org.arsye.ledger.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.arsye.ledger.Refused;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.VerifierKey;

/**
 * What stood on the command line, in any order. An option that nobody knows is refused, and so is one that is there twice.
 *
 * @param command empty if none was named
 * @param files what stood there without a name, after the command
 * @param vkeys keys of the ledger that are believed
 * @param policy file of whom is believed, instead of keys
 * @param export folder of an export, for what is rebuilt from one
 */
record Arguments(
        Optional<String> command,
        List<String> files,
        List<String> vkeys,
        Optional<String> policy,
        Optional<String> export,
        boolean json,
        boolean quiet,
        boolean help,
        boolean version) {

    private static final int LARGEST_POLICY = 256 * 1024;

    static Arguments of(String... args) {
        List<String> plain = new ArrayList<>();
        List<String> vkeys = new ArrayList<>();
        Optional<String> policy = Optional.empty();
        Optional<String> export = Optional.empty();
        List<String> flags = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            switch (arg) {
                case "--vkey" -> vkeys.add(value(args, ++i, arg));
                case "--policy" -> policy = Optional.of(once(policy, value(args, ++i, arg), arg));
                case "--export" -> export = Optional.of(once(export, value(args, ++i, arg), arg));
                case "--json", "--quiet", "--version" -> flags.add(arg);
                case "--help", "-h" -> flags.add("--help");
                case "-" -> plain.add(arg);
                default -> {
                    if (arg.startsWith("-")) {
                        throw new BadUsage("there is no option " + arg);
                    }
                    plain.add(arg);
                }
            }
        }
        return new Arguments(
                plain.stream().findFirst(),
                plain.stream().skip(1).toList(),
                vkeys,
                policy,
                export,
                flags.contains("--json"),
                flags.contains("--quiet"),
                flags.contains("--help"),
                flags.contains("--version"));
    }

    /** Whether the answer is wanted as JSON, also where the rest cannot be understood. */
    static boolean wantJson(String... args) {
        return Arrays.asList(args).contains("--json");
    }

    private static String value(String[] args, int at, String option) {
        if (at == args.length) {
            throw new BadUsage(option + " needs a value after it");
        }
        return args[at];
    }

    private static String once(Optional<String> before, String value, String option) {
        if (before.isPresent()) {
            throw new BadUsage(option + " stands there twice");
        }
        return value;
    }

    /** The files a command takes, by what they are to it. */
    List<String> files(String... names) {
        if (files.size() != names.length) {
            throw new BadUsage(command.orElseThrow() + " takes " + String.join(" ", names) + ", that is " + names.length
                    + ", and was given " + files.size());
        }
        return files;
    }

    /** Whose signatures are believed. There is no default: what is checked cannot say whom to believe. */
    Policy trust() {
        if (vkeys.isEmpty() == policy.isEmpty()) {
            throw new BadUsage(
                    "say whose signatures you believe, by --vkey or by --policy and not by both: the key as the"
                            + " ledger's keeper published it elsewhere, not as it lies beside what is checked");
        }
        if (policy.isPresent()) {
            byte[] file = InputFile.read(path(policy.get()), LARGEST_POLICY);
            return believed("the policy", () -> Policy.parse(file));
        }
        return Policy.of(vkeys.stream().map(Arguments::key).toList());
    }

    private static VerifierKey key(String vkey) {
        VerifierKey key = believed("the key of --vkey", () -> VerifierKey.parse(vkey.strip()));
        if (key.type() != VerifierKey.Type.ED25519) {
            throw new BadUsage(
                    "the key of --vkey is a witness's; a ledger's is of type 0x01. Witnesses are named in a policy");
        }
        return key;
    }

    private static <T> T believed(String what, java.util.function.Supplier<T> read) {
        try {
            return read.get();
        } catch (Refused refused) {
            String where = refused.where().isEmpty() ? "" : " (" + refused.where() + ")";
            throw new BadUsage(
                    what + " cannot be used" + where + ": " + refused.flaw().sentence());
        }
    }

    static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new BadUsage("there can be no file of the name " + file);
        }
    }
}
