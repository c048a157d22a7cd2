package org.arsye.ledger.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.tile.TilePath;

/**
 * Checks an export or a mirror (ledger format, sections 4 and 6): every entry, bundle, tile, the root and the signatures. Goes
 * through it once, and keeps one bundle and the right edge of the tree in memory, however large it is. Works
 * with two threads.
 */
public final class ExportVerifier {

    private static final int LARGEST_NOTE = 1024 * 1024;

    private final Path folder;
    private final Policy policy;
    private final Progress progress;

    /**
     * A verifier.
     *
     * @param folder as published under the prefix: {@code checkpoint}, {@code tile/…}, perhaps {@code disclosures/…}
     * @param policy whose signatures are believed; not to be taken from the folder itself
     */
    public ExportVerifier(Path folder, Policy policy, Progress progress) {
        this.folder = folder;
        this.policy = policy;
        this.progress = progress;
    }

    /** Checks everything. */
    public Verdict verify() {
        Findings findings = new Findings();
        Checkpoint checkpoint;
        try {
            SignedNote note = SignedNote.parse(checkpointFile());
            checkpoint = Checkpoint.parse(note.text());
            findings.add(Check.holds(Rule.FORM, "checkpoint"));
            List<Check> signatures = new ArrayList<>();
            Signatures.check(note, policy, "checkpoint", signatures);
            signatures.forEach(findings::add);
        } catch (Refused refused) {
            return Verdict.unusable(refused);
        }
        tree(checkpoint, findings);
        return findings.verdict();
    }

    private byte[] checkpointFile() {
        try (InputStream file = Files.newInputStream(folder.resolve("checkpoint"))) {
            return file.readNBytes(LARGEST_NOTE);
        } catch (NoSuchFileException e) {
            throw new Refused(Flaw.CHECKPOINT_MISSING);
        } catch (IOException e) {
            throw new Refused(Flaw.FILE_UNREADABLE, "checkpoint");
        }
    }

    private void tree(Checkpoint checkpoint, Findings findings) {
        long size = checkpoint.size();
        ExportTiles tiles = new ExportTiles(folder, size, findings);
        DisclosureFiles disclosures = new DisclosureFiles(folder, size, findings);
        boolean complete = bundles(size, tiles, disclosures, findings);
        if (complete) {
            tiles.rightEdge();
            findings.add(Check.of(Rule.ROOT, size + " entries", () -> {
                if (!tiles.tree().root().equals(checkpoint.root())) {
                    throw new Refused(Flaw.ROOT_DIFFERS);
                }
            }));
        } else {
            findings.add(Check.notChecked(Rule.ROOT));
        }
        findings.close(Rule.ENTRY, tiles.tree().size() + " entries");
        findings.close(Rule.TILES, tiles.seen() + " tiles");
        disclosures.close();
        tiles.rest();
    }

    /** False if the tree could not be followed to its end: without its entries a leaf has no hash. */
    private boolean bundles(long size, ExportTiles tiles, DisclosureFiles disclosures, Findings findings) {
        DirectoryTiles files = new DirectoryTiles(folder);
        long full = size >> TilePath.HEIGHT;
        long bundles = size % TilePath.FULL == 0 ? full : full + 1;
        boolean complete = true;
        try (ExportEntries entries = new ExportEntries(findings, tiles.tree(), disclosures)) {
            for (long i = 0; i < bundles && complete; i++) {
                TilePath bundle = TilePath.in(size, TilePath.ENTRIES, i);
                complete = bundle(bundle, files, entries, findings);
                if (complete) {
                    tiles.alsoPartial(bundle);
                }
                progress.reached(Math.min(i + 1 << TilePath.HEIGHT, size), size);
            }
        }
        findings.close(Rule.BUNDLES, bundles + " bundles");
        return complete;
    }

    private static boolean bundle(TilePath bundle, DirectoryTiles files, ExportEntries entries, Findings findings) {
        try {
            TilePath found = bundle;
            int length = files.load(bundle);
            if (length < 0 && bundle.partial()) {
                found = bundle.full();
                length = files.load(found);
            }
            if (length < 0) {
                throw new Refused(Flaw.BUNDLE_MISSING, bundle.path());
            }
            entries.take(bundle, files.buffer(), length, found.width());
            return true;
        } catch (Refused refused) {
            String where = refused.where().isEmpty() ? bundle.path() : refused.where();
            findings.fails(Rule.BUNDLES, refused.flaw(), where);
            return false;
        }
    }
}
