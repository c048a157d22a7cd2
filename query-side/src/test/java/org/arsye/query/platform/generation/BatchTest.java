package org.arsye.query.platform.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.arsye.query.given.Probe;
import org.arsye.query.given.Sides;
import org.arsye.query.given.Story;
import org.arsye.query.platform.LedgerSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Rows and position are one thing: whatever a batch is interrupted by, and however often it comes, each row is there once. */
class BatchTest {

    private static final int COMMENTS = 20;

    private final Sides sides = new Sides("batch");
    private final Story story = new Story();

    @AfterEach
    void close() {
        sides.close();
    }

    @Test
    void a_batch_that_comes_again_after_a_crash_or_after_it_was_taken_doubles_nothing() throws Exception {
        ConfigurableApplicationContext side = sides.start(Probe.class);
        long before = -1;
        for (var event : story.begun()) {
            before = sides.pen().write(event);
        }
        new Look(side, "probe").settled(before);
        ((SmartLifecycle) side.getBean("views")).stop();
        long last = sides.pen().write(story.comment(Story.commentId(), "Teksti"), COMMENTS - 1);
        View probe = side.getBean(Projections.class).all().stream()
                .filter(view -> view.name().equals("probe"))
                .findFirst()
                .orElseThrow();
        Generation generation =
                side.getBean(GenerationTable.class).serving(probe.layout()).orElseThrow();
        Batch batch = side.getBean(Batch.class);
        List<TrackedEventMessage<?>> events = events(side.getBean(LedgerSource.class), probe, before);
        long from = before;

        // The connection dies in the commit: rows and position have been written, and neither is there.
        sides.execute("""
                create function views.die() returns trigger language plpgsql as
                $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$""");
        sides.execute("create constraint trigger die after insert on " + table()
                + " deferrable initially deferred for each row execute function views.die()");
        assertThatThrownBy(() -> batch.take(probe, generation, from, last, 0, events));
        assertThat(rows()).isEqualTo(0L);
        assertThat(position()).isEqualTo(from);

        sides.execute("drop trigger die on " + table());
        batch.take(probe, generation, from, last, 0, events);
        assertThat(rows()).isEqualTo((long) COMMENTS);
        assertThat(position()).isEqualTo(last);

        assertThatThrownBy(() -> batch.take(probe, generation, from, last, 0, events))
                .isInstanceOf(LeadLost.class);
        assertThat(rows()).isEqualTo((long) COMMENTS);
    }

    private static List<TrackedEventMessage<?>> events(LedgerSource ledger, View view, long after)
            throws InterruptedException {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        try (var stream = ledger.stream(view.wanted()).openStream(new GlobalSequenceTrackingToken(after))) {
            while (events.size() < COMMENTS) {
                events.add(stream.nextAvailable());
            }
        }
        return events;
    }

    private Object rows() {
        return sides.ask("select count(*) from " + table());
    }

    private String table() {
        return Layout.load("probe", getClass().getClassLoader()).schema() + ".probe";
    }

    private Object position() {
        return sides.ask("select position from views.generation where serving and view = 'probe'");
    }
}
