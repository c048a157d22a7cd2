package org.arsye.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.arsye.command.platform.store.CatalogueSerializer;
import org.arsye.command.platform.store.PostgresEventStorageEngine;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The write side as it is wired: a framework's default in any of these places would lose events or names in silence. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CommandSideTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.empty().register(registry);
    }

    @Autowired
    private ApplicationContext context;

    @Test
    void events_are_kept_by_our_engine_and_by_no_other(
            @Autowired EventStorageEngine engine, @Autowired EventStore store) {
        assertThat(engine).isInstanceOf(PostgresEventStorageEngine.class);
        assertThat(store).isInstanceOf(EmbeddedEventStore.class);
        assertThat(context.getBeansOfType(EventStorageEngine.class)).hasSize(1);
    }

    @Test
    void every_serializer_knows_the_catalogue_alone(
            @Autowired Serializer general,
            @Autowired @Qualifier("eventSerializer") Serializer events,
            @Autowired @Qualifier("messageSerializer") Serializer messages) {
        assertThat(general)
                .isInstanceOf(CatalogueSerializer.class)
                .isSameAs(events)
                .isSameAs(messages);
    }

    @Test
    void commands_are_handled_here_and_hold_no_connection(@Autowired CommandBus bus) {
        assertThat(bus).isInstanceOf(SimpleCommandBus.class);
    }

    @Test
    void followers_write_and_move_their_token_in_one_transaction(
            @Autowired TransactionManager transactions, @Autowired TokenStore tokens) {
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
        assertThat(tokens).isInstanceOf(JdbcTokenStore.class);
    }
}
