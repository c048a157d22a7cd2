package org.arsye.query.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the read side as a whole.
 *
 * @param dataDir holds {@code keys/master.key}, which opens the content keys
 * @param database events and views
 * @param keys the content keys
 */
@ConfigurationProperties("arsye")
public record ReadSettings(Path dataDir, Database database, Database keys) {

    /**
     * @param url JDBC address; it never carries a password
     * @param ownerPassword of the role that owns the schemas and makes the tables
     * @param sequencerPassword of the role that makes the ledger
     */
    public record Database(String url, String password, String ownerPassword, String sequencerPassword) {

        @Override
        public String toString() {
            return "Database[" + url + "]";
        }
    }
}
