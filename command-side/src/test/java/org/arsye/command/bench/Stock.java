package org.arsye.command.bench;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Axon as Spring Boot configures it on JDBC when nobody says anything: its engine and tables, a transaction held by every
 * command, a pool of Hikari's default size, a pessimistic lock, no cache. Only Axon Server is switched off, and JSON chosen.
 */
final class Stock implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    Stock(Server server) {
        server.prepare("create schema stock");
        context = new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .properties(
                        // Not our own application.yml.
                        "spring.config.name=stock",
                        "stock.url=" + server.url() + "?currentSchema=stock",
                        "spring.main.banner-mode=off",
                        "spring.flyway.enabled=false",
                        "axon.axonserver.enabled=false",
                        "axon.update-check.disabled=true",
                        "axon.serializer.general=jackson3",
                        "axon.serializer.events=jackson3",
                        "axon.serializer.messages=jackson3")
                .run();
        if (!(context.getBean(EventStorageEngine.class) instanceof JdbcEventStorageEngine engine)) {
            throw new IllegalStateException("that is not the stock engine");
        }
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
    }

    CommandGateway gateway() {
        return context.getBean(CommandGateway.class);
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableAutoConfiguration
    static class Wiring {

        /** What Boot makes of {@code spring.datasource.url} and {@code spring.datasource.username}. */
        @Bean
        DataSource dataSource(@org.springframework.beans.factory.annotation.Value("${stock.url}") String url) {
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl(url);
            pool.setUsername("postgres");
            return pool;
        }

        /** Named here because Axon 4.13 looks for the auto-configurations of Boot 3 by their names and finds none. */
        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        ConfigurerModule slips() {
            return axon -> axon.configureAggregate(AggregateConfigurer.defaultConfiguration(Slip.class));
        }
    }
}
