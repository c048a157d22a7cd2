package org.arsye.command.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arsye.events.Role;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL on sessions. */
@Component
class SessionTable {

    private final JdbcClient jdbc;

    SessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(byte[] tokenHash, UUID accountId, String kind, Instant openedAt, Instant expiresAt) {
        jdbc.sql("""
                        insert into access.session (token_hash, account_id, kind, opened_at, expires_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .param(tokenHash)
                .param(accountId)
                .param(kind)
                .param(openedAt.atOffset(ZoneOffset.UTC))
                .param(expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Caller> find(byte[] tokenHash) {
        return jdbc.sql("select * from access.principal(?)")
                .param(tokenHash)
                .query((row, number) -> caller(row))
                .optional();
    }

    void delete(byte[] tokenHash) {
        jdbc.sql("delete from access.session where token_hash = ?")
                .param(tokenHash)
                .update();
    }

    /** One of an account's; another's is not touched. */
    void delete(UUID accountId, UUID sessionId) {
        jdbc.sql("delete from access.session where account_id = ? and id = ?")
                .param(accountId)
                .param(sessionId)
                .update();
    }

    /** All of an account's but one. */
    void deleteOthers(UUID accountId, byte[] tokenHash) {
        jdbc.sql("delete from access.session where account_id = ? and token_hash <> ?")
                .param(accountId)
                .param(tokenHash)
                .update();
    }

    void deleteExpired(Instant now) {
        jdbc.sql("delete from access.session where expires_at < ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Caller caller(ResultSet row) throws SQLException {
        UUID official = row.getObject("official_id", UUID.class);
        UUID body = row.getObject("public_body_id", UUID.class);
        return new Caller(
                row.getObject("account_id", UUID.class),
                row.getString("username"),
                official == null ? null : new OfficialId(official),
                body == null ? null : new PublicBodyId(body),
                roles((String[]) row.getArray("roles").getArray()),
                delegated((String[]) row.getArray("delegated").getArray()),
                row.getBoolean("factor_due"));
    }

    /** Each is a role and who delegated it. */
    private static Map<Role, OfficialId> delegated(String[] pairs) {
        return Arrays.stream(pairs)
                .map(pair -> pair.split(" ", 2))
                .collect(Collectors.toMap(
                        pair -> Role.valueOf(pair[0].toUpperCase(Locale.ROOT)), pair -> OfficialId.of(pair[1])));
    }

    private static Set<Role> roles(String[] words) {
        return Arrays.stream(words)
                .map(word -> Role.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }
}
