package org.arsye.ledger.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.arsye.ledger.Json;
import org.arsye.ledger.verify.Samples;

/**
 * One call of the program.
 *
 * @param out what it said
 * @param err what it said about itself
 */
record Called(int status, String out, String err) {

    static Called with(String... args) {
        return reading(new byte[0], args);
    }

    static Called reading(byte[] in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new ArsyeVerify(
                        new ByteArrayInputStream(in),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(args);
        return new Called(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Believing the log of the samples. */
    static Called believing(String... args) {
        return with(Stream.concat(
                        Stream.of(args), Stream.of("--vkey", Samples.LOG.key().toString()))
                .toArray(String[]::new));
    }

    Json.Obj json() {
        return (Json.Obj) Json.parse(out.strip());
    }

    String lastLine() {
        return out.strip().lines().toList().getLast();
    }
}
