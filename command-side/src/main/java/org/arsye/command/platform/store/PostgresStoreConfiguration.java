package org.arsye.command.platform.store;

import javax.sql.DataSource;
import org.arsye.command.platform.OnStore;
import org.arsye.command.platform.StoreKind;
import org.arsye.command.platform.sealing.SealingInterceptor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The record in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@OnStore(StoreKind.POSTGRES)
class PostgresStoreConfiguration {

    @Bean
    PostgresEventStorageEngine eventStorageEngine(DataSource commandDataSource, Serializer serializer) {
        return PostgresEventStorageEngine.on(commandDataSource, serializer);
    }

    @Bean
    EmbeddedEventStore eventStore(EventStorageEngine engine, SealingInterceptor sealing) {
        EmbeddedEventStore store =
                WakingEventStore.of(EmbeddedEventStore.builder().storageEngine(engine));
        store.registerDispatchInterceptor(sealing);
        return store;
    }
}
