package org.arsye.command.bench;

import java.util.UUID;
import org.arsye.command.platform.store.AggregateMemory;
import org.arsye.command.platform.store.CommandTargets;
import org.arsye.command.platform.store.PostgresEventStorageEngine;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** The product's engine, wired as the product wires it, but for the serializer: the same JSON as the other contender's. */
final class Ours implements AutoCloseable {

    private final PostgresEventStorageEngine engine;
    private final Configuration axon;

    Ours(Server server) {
        Jackson3Serializer json = Jackson3Serializer.builder().build();
        AggregateMemory memory = new AggregateMemory();
        engine = PostgresEventStorageEngine.on(server.commandPool(), json);
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(configuration -> json)
                .configureEventStore(configuration -> store(engine, memory))
                .configureCommandBus(configuration -> memory.bus())
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Slip.class)
                        .configureCache(configuration -> memory)
                        .configureCommandTargetResolver(configuration -> new CommandTargets()))
                .start();
    }

    private static EmbeddedEventStore store(PostgresEventStorageEngine engine, AggregateMemory memory) {
        EmbeddedEventStore store = EmbeddedEventStore.builder()
                .storageEngine(engine)
                .optimizeEventConsumption(false)
                .build();
        store.registerDispatchInterceptor(memory.watch());
        return store;
    }

    CommandGateway gateway() {
        return axon.commandGateway();
    }

    /** Reads the events of an aggregate as loading it does, and counts them. */
    long read(UUID id) {
        return axon.eventStore()
                .readEvents(id.toString())
                .asStream()
                .filter(event -> event.getPayload() != null)
                .count();
    }

    @Override
    public void close() {
        axon.shutdown();
        engine.close();
    }
}
