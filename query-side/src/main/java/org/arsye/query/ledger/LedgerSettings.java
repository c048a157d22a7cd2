package org.arsye.query.ledger;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the ledger.
 *
 * @param sequencer whether this process makes the tree
 * @param origin the name of a log that is still to be initialised; never changed later. Without one the embedded database
 *     gets one by chance
 * @param guard the file that holds the last signed checkpoint, outside the database
 * @param key the file with the signing key: our own, or a PKCS#12 store if it ends in .p12
 * @param nextKey the key that comes after it, from its announcement on; where there is none there is no such file
 * @param keyPasswordFile its first line opens the PKCS#12 stores
 * @param checkpointEvery at most one checkpoint in this time
 * @param policy a policy file (c2sp.org/tlog-policy) that names the witnesses; without one no witness is asked for
 */
@ConfigurationProperties("arsye.ledger")
public record LedgerSettings(
        @DefaultValue("inside") Placement sequencer,
        String origin,
        Path guard,
        Path key,
        Path nextKey,
        Path keyPasswordFile,
        @DefaultValue("1s") Duration checkpointEvery,
        Path policy) {

    /** Where the sequencer runs. */
    public enum Placement {
        /** In a read side. */
        INSIDE,
        /** Elsewhere. */
        OFF
    }
}
