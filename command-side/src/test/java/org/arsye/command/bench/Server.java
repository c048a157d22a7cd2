package org.arsye.command.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.arsye.command.platform.embedded.PostgresAddress;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL that is shipped, as it is shipped (fsync on), on a folder of its own; and the pool that is shipped. */
final class Server implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Path folder;

    Server() {
        folder = fresh();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "bench", Map.of("arsye.data-dir", folder.toString(), "arsye.postgres.port", "0")));
        context.register(Settings.class);
        context.scan("org.arsye.command.platform.embedded", "org.arsye.command.platform.database");
        context.refresh();
    }

    static Path fresh() {
        try {
            return Files.createTempDirectory("arsye-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pool of the role that appends. */
    DataSource commandPool() {
        return context.getBean("commandDataSource", DataSource.class);
    }

    String url() {
        return context.getBean(PostgresAddress.class).databaseUrl();
    }

    /** As the superuser, for what is prepared before the measurement. */
    void prepare(String sql) {
        SingleConnectionDataSource superuser = new SingleConnectionDataSource(url(), "postgres", "", false);
        try {
            JdbcClient.create(superuser).sql(sql).update();
        } finally {
            superuser.destroy();
        }
    }

    @Override
    public void close() {
        context.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ConfigurationPropertiesScan("org.arsye.command.platform.database")
    static class Settings {}
}
