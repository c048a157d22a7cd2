package org.arsye.query.site.draft;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads {@code access.form_draft}, which the command side writes. */
@Component
class FormDraftTable {

    private final JdbcClient database;

    FormDraftTable(JdbcClient database) {
        this.database = database;
    }

    Optional<byte[]> kept(UUID id) {
        return database.sql("""
                        select sealed
                          from access.form_draft
                         where id = :id
                           and expires_at > now()
                        """).param("id", id).query(byte[].class).optional();
    }
}
