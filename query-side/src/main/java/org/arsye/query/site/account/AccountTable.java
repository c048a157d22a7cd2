package org.arsye.query.site.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arsye.query.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads {@code access.account_of} and {@code access.sessions_of}. */
@Component
class AccountTable {

    private final JdbcClient database;

    AccountTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param changedAt when the password was last changed; null if never
     * @param factorSince null where no second factor is asked for
     * @param offered what would make its codes, sealed; null unless one was offered and not yet confirmed
     * @param codesLeft recovery codes not yet used
     */
    record Account(
            UUID id,
            String username,
            Instant madeAt,
            Instant changedAt,
            Instant factorSince,
            byte[] offered,
            long codesLeft) {}

    /** @param asking whether it is the session that asks */
    record Session(UUID id, String kind, Instant openedAt, Instant expiresAt, boolean asking) {}

    Optional<Account> find(byte[] tokenHash) {
        return database.sql("select * from access.account_of(:hash)")
                .param("hash", tokenHash)
                .query(AccountTable::account)
                .optional();
    }

    List<Session> sessions(byte[] tokenHash) {
        return database.sql("select * from access.sessions_of(:hash)")
                .param("hash", tokenHash)
                .query(AccountTable::session)
                .list();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                Columns.uuid(row, "account_id"),
                row.getString("username"),
                Columns.instant(row, "made_at"),
                Columns.instant(row, "password_changed_at"),
                Columns.instant(row, "second_factor_since"),
                row.getBytes("offered"),
                row.getLong("codes_left"));
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                Columns.uuid(row, "id"),
                row.getString("kind"),
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "expires_at"),
                row.getBoolean("asking"));
    }
}
