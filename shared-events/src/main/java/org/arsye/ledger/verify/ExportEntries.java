package org.arsye.ledger.verify;

import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;
import org.arsye.ledger.entry.EntryScanner;
import org.arsye.ledger.tile.EntryBundle;
import org.arsye.ledger.tile.TilePath;
import org.arsye.ledger.tile.TileTree;

/** Takes the entries of an export one after the other: each must be an entry, of its position, and becomes a leaf. */
final class ExportEntries {

    private final EntryScanner scanner = new EntryScanner();
    private final Findings findings;
    private final TileTree tree;
    private final DisclosureFiles disclosures;
    private long end;

    ExportEntries(Findings findings, TileTree tree, DisclosureFiles disclosures) {
        this.findings = findings;
        this.tree = tree;
        this.disclosures = disclosures;
    }

    /** How many became leaves. */
    long seen() {
        return tree.size();
    }

    /** A full bundle may stand for a partial one; of the entries beyond the tree only the form is looked at. */
    EntryBundle.EntrySink upTo(TilePath bundle) {
        end = (bundle.index() << TilePath.HEIGHT) + bundle.width();
        return this::entry;
    }

    private void entry(byte[] bundle, int from, int length) {
        long index = tree.size();
        if (index == end) {
            return;
        }
        try {
            if (scanner.checked(bundle, from, length) != index) {
                throw new Refused(Flaw.ENTRY_POSITION);
            }
            disclosures.entry(index, bundle, from, length);
        } catch (Refused refused) {
            findings.fails(Rule.ENTRY, refused.flaw(), "entry " + index);
        }
        tree.append(bundle, from, length);
    }

    void close() {
        disclosures.close();
    }
}
