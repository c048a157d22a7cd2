package org.arsye.command.bench;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;

/** Whether writing stays as fast as it was while the record grows. */
class GrowthBench {

    private static final int SMALL = 10_000;
    private static final int LARGE = 1_000_000;
    private static final int SENDERS = 64;
    private static final int EXISTING = 1_000;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration ROUND = Duration.ofSeconds(6);

    @Test
    void a_command_costs_no_more_time_on_a_million_events() {
        try (Server small = filled(SMALL);
                Server large = filled(LARGE);
                Ours onSmall = new Ours(small);
                Ours onLarge = new Ours(large)) {
            DoubleSupplier few = microseconds("on 10 000 events", new Cpu(small.commandPool()), onSmall.gateway());
            DoubleSupplier many = microseconds("on 1 000 000 events", new Cpu(large.commandPool()), onLarge.gateway());
            few.getAsDouble();
            many.getAsDouble();
            Figures.compare("growth.append", "us/command", many, "10000 events", few);
        }
    }

    /** Half of the commands create, half find their aggregate by its events: time for each, as a sender sees it, by 64. */
    private static DoubleSupplier microseconds(String what, Cpu cpu, CommandGateway gateway) {
        UUID[] slips = Stream.generate(UUID::randomUUID).limit(EXISTING).toArray(UUID[]::new);
        for (UUID slip : slips) {
            gateway.sendAndWait(new Slip.Write(slip, Slip.WORDS));
        }
        Senders.rate(SENDERS, WARM_UP, sender -> act(gateway, slips));
        return () -> 1e6 / Senders.rate(what, cpu, SENDERS, ROUND, sender -> act(gateway, slips));
    }

    private static void act(CommandGateway gateway, UUID... slips) {
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        gateway.sendAndWait(
                chance.nextBoolean()
                        ? new Slip.Write(UUID.randomUUID(), Slip.WORDS)
                        : new Slip.Amend(slips[chance.nextInt(EXISTING)], Slip.WORDS));
    }

    /** Aggregates of four events each, as a comment with its answer has. */
    private static Server filled(int events) {
        Server server = new Server();
        server.prepare("""
                insert into store.event (position, event_id, aggregate_id, aggregate_type, sequence,
                                         type, revision, at, payload, metadata)
                select n, gen_random_uuid(), md5((n / 4)::text)::uuid, 'Slip', n %% 4, 'Written', '1',
                       timestamptz '2026-01-01' + n * interval '1 second',
                       convert_to(repeat(md5(n::text), 15), 'UTF8'), '\\x7b7d'
                  from generate_series(0, %d) as n
                """.formatted(events - 1));
        server.prepare("vacuum (analyze) store.event");
        server.prepare("checkpoint");
        return server;
    }
}
