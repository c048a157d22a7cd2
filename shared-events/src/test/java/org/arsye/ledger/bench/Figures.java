package org.arsye.ledger.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** Measures two contenders in turn and prints the figure of the first, with its ratio to the second. */
final class Figures {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

    private static final PrintStream TERMINAL =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Figures() {}

    /**
     * Runs both in turn, as many measured rounds as asked for, and prints the medians.
     *
     * @param ours one round; tells the figure
     * @param theirs the same of whatever it is held against
     */
    static void compare(String name, String unit, DoubleSupplier ours, String versus, DoubleSupplier theirs) {
        double[] first = new double[ROUNDS];
        double[] second = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            // Whoever comes second finds the machine warmer, or the table larger: each in turn.
            if (round % 2 == 0) {
                first[round] = ours.getAsDouble();
                second[round] = theirs.getAsDouble();
            } else {
                second[round] = theirs.getAsDouble();
                first[round] = ours.getAsDouble();
            }
        }
        double median = median(first);
        double other = median(second);
        print(name, median, unit, median / other, "%s(%s)".formatted(versus, number(other)));
    }

    /** Prints one figure and keeps it in the file of this run. */
    static void print(String name, double value, String unit, double ratio, String versus) {
        String line = String.format(
                Locale.ROOT, "bench %s %s %s ratio=%.2f versus=%s", name, number(value), unit, ratio, versus);
        TERMINAL.println(line);
        keep(line);
    }

    /** Something to explain a figure by: it goes to the file alone. */
    static void note(String words) {
        keep("# " + words);
    }

    private static void keep(String line) {
        String file = System.getProperty("bench.file");
        if (file != null) {
            keep(Path.of(file), line);
        }
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }

    /** The first line of a run starts the file afresh. */
    private static void keep(Path file, String line) {
        String run = "# run " + System.getProperty("bench.run", "");
        try {
            Files.createDirectories(file.getParent());
            if (Files.notExists(file) || !Files.readString(file).startsWith(run + "\n")) {
                Files.writeString(file, run + "\n");
            }
            Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
