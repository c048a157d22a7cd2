package org.arsye.query.platform.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.arsye.query.given.Probe;
import org.arsye.query.given.Sides;
import org.arsye.query.given.Story;
import org.arsye.query.platform.Behind;
import org.arsye.query.platform.Positions;
import org.arsye.query.platform.ReadModelStatus.State;
import org.arsye.query.platform.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** An event that a view cannot take in stops this view and no other. */
class PoisonTest {

    private static int count;

    final Sides sides = new Sides("poison" + count++);
    private final Story story = new Story();

    @AfterEach
    void close() {
        sides.close();
    }

    @Test
    void a_handler_that_throws_stops_its_view_before_the_event_and_the_others_go_on() {
        long poison = begun() + 1;
        Probe.POISONED.add(poison);
        ConfigurableApplicationContext side = start();
        Look probe = new Look(side, "probe");
        long last = sides.pen().write(comment(), 20);

        Trouble trouble = probe.until(status -> status.state() == State.STOPPED).trouble();
        assertThat(trouble.position()).isEqualTo(poison);
        assertThat(trouble.eventId())
                .isEqualTo(sides.ask("select event_id from store.event where position = " + poison));
        assertThat(trouble.type()).isEqualTo("CommentSubmitted");
        assertThat(trouble.problem())
                .startsWith("IllegalStateException at Probe.on:")
                .doesNotContain("must not");
        assertThat(probe.now().position()).isEqualTo(poison - 1);
        assertThat(rows()).isEqualTo(0L);
        Look.seen(side, last);
        assertThat(side.getBean(Positions.class).behind())
                .singleElement()
                .isEqualTo(new Behind("probe", poison - 1, trouble.since()));
        asked(side, last).expectHeader().valueEquals("Arsye-Behind", "probe=" + (poison - 1));
        Sides.http(side)
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void it_is_tried_again_by_itself_and_by_order() {
        long poison = begun() + 3;
        Probe.POISONED.add(poison);
        ConfigurableApplicationContext side = start();
        Look probe = new Look(side, "probe");
        long last = sides.pen().write(comment(), 20);

        assertThat(probe.until(status ->
                                status.trouble() != null && status.trouble().tries() >= 3)
                        .position())
                .isEqualTo(poison - 1);
        assertThat(rows()).isEqualTo(2L);

        Probe.POISONED.clear();
        probe.orders().retry("probe");
        await().atMost(Duration.ofSeconds(2)).until(() -> probe.now().position() == last);
        assertThat(rows()).isEqualTo(21L);
        await().until(() -> side.getBean(Positions.class).behind().isEmpty());
        asked(side, last).expectHeader().doesNotExist("Arsye-Behind");
    }

    @Test
    void by_order_exactly_that_event_is_passed_over_and_a_later_generation_tries_it_again() {
        long poison = begun() + 3;
        Probe.POISONED.add(poison);
        Probe.POISONED.add(poison + 2);
        ConfigurableApplicationContext side = start();
        Look probe = new Look(side, "probe");
        long last = sides.pen().write(comment(), 20);

        probe.until(status -> status.state() == State.STOPPED);
        probe.orders().skip("probe", poison);
        probe.until(status -> status.trouble() != null && status.trouble().position() == poison + 2);
        assertThat(rows()).isEqualTo(3L);
        probe.orders().skip("probe", poison + 2);
        probe.settled(last);
        assertThat(rows()).isEqualTo(19L);

        Probe.POISONED.remove(poison);
        probe.orders().rebuild("probe", last + 1);
        // The one that now goes in was never in the serving rows: somebody has to say which is right.
        var difference = probe.until(status -> status.filling() != null
                        && !status.filling().differences().isEmpty())
                .filling()
                .differences()
                .getFirst();
        assertThat(difference.servingOnly()).isZero();
        assertThat(difference.filledOnly()).isEqualTo(1);
    }

    @Test
    void a_payload_that_cannot_be_read_stops_the_views_that_need_it() {
        long poison = begun() + 1;
        ConfigurableApplicationContext side = start();
        assertThat(sides.pen().write(comment(), "CommentSubmitted", "{\"commentId\":"))
                .isEqualTo(poison);
        long last = sides.pen().write(story.appointed());

        Look comments = new Look(side, "comments");
        assertThat(comments.until(status -> status.state() == State.STOPPED)
                        .trouble()
                        .problem())
                .isEqualTo("cannot be read as CommentSubmitted");
        Look.seen(side, last);
        assertThat(side.getBean(Positions.class).behind())
                .extracting(Behind::view)
                .containsExactly("annual-reports", "comments", "compliance", "history", "probe");
        for (String view : new String[] {"probe", "comments", "history", "annual-reports", "compliance"}) {
            comments.orders().skip(view, poison);
            new Look(side, view).settled(last);
        }
    }

    @Test
    void a_type_that_this_release_does_not_know_stops_the_views_that_it_may_concern() {
        long poison = begun() + 1;
        ConfigurableApplicationContext side = start();
        assertThat(sides.pen().write(comment(), "CommentSungAloud")).isEqualTo(poison);
        long last = sides.pen().write(comment(), 3);

        for (String view : new String[] {"probe", "comments", "history"}) {
            assertThat(new Look(side, view)
                            .until(status -> status.state() == State.STOPPED)
                            .trouble())
                    .extracting(Trouble::position, Trouble::type)
                    .containsExactly(poison, "CommentSungAloud");
        }
        new Look(side, "consultations").settled(last);
        Look.seen(side, last);
    }

    ConfigurableApplicationContext start() {
        return sides.start(Probe.class);
    }

    private long begun() {
        long last = -1;
        for (var event : story.begun()) {
            last = sides.pen().write(event);
        }
        return last;
    }

    private org.arsye.events.DomainEvent comment() {
        return story.comment(Story.commentId(), "Teksti", null, org.arsye.events.comment.Publication.NAMED);
    }

    private Object rows() {
        return sides.ask("select count(*) from "
                + Layout.load("probe", getClass().getClassLoader()).schema() + ".probe");
    }

    private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec asked(
            ApplicationContext side, long after) {
        return Sides.http((ConfigurableApplicationContext) side)
                .get()
                .uri("/api/v1/consultations")
                .header("Arsye-After", Long.toString(after))
                .exchange()
                .expectStatus()
                .isOk();
    }
}
