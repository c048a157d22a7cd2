package org.arsye.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** Everything near a file that is not that file: each bit turned, each byte and each line dropped, doubled, exchanged. */
public final class Mutations {

    private Mutations() {}

    /** Every mutation of bytes. */
    public static void ofBytes(byte[] file, BiConsumer<String, byte[]> each) {
        for (int at = 0; at < file.length; at++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                turned(file, at, bit, each);
            }
            moved(file, at, each);
        }
        each.accept("a byte more", Arrays.copyOf(file, file.length + 1));
        each.accept("nothing", new byte[0]);
    }

    /** As {@link #ofBytes}, at every so many bytes only, each time with another bit. */
    public static void ofSomeBytes(byte[] file, int step, BiConsumer<String, byte[]> each) {
        for (int at = 0; at < file.length; at += step) {
            turned(file, at, at / step % Byte.SIZE, each);
            moved(file, at, each);
        }
        each.accept("a byte more", Arrays.copyOf(file, file.length + 1));
        each.accept("nothing", new byte[0]);
    }

    private static void turned(byte[] file, int at, int bit, BiConsumer<String, byte[]> each) {
        byte[] turned = file.clone();
        turned[at] ^= (byte) (1 << bit);
        each.accept("bit " + bit + " of byte " + at + " turned", turned);
    }

    private static void moved(byte[] file, int at, BiConsumer<String, byte[]> each) {
        each.accept("byte " + at + " dropped", joined(Arrays.copyOf(file, at), rest(file, at + 1)));
        each.accept("byte " + at + " doubled", joined(Arrays.copyOf(file, at + 1), rest(file, at)));
        if (at > 0 && file[at] != file[at - 1]) {
            byte[] exchanged = file.clone();
            exchanged[at] = file[at - 1];
            exchanged[at - 1] = file[at];
            each.accept("bytes " + (at - 1) + " and " + at + " exchanged", exchanged);
        }
    }

    private static byte[] rest(byte[] file, int from) {
        return Arrays.copyOfRange(file, from, file.length);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }

    /** Every mutation of lines. */
    public static void ofLines(byte[] file, BiConsumer<String, byte[]> each) {
        List<String> lines = List.of(new String(file, StandardCharsets.UTF_8).split("(?<=\n)"));
        for (int at = 0; at < lines.size(); at++) {
            List<String> dropped = new ArrayList<>(lines);
            dropped.remove(at);
            each.accept("line " + at + " dropped", joined(dropped));

            List<String> doubled = new ArrayList<>(lines);
            doubled.add(at, lines.get(at));
            each.accept("line " + at + " doubled", joined(doubled));

            List<String> returned = new ArrayList<>(lines);
            returned.set(at, lines.get(at).replace("\n", "\r\n"));
            each.accept("line " + at + " with a carriage return", joined(returned));

            for (int other = 0; other < at; other++) {
                if (!lines.get(at).equals(lines.get(other))) {
                    List<String> exchanged = new ArrayList<>(lines);
                    exchanged.set(at, exchanged.set(other, exchanged.get(at)));
                    each.accept("lines " + other + " and " + at + " exchanged", joined(exchanged));
                }
            }
        }
    }

    private static byte[] joined(List<String> lines) {
        return String.join("", lines).getBytes(StandardCharsets.UTF_8);
    }
}
