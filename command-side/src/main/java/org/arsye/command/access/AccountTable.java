package org.arsye.command.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.arsye.command.platform.web.StrictJson;
import org.arsye.events.Role;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL on accounts. */
@Component
class AccountTable {

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an account, or leaves the one of that id or name as it is. */
    boolean insert(
            UUID id,
            String username,
            String passwordHash,
            OfficialId official,
            PublicBodyId body,
            Set<Role> roles,
            Instant now) {
        return jdbc.sql("""
                        insert into access.account
                            (id, username, password_hash, official_id, public_body_id, roles, created_at)
                        values (:id, :username, :hash, :official, :body, :roles, :now)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("username", username)
                        .param("hash", passwordHash)
                        .param("official", official == null ? null : official.value(), java.sql.Types.OTHER)
                        .param("body", body == null ? null : body.value(), java.sql.Types.OTHER)
                        .param("roles", roles.stream().map(StrictJson::word).toArray(String[]::new))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Secret> find(String username) {
        return jdbc.sql("select id, password_hash from access.account where username = :username")
                .param("username", username)
                .query((row, number) -> new Secret(row.getObject("id", UUID.class), row.getString("password_hash")))
                .optional();
    }

    Optional<Secret> find(UUID id) {
        return jdbc.sql("select id, password_hash from access.account where id = :id")
                .param("id", id)
                .query((row, number) -> new Secret(row.getObject("id", UUID.class), row.getString("password_hash")))
                .optional();
    }

    void keepPassword(UUID id, String passwordHash, Instant now) {
        jdbc.sql("update access.account set password_hash = :hash, password_changed_at = :now where id = :id")
                .param("hash", passwordHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** The same password in another form, unless it was changed meanwhile. */
    void keepAnew(Secret secret, String passwordHash) {
        jdbc.sql("update access.account set password_hash = :hash where id = :id and password_hash = :old")
                .param("hash", passwordHash)
                .param("id", secret.accountId())
                .param("old", secret.passwordHash())
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from access.account where id = :id").param("id", id).update();
    }

    /** What a password is compared with. */
    record Secret(UUID accountId, String passwordHash) {
        @Override
        public String toString() {
            return accountId.toString();
        }
    }
}
