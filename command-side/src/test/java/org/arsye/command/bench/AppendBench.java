package org.arsye.command.bench;

import java.time.Duration;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How many commands a second become events, beside Axon's own engine. */
class AppendBench {

    private static final String STOCK = "JdbcEventStorageEngine";
    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration ROUND = Duration.ofSeconds(6);

    private static Server server;
    private static Ours ours;
    private static Stock stock;

    @BeforeAll
    static void start() {
        server = new Server();
        ours = new Ours(server);
        stock = new Stock(server);
        creating(ours.gateway(), 64, WARM_UP).getAsDouble();
        creating(stock.gateway(), 64, WARM_UP).getAsDouble();
    }

    @AfterAll
    static void stop() {
        stock.close();
        ours.close();
        server.close();
    }

    @Test
    void sixty_four_senders_create() {
        Figures.compare(
                "append.create.64",
                "commands/s",
                creating(ours.gateway(), 64, ROUND),
                STOCK,
                creating(stock.gateway(), 64, ROUND));
    }

    @Test
    void one_sender_creates() {
        Figures.compare(
                "append.create.1",
                "commands/s",
                creating(ours.gateway(), 1, ROUND),
                STOCK,
                creating(stock.gateway(), 1, ROUND));
    }

    private static DoubleSupplier creating(CommandGateway gateway, int senders, Duration time) {
        return () -> Senders.rate(
                senders, time, sender -> gateway.sendAndWait(new Slip.Write(UUID.randomUUID(), Slip.WORDS)));
    }
}
