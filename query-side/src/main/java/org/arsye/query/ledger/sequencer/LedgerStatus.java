package org.arsye.query.ledger.sequencer;

import java.time.Instant;

/**
 * How the ledger stands: what anybody may know of it.
 *
 * @param origin the log's name; null where there is no log yet
 * @param vkey what its signatures are checked with now; null where there is no log yet
 * @param signed leaves of the newest signed checkpoint
 * @param root of that checkpoint; null before the first
 * @param signedAt when it was signed; null before the first
 * @param recorded events in the record
 * @param waitingSince when the oldest event was recorded that no checkpoint covers; null where there is none
 * @param standing of the sequencer of this process
 */
public record LedgerStatus(
        String origin,
        String vkey,
        long signed,
        String root,
        Instant signedAt,
        long recorded,
        Instant waitingSince,
        Standing standing) {

    /** Events that no checkpoint covers yet. */
    public long backlog() {
        return Math.max(0, recorded - signed);
    }
}
