package org.arsye.command.bench;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What it costs to load an aggregate that nobody remembers: whether snapshots would pay. It has no goal; it is noted. */
class RehydrationBench {

    private static final int[] EVENTS = {1, 5, 30, 100, 300, 1_000};
    private static final Duration ROUND = Duration.ofSeconds(3);

    @Test
    void loading_is_noted_by_the_number_of_events() {
        try (Server server = new Server();
                Ours ours = new Ours(server)) {
            Cpu cpu = new Cpu(server.commandPool());
            for (int events : EVENTS) {
                UUID slip = UUID.randomUUID();
                ours.gateway().sendAndWait(new Slip.Write(slip, Slip.WORDS));
                for (int i = 1; i < events; i++) {
                    ours.gateway().sendAndWait(new Slip.Amend(slip, Slip.WORDS));
                }
                Senders.rate(1, ROUND, sender -> ours.read(slip));
                Senders.rate("loading %d events".formatted(events), cpu, 1, ROUND, sender -> ours.read(slip));
            }
        }
    }
}
