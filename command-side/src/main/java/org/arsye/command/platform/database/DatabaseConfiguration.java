package org.arsye.command.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.arsye.command.platform.embedded.PostgresAddress;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Every pool is made after its migrations have run, so nobody meets a table that is not there yet. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** For a connection. While the database is away people are told so, instead of being kept. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /** After which a server that says nothing is taken for gone; longer than any statement of ours takes. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    /** A command side that was frozen while it held a lock loses it; one that waits for a lock is told. */
    private static final String NOBODY_WAITS_FOR_EVER =
            "set lock_timeout = '3s'; set idle_in_transaction_session_timeout = '10s'";

    @Bean
    Migrated migrated(PostgresAddress address, DatabaseSettings settings) {
        migrate(address.databaseUrl(), settings, "command", "classpath:db/store");
        migrate(address.keysUrl(), settings, "public", "classpath:db/keys");
        return new Migrated();
    }

    private static void migrate(String url, DatabaseSettings settings, String schema, String location) {
        Flyway.configure()
                .dataSource(url, settings.owner(), settings.ownerPassword())
                .defaultSchema(schema)
                .locations(location)
                .connectRetries(30)
                .load()
                .migrate();
    }

    @Bean
    @Primary
    DataSource commandDataSource(PostgresAddress address, DatabaseSettings settings, Migrated migrated) {
        return pool(
                "command",
                address.databaseUrl(),
                settings.command(),
                settings.commandPassword(),
                settings.connections());
    }

    @Bean
    DataSource keysDataSource(PostgresAddress address, DatabaseSettings settings, Migrated migrated) {
        return pool(
                "keyring",
                address.keysUrl(),
                settings.keyring(),
                settings.keyringPassword(),
                settings.connections() / 2);
    }

    @Bean
    @Primary
    JdbcClient commandClient(DataSource commandDataSource) {
        return JdbcClient.create(commandDataSource);
    }

    @Bean
    JdbcClient keysClient(@Qualifier("keysDataSource") DataSource keysDataSource) {
        return JdbcClient.create(keysDataSource);
    }

    @Bean
    @Primary
    PlatformTransactionManager commandTransactions(DataSource commandDataSource) {
        return new JdbcTransactionManager(commandDataSource);
    }

    private static HikariDataSource pool(String name, String url, String user, String password, int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(LONGEST_WAIT.toMillis());
        pool.setConnectionInitSql(NOBODY_WAITS_FOR_EVER);
        pool.addDataSourceProperty("connectTimeout", LONGEST_WAIT.toSeconds());
        pool.addDataSourceProperty("socketTimeout", LONGEST_SILENCE.toSeconds());
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // A refused row would be quoted in the exception, and so in the log.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.addDataSourceProperty("ApplicationName", "arsye-" + name);
        return pool;
    }

    /** Says that the tables are there. */
    record Migrated() {}
}
