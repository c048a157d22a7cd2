package org.arsye.command.bench;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** How many commands a second become events, beside Axon's own engine and beside the bare database. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class AppendBench {

    private static final String STOCK = "JdbcEventStorageEngine";
    private static final int MANY = 64;
    private static final int EXISTING = 1_000;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration ROUND = Duration.ofSeconds(6);

    private static Server server;
    private static Ours ours;
    private static Stock stock;
    private static PlainJdbc jdbc;
    private static Cpu cpu;

    @BeforeAll
    static void start() {
        server = new Server();
        ours = new Ours(server);
        stock = new Stock(server);
        jdbc = new PlainJdbc(server);
        cpu = new Cpu(server.commandPool());
        creating(ours.gateway(), MANY, WARM_UP).getAsDouble();
        creating(stock.gateway(), MANY, WARM_UP).getAsDouble();
    }

    @AfterAll
    static void stop() {
        stock.close();
        ours.close();
        server.close();
    }

    @Test
    void a_sixty_four_senders_create() {
        Figures.compare(
                "append.create.64",
                "commands/s",
                creating(ours.gateway(), MANY, ROUND),
                STOCK,
                creating(stock.gateway(), MANY, ROUND));
    }

    @Test
    void b_one_sender_creates() {
        Figures.compare(
                "append.create.1",
                "commands/s",
                creating(ours.gateway(), 1, ROUND),
                STOCK,
                creating(stock.gateway(), 1, ROUND));
    }

    @Test
    void c_sixty_four_senders_write_as_much_as_the_database_takes() {
        jdbc.rate(ROUND);
        Figures.compare(
                "append.limit",
                "commands/s",
                creating(ours.gateway(), MANY, ROUND),
                "plain JDBC, 1000 rows a transaction",
                () -> jdbc.rate(ROUND));
    }

    @Test
    void d_sixty_four_senders_act_on_what_exists() {
        DoubleSupplier us = amending(ours.gateway(), existing(ours.gateway()));
        DoubleSupplier them = amending(stock.gateway(), existing(stock.gateway()));
        us.getAsDouble();
        them.getAsDouble();
        Figures.compare("append.existing.64", "commands/s", us, STOCK, them);
    }

    private static DoubleSupplier creating(CommandGateway gateway, int senders, Duration time) {
        return () -> Senders.rate(
                "creating, %d senders, %s".formatted(senders, name(gateway)),
                cpu,
                senders,
                time,
                sender -> gateway.sendAndWait(new Slip.Write(UUID.randomUUID(), Slip.WORDS)));
    }

    private static String name(CommandGateway gateway) {
        return gateway == ours.gateway() ? "ours" : STOCK;
    }

    private static UUID[] existing(CommandGateway gateway) {
        UUID[] slips = Stream.generate(UUID::randomUUID).limit(EXISTING).toArray(UUID[]::new);
        for (UUID slip : slips) {
            gateway.sendAndWait(new Slip.Write(slip, Slip.WORDS));
        }
        return slips;
    }

    private static DoubleSupplier amending(CommandGateway gateway, UUID... slips) {
        return () -> Senders.rate(
                "amending, %s".formatted(name(gateway)),
                cpu,
                MANY,
                ROUND,
                sender -> gateway.sendAndWait(
                        new Slip.Amend(slips[ThreadLocalRandom.current().nextInt(EXISTING)], Slip.WORDS)));
    }
}
