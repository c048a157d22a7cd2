package org.arsye.command.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.UUID;
import org.arsye.command.TestDatabase;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two command sides on one database: each remembers what it did itself, and neither hears of the other. */
class AggregateMemoryTest {

    private static final UUID GATE = UUID.randomUUID();

    private HikariDataSource database;
    private CommandSide here;
    private CommandSide there;

    @BeforeEach
    void start() {
        database = TestDatabase.migrated().as("arsye_command");
        here = new CommandSide(database);
        there = new CommandSide(database);
        here.send(new Build(GATE));
    }

    @AfterEach
    void stop() {
        here.close();
        there.close();
        database.close();
    }

    @Test
    void what_was_remembered_and_overtaken_is_decided_again_from_the_record() {
        here.send(new Pass(GATE));
        there.send(new Pass(GATE));
        there.send(new Pass(GATE));

        here.send(new Pass(GATE));

        assertThat(numbers()).containsExactly(1, 2, 3, 4);
        assertThat(here.decisions).as("one in vain, on what was remembered").isEqualTo(3);
    }

    @Test
    void nobody_is_refused_because_of_a_state_that_is_over() {
        here.send(new Shut(GATE));
        there.send(new Open(GATE));

        here.send(new Pass(GATE));

        assertThat(numbers()).containsExactly(1);
    }

    @Test
    void nobody_is_told_that_there_is_nothing_to_do_because_of_a_state_that_is_over() {
        here.send(new Shut(GATE));
        there.send(new Open(GATE));

        here.send(new Shut(GATE));

        assertThatThrownBy(() -> there.send(new Pass(GATE))).hasMessage("shut");
    }

    @Test
    void a_refusal_that_the_record_bears_out_is_told() {
        here.send(new Shut(GATE));

        assertThatThrownBy(() -> here.send(new Pass(GATE))).hasMessage("shut");

        assertThat(here.decisions).as("once on memory, once on the record").isEqualTo(2);
    }

    @Test
    void a_lone_command_side_reads_no_event_again() {
        here.send(new Pass(GATE));
        here.send(new Pass(GATE));

        assertThat(here.reads).isZero();
    }

    @Test
    void what_exists_already_is_not_made_again() {
        assertThatThrownBy(() -> there.send(new Build(GATE))).isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void nothing_is_remembered_for_those_who_would_not_decide_again() {
        AggregateMemory memory = new AggregateMemory();
        memory.put(GATE.toString(), "remembered");

        assertThat(memory.<String, Object>get(GATE.toString())).isNull();
    }

    private List<Integer> numbers() {
        return JdbcClient.create(database)
                .sql("select (convert_from(payload, 'UTF8')::jsonb ->> 'number')::int from store.event"
                        + " where type like '%Passed' order by position")
                .query(Integer.class)
                .list();
    }

    private static final class CommandSide implements AutoCloseable {

        private final PostgresEventStorageEngine engine;
        private final Configuration axon;
        private int decisions;
        private int reads;

        CommandSide(HikariDataSource database) {
            AggregateMemory memory = new AggregateMemory();
            Jackson3Serializer json = Jackson3Serializer.builder().build();
            engine = PostgresEventStorageEngine.on(database, json);
            axon = DefaultConfigurer.defaultConfiguration(false)
                    .configureSerializer(configuration -> json)
                    .configureEventStore(configuration -> store(memory))
                    .configureCommandBus(configuration -> memory.bus())
                    .registerComponent(Runnable.class, configuration -> () -> decisions++)
                    .configureAggregate(AggregateConfigurer.defaultConfiguration(Gate.class)
                            .configureCache(configuration -> memory))
                    .start();
        }

        private EmbeddedEventStore store(AggregateMemory memory) {
            EmbeddedEventStore store =
                    new EmbeddedEventStore(
                            EmbeddedEventStore.builder().storageEngine(engine).optimizeEventConsumption(false)) {
                        @Override
                        public org.axonframework.eventsourcing.eventstore.DomainEventStream readEvents(
                                String aggregate) {
                            reads++;
                            return super.readEvents(aggregate);
                        }
                    };
            store.registerDispatchInterceptor(memory.watch());
            return store;
        }

        void send(Object command) {
            axon.commandGateway().sendAndWait(command);
        }

        @Override
        public void close() {
            axon.shutdown();
            engine.close();
        }
    }

    /** Lets people pass while it is open, and counts them. */
    static class Gate {

        @AggregateIdentifier
        private UUID id;

        private boolean open;
        private int passed;

        Gate() {}

        @CommandHandler
        Gate(Build command) {
            AggregateLifecycle.apply(new Built(command.id()));
        }

        @CommandHandler
        void on(Pass command, Runnable decided) {
            decided.run();
            if (!open) {
                throw new IllegalStateException("shut");
            }
            AggregateLifecycle.apply(new Passed(id, passed + 1));
        }

        @CommandHandler
        void on(Open command) {
            if (!open) {
                AggregateLifecycle.apply(new Opened(id));
            }
        }

        @CommandHandler
        void on(Shut command) {
            if (open) {
                AggregateLifecycle.apply(new Closed(id));
            }
        }

        @EventSourcingHandler
        void on(Built event) {
            id = event.id();
            open = true;
        }

        @EventSourcingHandler
        void on(Opened event) {
            open = true;
        }

        @EventSourcingHandler
        void on(Closed event) {
            open = false;
        }

        @EventSourcingHandler
        void on(Passed event) {
            passed = event.number();
        }
    }

    record Build(@TargetAggregateIdentifier UUID id) {}

    record Pass(@TargetAggregateIdentifier UUID id) {}

    record Open(@TargetAggregateIdentifier UUID id) {}

    record Shut(@TargetAggregateIdentifier UUID id) {}

    @Revision("1")
    record Built(UUID id) {}

    @Revision("1")
    record Opened(UUID id) {}

    @Revision("1")
    record Closed(UUID id) {}

    @Revision("1")
    record Passed(UUID id, int number) {}
}
