package org.arsye.ledger.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.arsye.ledger.Decimal;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Json;
import org.arsye.ledger.MalformedJson;
import org.arsye.ledger.Refused;
import org.arsye.ledger.entry.Entry;

/**
 * The disclosures beside an export, {@code disclosures/<index>}, each against its entry. None has to be there: what was erased
 * is gone.
 */
final class DisclosureFiles {

    private static final int LARGEST = 1024 * 1024;

    private final Path folder;
    private final Findings findings;
    private final long[] indexes;
    private int next;
    private boolean any;

    DisclosureFiles(Path export, long size, Findings findings) {
        this.folder = export.resolve("disclosures");
        this.findings = findings;
        this.indexes = indexes();
        this.any = indexes.length > 0;
        for (int i = indexes.length - 1; i >= 0 && indexes[i] >= size; i--) {
            findings.fails(Rule.DISCLOSURE, Flaw.INDEX_BEYOND_TREE, "disclosures/" + indexes[i]);
        }
    }

    private long[] indexes() {
        if (!Files.isDirectory(folder)) {
            return new long[0];
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .mapToLong(this::index)
                    .filter(index -> index >= 0)
                    .sorted()
                    .toArray();
        } catch (IOException | UncheckedIOException e) {
            findings.fails(Rule.DISCLOSURE, Flaw.FILE_UNREADABLE, "disclosures");
            return new long[0];
        }
    }

    private long index(String name) {
        try {
            return Decimal.parse(name);
        } catch (Refused refused) {
            findings.fails(Rule.DISCLOSURE, Flaw.DISCLOSURE_FILE, "disclosures");
            return -1;
        }
    }

    /** The entries come in order; most have nothing here, and cost a comparison. */
    void entry(long index, byte[] bundle, int from, int length) {
        if (next == indexes.length || indexes[next] != index) {
            return;
        }
        next++;
        String where = "disclosures/" + index;
        try {
            Map<String, Set<String>> digests =
                    Entry.parse(Arrays.copyOfRange(bundle, from, from + length)).digests();
            List<String> disclosures = read(folder.resolve(Long.toString(index)));
            if (new HashSet<>(disclosures).size() != disclosures.size()) {
                throw new Refused(Flaw.DISCLOSURE_TWICE);
            }
            disclosures.forEach(disclosure -> Disclosed.checked(disclosure, digests));
        } catch (Refused refused) {
            findings.fails(Rule.DISCLOSURE, refused.flaw(), where);
        }
    }

    private static List<String> read(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Refused(Flaw.TOO_LARGE);
            }
            if (Json.parse(bytes) instanceof Json.Arr array
                    && array.elements().stream().allMatch(Json.Str.class::isInstance)) {
                return array.elements().stream()
                        .map(text -> ((Json.Str) text).value())
                        .toList();
            }
        } catch (IOException e) {
            throw new Refused(Flaw.FILE_UNREADABLE);
        } catch (MalformedJson e) {
            // Falls through: the refusal must not quote what stands there.
        }
        throw new Refused(Flaw.DISCLOSURE_FILE);
    }

    void close() {
        if (any) {
            findings.close(Rule.DISCLOSURE, indexes.length + " files");
        }
    }
}
