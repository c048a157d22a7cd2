package org.arsye.ledger.tile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;

/** Entries one after the other, each behind its length in two bytes, big-endian (tlog-tiles, Log entries). */
public final class EntryBundle {

    /** What two bytes can say. */
    public static final int LONGEST_ENTRY = 0xffff;

    /** The largest bundle there can be. */
    public static final int LARGEST = TilePath.FULL * (2 + LONGEST_ENTRY);

    private EntryBundle() {}

    /** Takes the entries of a bundle where they stand. */
    @FunctionalInterface
    public interface EntrySink {

        /**
         * An entry.
         *
         * @param bundle the bundle that holds it
         * @param from where it begins
         * @param length its bytes
         */
        void entry(byte[] bundle, int from, int length);
    }

    /**
     * Walks through a bundle without copying.
     *
     * @param length how many bytes of the array are the bundle
     * @param width how many entries it must have
     * @throws Refused if it has not exactly these, or an empty one
     */
    public static void walk(byte[] bundle, int length, int width, EntrySink sink) {
        int at = 0;
        for (int i = 0; i < width; i++) {
            if (at == length) {
                throw new Refused(Flaw.BUNDLE_TOO_SHORT);
            }
            if (length - at < 2) {
                throw new Refused(Flaw.BUNDLE_CUT);
            }
            int entry = (bundle[at] & 0xff) << Byte.SIZE | bundle[at + 1] & 0xff;
            at += 2;
            if (entry == 0) {
                throw new Refused(Flaw.ENTRY_EMPTY);
            }
            if (length - at < entry) {
                throw new Refused(Flaw.BUNDLE_CUT);
            }
            sink.entry(bundle, at, entry);
            at += entry;
        }
        if (at != length) {
            throw new Refused(Flaw.BUNDLE_TOO_LONG);
        }
    }

    /** The entries of a bundle, copied. */
    public static List<byte[]> read(byte[] bundle, int width) {
        List<byte[]> entries = new ArrayList<>(width);
        walk(
                bundle,
                bundle.length,
                width,
                (bytes, from, length) -> entries.add(Arrays.copyOfRange(bytes, from, from + length)));
        return entries;
    }

    /**
     * The bundle of these entries.
     *
     * @throws Refused if one is empty or too large for its length
     */
    public static byte[] of(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            append(entry, bundle);
        }
        return bundle.toByteArray();
    }

    /** Writes one entry behind its length. */
    public static void append(byte[] entry, ByteArrayOutputStream bundle) {
        if (entry.length == 0) {
            throw new Refused(Flaw.ENTRY_EMPTY);
        }
        if (entry.length > LONGEST_ENTRY) {
            throw new Refused(Flaw.ENTRY_TOO_LARGE);
        }
        bundle.write(entry.length >> Byte.SIZE);
        bundle.write(entry.length);
        bundle.writeBytes(entry);
    }
}
