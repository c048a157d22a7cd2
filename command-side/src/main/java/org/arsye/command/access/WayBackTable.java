package org.arsye.command.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL on ways back into an account. */
@Component
class WayBackTable {

    private final JdbcClient jdbc;

    WayBackTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In place of any that was given before. */
    void put(UUID accountId, byte[] tokenHash, Instant expiresAt) {
        jdbc.sql("""
                        with older as (delete from access.way_back where account_id = :account)
                        insert into access.way_back (token_hash, account_id, expires_at) values (:hash, :account, :until)
                        """)
                .param("account", accountId)
                .param("hash", tokenHash)
                .param("until", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<UUID> find(byte[] tokenHash, Instant now) {
        return jdbc.sql("select account_id from access.way_back where token_hash = ? and expires_at > ?")
                .param(tokenHash)
                .param(now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /** Of two who use one token at once, one gets nothing. */
    boolean use(byte[] tokenHash) {
        return jdbc.sql("delete from access.way_back where token_hash = ?")
                        .param(tokenHash)
                        .update()
                == 1;
    }

    void deleteExpired(Instant now) {
        jdbc.sql("delete from access.way_back where expires_at <= ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
