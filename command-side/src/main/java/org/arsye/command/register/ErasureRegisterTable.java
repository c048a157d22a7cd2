package org.arsye.command.register;

import java.util.List;
import java.util.UUID;
import org.arsye.events.erasure.ErasureId;
import org.arsye.events.erasure.SubjectErased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erasures that are approved and not carried out yet, and the keys of those that are. */
@Component
public class ErasureRegisterTable {

    private final JdbcClient database;

    ErasureRegisterTable(JdbcClient database) {
        this.database = database;
    }

    /** A destroyed key and the erasure that destroyed it. */
    public record ErasedKey(UUID kid, UUID erasureId) {}

    /** Those to be carried out. */
    public List<ErasureId> due() {
        return database.sql("select erasure_id from command.erasure_due order by erasure_id")
                .query((row, number) -> new ErasureId(row.getObject("erasure_id", UUID.class)))
                .list();
    }

    /** How many keys the record says are destroyed. */
    public long keys() {
        return database.sql("select count(*) from command.erased_key")
                .query(Long.class)
                .single();
    }

    /** The keys that the record says are destroyed, by their names, a part at a time; begins after the one named. */
    public List<ErasedKey> keysAfter(UUID kid, int limit) {
        return database.sql("select * from command.erased_key where kid > :kid order by kid limit :limit")
                .param("kid", kid)
                .param("limit", limit)
                .query((row, number) ->
                        new ErasedKey(row.getObject("kid", UUID.class), row.getObject("erasure_id", UUID.class)))
                .list();
    }

    /** Which of these keys no recorded erasure names, and none that is due can have destroyed. */
    public List<UUID> unexplained(List<ErasedKey> destroyed) {
        return database.sql("""
                        select d.kid from unnest(:kids::uuid[], :erasures::uuid[]) d (kid, erasure_id)
                        where not exists (select from command.erased_key e where e.kid = d.kid)
                        and not exists (select from command.erasure_due u where u.erasure_id = d.erasure_id)""")
                .param("kids", destroyed.stream().map(ErasedKey::kid).toArray(UUID[]::new))
                .param("erasures", destroyed.stream().map(ErasedKey::erasureId).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    void isDue(ErasureId erasure) {
        database.sql("insert into command.erasure_due (erasure_id) values (:id) on conflict do nothing")
                .param("id", erasure.value())
                .update();
    }

    void isDone(SubjectErased event) {
        database.sql("""
                        insert into command.erased_key (kid, erasure_id) select unnest(:kids::uuid[]), :id
                        on conflict do nothing""")
                .param("kids", event.keys().stream().map(key -> key.value()).toArray(UUID[]::new))
                .param("id", event.erasureId().value())
                .update();
        database.sql("delete from command.erasure_due where erasure_id = :id")
                .param("id", event.erasureId().value())
                .update();
    }
}
