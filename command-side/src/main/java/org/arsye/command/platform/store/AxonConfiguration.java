package org.arsye.command.platform.store;

import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.Registration;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Axon, wired by hand where the order of auto-configuration would decide otherwise: which names, and that a
 * command holds no database connection while its events wait for their batch.
 */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    @Primary
    Serializer serializer() {
        return new CatalogueSerializer();
    }

    /** The aggregates name it by this name. */
    @Bean
    AggregateMemory aggregateMemory() {
        return new AggregateMemory();
    }

    /** The aggregates name it by this name, too. */
    @Bean
    CommandTargets commandTargets() {
        return new CommandTargets();
    }

    /** On whichever store: a memory that did not hear of events would have their commands decided twice. */
    @Bean
    Registration memoryWatch(EventStore store, AggregateMemory aggregateMemory) {
        return store.registerDispatchInterceptor(aggregateMemory.watch());
    }

    @Bean
    @Qualifier("localSegment")
    CommandBus commandBus(org.axonframework.config.Configuration axon, AggregateMemory aggregateMemory) {
        SimpleCommandBus bus = aggregateMemory.bus();
        bus.registerHandlerInterceptor(new org.axonframework.messaging.interceptors.CorrelationDataInterceptor<>(
                axon.correlationDataProviders()));
        return bus;
    }

    /** What an event remembers of its command; nothing else of the request ever reaches the record. */
    @Bean
    CorrelationDataProvider correlationDataProvider() {
        return new SimpleCorrelationDataProvider("commandId", "actorRole", "actorId");
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager commandTransactions) {
        return new SpringTransactionManager(commandTransactions);
    }

    @Bean
    TokenStore tokenStore(DataSource commandDataSource, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(commandDataSource))
                .serializer(serializer)
                .schema(TokenSchema.builder()
                        .setTokenTable("command.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }
}
