package org.arsye.query.platform.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.arsye.events.DomainEvent;
import org.arsye.events.comment.CommentId;
import org.arsye.query.given.Probe;
import org.arsye.query.given.Sides;
import org.arsye.query.given.Story;
import org.arsye.query.given.TestAxonServer;
import org.arsye.query.platform.PlayedAxonServer;
import org.arsye.query.platform.ReadModelStatus.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.context.ConfigurableApplicationContext;

/** The same on a real one. It may hold anything already, others may write to it, and nothing is left that stops a view. */
@EnabledIf("org.arsye.query.given.TestAxonServer#isThere")
class PoisonOnRealAxonServerTest {

    private final Sides sides = new Sides("poisonreal");
    private final Story story = new Story();

    @AfterEach
    void close() {
        sides.close();
    }

    @Test
    void a_view_stands_before_the_event_and_by_order_passes_over_exactly_that_one() throws Exception {
        CommentId poison = Story.commentId();
        Probe.UNWANTED.add(poison);
        ConfigurableApplicationContext side = sides.start(List.of(TestAxonServer.settings()), Probe.class);
        EventChannel record = side.getBean(AxonServerConnection.class).eventChannel();
        for (DomainEvent event : story.begun()) {
            recorded(record, event);
        }
        recorded(record, story.comment(Story.commentId(), "Teksti"));
        long position = recorded(record, story.comment(poison, "Teksti"));
        long last = recorded(record, story.comment(Story.commentId(), "Teksti"));
        Look probe = new Look(side, "probe");

        assertThat(probe.until(status -> status.state() == State.STOPPED)
                        .trouble()
                        .position())
                .isEqualTo(position);
        assertThat(ours()).isEqualTo(1L);
        Look.seen(side, last);
        Sides.http(side)
                .get()
                .uri("/api/v1/consultations/" + story.consultation)
                .header("Arsye-After", Long.toString(last))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("Arsye-Behind", behind -> assertThat(behind).contains("probe=" + (position - 1)));

        probe.orders().skip("probe", position);
        probe.settled(last);
        assertThat(ours()).isEqualTo(2L);
        assertThat(probe.now().trouble()).isNull();
    }

    /** Written with the pen, and sent to the server as it stands there; the position that it has there. */
    private long recorded(EventChannel record, DomainEvent event) throws Exception {
        long written = sides.pen().write(event);
        Event sent;
        try (var connection = sides.connect();
                var row = connection
                        .createStatement()
                        .executeQuery("select * from store.event where position = " + written)) {
            row.next();
            sent = PlayedAxonServer.event(row, 0).getEvent();
        }
        long before = record.getLastToken().get(10, TimeUnit.SECONDS);
        record.appendEvents(sent).get(10, TimeUnit.SECONDS);
        try (EventStream stream = record.openStream(before, 100)) {
            EventWithToken next = stream.next();
            while (!next.getEvent().getMessageIdentifier().equals(sent.getMessageIdentifier())) {
                next = stream.next();
            }
            return next.getToken();
        }
    }

    private Object ours() {
        return sides.ask("select count(*) from "
                + Layout.load("probe", getClass().getClassLoader()).schema()
                + ".probe p join store.event e on p.comment_id = e.aggregate_id and e.type = 'CommentSubmitted'");
    }
}
