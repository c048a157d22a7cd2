package org.arsye.command.platform.embedded;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the server: a given one ({@code arsye.database.url} and {@code arsye.keys.url}), else one brought along. */
@Configuration(proxyBeanMethods = false)
class PostgresConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${arsye.database.url:}' != ''")
    static class Given {

        @Bean
        PostgresAddress postgresAddress(
                @Value("${arsye.database.url}") String database, @Value("${arsye.keys.url}") String keys) {
            return new PostgresAddress(database, keys);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${arsye.database.url:}' == ''")
    static class Embedded {

        /** Whatever takes a connection depends on {@link PostgresAddress}, thus is closed before this. */
        @Bean(destroyMethod = "close")
        EmbeddedServer embeddedServer(
                @Value("${arsye.data-dir:data}") Path folder,
                @Value("${arsye.postgres.port:54329}") int port,
                @Value("${arsye.run:}") String run) {
            return EmbeddedServer.start(folder, port, run);
        }

        @Bean
        PostgresAddress postgresAddress(EmbeddedServer server) {
            return PostgresAddress.local(server.port());
        }
    }
}
