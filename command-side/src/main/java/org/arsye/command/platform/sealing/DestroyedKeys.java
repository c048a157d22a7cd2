package org.arsye.command.platform.sealing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Destroys content keys for good. Which were destroyed is listed beside them, in the same transaction, so that one that comes
 * back with a restored backup is recognised.
 */
public final class DestroyedKeys {

    private final JdbcClient keys;
    private final TransactionTemplate together;

    DestroyedKeys(DataSource keys) {
        this.keys = JdbcClient.create(keys);
        this.together = new TransactionTemplate(new JdbcTransactionManager(keys));
    }

    /**
     * Lists the keys and destroys them; again is harmless.
     *
     * @return how many were there
     */
    public int destroy(UUID erasure, Collection<UUID> kids) {
        UUID[] names = kids.toArray(UUID[]::new);
        Integer destroyed = together.execute(status -> {
            keys.sql("""
                            insert into destroyed_key (kid, erasure_id) select unnest(:kids::uuid[]), :erasure
                            on conflict do nothing""").param("kids", names).param("erasure", erasure).update();
            return keys.sql("delete from content_key where kid = any(:kids)")
                    .param("kids", names)
                    .update();
        });
        return destroyed == null ? 0 : destroyed;
    }

    /**
     * Destroys again whatever is listed and there all the same.
     *
     * @return how many there were
     */
    public int destroyAgain() {
        return keys.sql("delete from content_key c using destroyed_key d where c.kid = d.kid")
                .update();
    }

    /** How many are listed. */
    public long listed() {
        return keys.sql("select count(*) from destroyed_key").query(Long.class).single();
    }

    /** A key that is listed, and the erasure that is said to have destroyed it. */
    public record Listed(UUID kid, UUID erasureId) {}

    /** Those that are listed, by the names of the keys, a part at a time; begins after the one named. */
    public List<Listed> listedAfter(UUID kid, int limit) {
        return keys.sql("select kid, erasure_id from destroyed_key where kid > :kid order by kid limit :limit")
                .param("kid", kid)
                .param("limit", limit)
                .query((row, number) ->
                        new Listed(row.getObject("kid", UUID.class), row.getObject("erasure_id", UUID.class)))
                .list();
    }
}
