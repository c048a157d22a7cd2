package org.arsye.query.ledger;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.arsye.ledger.Refused;
import org.arsye.ledger.entry.EntryWriter;
import org.arsye.ledger.entry.StoredEvent;
import org.arsye.ledger.tile.EntryBundle;
import org.arsye.ledger.tile.TilePath;
import org.arsye.ledger.tree.TreeHasher;
import org.arsye.query.platform.RawRecord;
import org.springframework.stereotype.Component;

/**
 * Bundles of entries, made from the record each time and held to the leaves: a record that was changed is not published under
 * an address that others keep for a year.
 */
@Component
class Bundles {

    private final RawRecord record;
    private final LedgerTable table;

    Bundles(RawRecord record, LedgerTable table) {
        this.record = record;
        this.table = table;
    }

    byte[] of(TilePath path) {
        long first = path.index() << TilePath.HEIGHT;
        long end = first + path.width();
        List<byte[]> leaves = table.leaves(first, end);
        EntryWriter writer = new EntryWriter();
        TreeHasher hasher = new TreeHasher();
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (long at = first; at < end; ) {
            List<StoredEvent> events = record.from(at, (int) (end - at));
            if (events.isEmpty()) {
                throw new Tree.Inconsistent(at);
            }
            for (StoredEvent event : events) {
                byte[] entry = entry(event, at, writer);
                int place = (int) (at - first);
                if (place >= leaves.size() || !Arrays.equals(hasher.leaf(entry).bytes(), leaves.get(place))) {
                    throw new Tree.Inconsistent(at);
                }
                EntryBundle.append(entry, bundle);
                at++;
            }
        }
        return bundle.toByteArray();
    }

    private static byte[] entry(StoredEvent event, long position, EntryWriter writer) {
        if (event.position() != position) {
            throw new Tree.Inconsistent(position);
        }
        try {
            return writer.written(event);
        } catch (Refused none) {
            throw new Tree.Inconsistent(position);
        }
    }
}
