package org.arsye.command.access.factor;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL on second factors and recovery codes. */
@Component
class SecondFactorTable {

    private final JdbcClient jdbc;

    SecondFactorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sealed what makes the codes */
    record Row(byte[] sealed, boolean confirmed) {}

    Optional<Row> find(UUID account) {
        return jdbc.sql(
                        "select sealed, confirmed_at is not null as confirmed from access.second_factor where account_id = ?")
                .param(account)
                .query((row, number) -> new Row(row.getBytes("sealed"), row.getBoolean("confirmed")))
                .optional();
    }

    /** False where a confirmed one is there. */
    boolean offer(UUID account, byte[] sealed, Instant now) {
        return jdbc.sql("""
                        insert into access.second_factor (account_id, sealed, shown_at) values (?, ?, ?)
                        on conflict (account_id) do update set sealed = excluded.sealed, shown_at = excluded.shown_at
                        where second_factor.confirmed_at is null
                        """)
                        .param(account)
                        .param(sealed)
                        .param(now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean confirm(UUID account, byte[] sealed, long step, Instant now) {
        return jdbc.sql("""
                        update access.second_factor set confirmed_at = ?, last_step = ?
                        where account_id = ? and sealed = ? and confirmed_at is null
                        """)
                        .param(now.atOffset(ZoneOffset.UTC))
                        .param(step)
                        .param(account)
                        .param(sealed)
                        .update()
                == 1;
    }

    /** Takes a step if no later one was taken, nor this one: of two who race with one code, one loses. */
    boolean take(UUID account, long step) {
        return jdbc.sql("update access.second_factor set last_step = ? where account_id = ? and last_step < ?")
                        .param(step)
                        .param(account)
                        .param(step)
                        .update()
                == 1;
    }

    void delete(UUID account) {
        jdbc.sql("delete from access.second_factor where account_id = ?")
                .param(account)
                .update();
        jdbc.sql("delete from access.recovery_code where account_id = ?")
                .param(account)
                .update();
    }

    /** In place of all that were there. */
    void putCodes(UUID account, List<byte[]> hashes) {
        jdbc.sql("""
                        with gone as (delete from access.recovery_code where account_id = :account)
                        insert into access.recovery_code (account_id, code_hash)
                        select :account, unnest(:hashes) on conflict do nothing
                        """)
                .param("account", account)
                .param("hashes", hashes.toArray(byte[][]::new))
                .update();
    }

    /** In place of all roles that wanted one. */
    void require(List<String> roles) {
        jdbc.sql("""
                        with gone as (delete from access.factor_required where role <> all (:roles))
                        insert into access.factor_required (role) select unnest(:roles) on conflict do nothing
                        """).param("roles", roles.toArray(String[]::new)).update();
    }

    boolean use(UUID account, byte[] hash) {
        return jdbc.sql("delete from access.recovery_code where account_id = ? and code_hash = ?")
                        .param(account)
                        .param(hash)
                        .update()
                == 1;
    }
}
