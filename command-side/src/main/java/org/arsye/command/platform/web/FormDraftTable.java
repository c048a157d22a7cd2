package org.arsye.command.platform.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL on form drafts; the query side reads them. */
@Component
class FormDraftTable {

    private final JdbcClient jdbc;

    FormDraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, byte[] sealed, Instant expiresAt) {
        jdbc.sql("insert into access.form_draft (id, sealed, expires_at) values (?, ?, ?)")
                .param(id)
                .param(sealed)
                .param(expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void deleteExpired(Instant now) {
        jdbc.sql("delete from access.form_draft where expires_at < ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
