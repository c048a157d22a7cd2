package org.arsye.query.ledger.sequencer;

import java.util.List;
import java.util.Map;
import org.arsye.events.ledger.LedgerId;
import org.arsye.ledger.Json;
import org.arsye.ledger.entry.StoredEvent;
import org.arsye.query.ledger.LedgerTable;
import org.arsye.query.ledger.keys.CheckpointSigner;
import org.arsye.query.platform.RawRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up a key that is announced in the record and lies here: from the checkpoint on that covers its announcement it signs
 * too. Which checkpoint that is follows from the tables and stays written there, so a crash in between changes no byte.
 */
final class Rotation {

    private static final Logger LOG = LoggerFactory.getLogger(Rotation.class);
    private static final String ANNOUNCED = "LedgerKeyAnnounced";

    private final SequencerTable table;
    private final RawRecord record;
    private final String origin;

    Rotation(SequencerTable table, RawRecord record, String origin) {
        this.table = table;
        this.record = record;
        this.origin = origin;
    }

    /** Whether an event announces a key of this log. */
    static boolean announces(StoredEvent event, String origin) {
        return event.type().equals(ANNOUNCED)
                && event.aggregate().equals(LedgerId.ofOrigin(origin).value());
    }

    /**
     * Looks for such a key among those that are here. Nothing is taken up while two keys sign.
     *
     * @param here the keys that this process holds
     */
    void takeUp(List<CheckpointSigner> here) {
        List<LedgerTable.Key> log = table.ledger().keys();
        if (log.stream().filter(key -> key.retired() == null).count() != 1) {
            return;
        }
        for (StoredEvent event : record.ofAggregate(LedgerId.ofOrigin(origin).value())) {
            String vkey = vkey(event);
            boolean isNew = log.stream().noneMatch(key -> key.vkey().equals(vkey));
            Long position = table.ledger().position(event.id()).orElse(null);
            if (!isNew || position == null) {
                continue;
            }
            if (here.stream().anyMatch(signer -> signer.key().toString().equals(vkey))) {
                table.beginLog(origin, vkey, from(position, log));
                LOG.info("From now on checkpoints are signed with {} too", vkey);
                return;
            }
            LOG.warn("The record announces the key {}, which is not here: it does not sign", vkey);
        }
    }

    /** Not before a checkpoint whose text is written already. */
    private long from(long announcement, List<LedgerTable.Key> log) {
        return Math.max(
                Math.max(announcement, table.lastCheckpoint()), log.getLast().position() + 1);
    }

    private String vkey(StoredEvent event) {
        Map<String, Json> members = ((Json.Obj) Json.parse(event.payload())).members();
        return announces(event, origin) && members.get("vkey") instanceof Json.Str text ? text.value() : "";
    }
}
