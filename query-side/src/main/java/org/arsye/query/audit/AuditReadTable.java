package org.arsye.query.audit;

import java.time.Instant;
import java.util.List;
import org.arsye.query.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code ledger.audit_read}: rows are added and never changed. */
@Component
class AuditReadTable {

    private static final String NOTE = """
            insert into ledger.audit_read (at, account, asked) values (:at, :account, :asked)""";

    private static final String NEWEST = """
            select id, at, account, asked from ledger.audit_read
            where id < :before order by id desc limit :limit""";

    private final JdbcClient database;

    AuditReadTable(JdbcClient database) {
        this.database = database;
    }

    void note(Instant at, String account, String asked) {
        database.sql(NOTE)
                .param("at", Columns.time(at))
                .param("account", account)
                .param("asked", asked)
                .update();
    }

    List<AuditRead> newest(long before, int limit) {
        return database.sql(NEWEST)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> new AuditRead(
                        row.getLong("id"),
                        Columns.instant(row, "at"),
                        row.getString("account"),
                        row.getString("asked")))
                .list();
    }
}
