package org.arsye.query.ledger.export;

import java.nio.file.Path;
import java.util.List;
import org.arsye.ledger.Json;
import org.arsye.ledger.entry.StoredEvent;
import org.arsye.ledger.verify.Progress;
import org.arsye.query.ledger.Disclosures;
import org.arsye.query.ledger.Entries;
import org.arsye.query.platform.RawRecord;
import org.springframework.stereotype.Component;

/**
 * Writes the public disclosures beside the tree, in a folder of their own that a mirror can leave out. Every entry is looked at
 * in every run: what was published meanwhile is written, what was withdrawn or erased is deleted.
 */
@Component
public class DisclosureExport {

    private static final int AT_ONCE = 500;

    private final RawRecord record;
    private final Disclosures disclosures;

    DisclosureExport(RawRecord record, Disclosures disclosures) {
        this.record = record;
        this.disclosures = disclosures;
    }

    /**
     * Brings the folder to what anybody may read now.
     *
     * @param size of the tree that was exported
     * @return how many entries have disclosures
     */
    public long write(Path folder, long size, Progress progress) {
        ExportFiles files = new ExportFiles(folder);
        long written = 0;
        for (long next = 0; next < size; ) {
            List<StoredEvent> events = record.from(next, (int) Math.min(AT_ONCE, size - next));
            if (events.isEmpty()) {
                break;
            }
            for (StoredEvent event : events) {
                written += write(files, event) ? 1 : 0;
            }
            next = events.getLast().position() + 1;
            progress.reached(next, size);
        }
        return written;
    }

    private boolean write(ExportFiles files, StoredEvent event) {
        String name = "disclosures/" + event.position();
        List<String> open = disclosures.publicOf(Entries.entry(event));
        if (open.isEmpty()) {
            files.delete(name);
            return false;
        }
        byte[] bytes = new Json.Arr(
                        open.stream().map(text -> (Json) new Json.Str(text)).toList())
                .canonical();
        if (!files.read(name)
                .filter(held -> java.util.Arrays.equals(held, bytes))
                .isPresent()) {
            files.write(name, bytes);
        }
        return true;
    }
}
