package org.arsye.command.register;

import java.util.Optional;
import org.arsye.command.kernel.DocumentContents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contents of documents in {@code store.document}; the table itself checks that each digest is true. */
@Component
class DocumentTable implements DocumentContents {

    private final JdbcClient database;

    DocumentTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<byte[]> bytes(String sha256) {
        return database.sql("select bytes from store.document where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, number) -> row.getBytes("bytes"))
                .optional();
    }

    @Override
    public void keep(String sha256, String mediaType, byte[] bytes) {
        database.sql("""
                        insert into store.document (sha256, media_type, bytes)
                        values (:sha256, :mediaType, :bytes)
                        on conflict (sha256) do nothing""")
                .param("sha256", sha256)
                .param("mediaType", mediaType)
                .param("bytes", bytes)
                .update();
    }
}
