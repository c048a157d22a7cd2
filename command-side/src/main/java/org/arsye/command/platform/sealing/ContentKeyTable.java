package org.arsye.command.platform.sealing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All SQL on content keys. */
final class ContentKeyTable {

    private final JdbcClient keys;

    ContentKeyTable(JdbcClient keys) {
        this.keys = keys;
    }

    void insert(List<KeyBatch.Wrapped> fresh) {
        keys.sql("""
                insert into content_key (kid, contribution, scope, wrapped)
                select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::bytea[])
                """)
                .param(fresh.stream().map(each -> each.key().kid()).toArray(UUID[]::new))
                .param(fresh.stream().map(each -> each.key().contribution()).toArray(UUID[]::new))
                .param(fresh.stream().map(each -> each.key().scope().name()).toArray(String[]::new))
                .param(fresh.stream().map(KeyBatch.Wrapped::wrapped).toArray(byte[][]::new))
                .update();
    }

    boolean isEmpty() {
        return keys.sql("select not exists (select from content_key)")
                .query(Boolean.class)
                .single();
    }

    /** Some wrapped key, to try the master key on. */
    Wrapped any() {
        return keys.sql("select kid, wrapped from content_key limit 1")
                .query(Wrapped.class)
                .single();
    }

    Optional<Wrapped> one(UUID kid) {
        return keys.sql("select kid, wrapped from content_key where kid = :kid")
                .param("kid", kid)
                .query(Wrapped.class)
                .optional();
    }

    record Wrapped(UUID kid, byte[] wrapped) {}
}
