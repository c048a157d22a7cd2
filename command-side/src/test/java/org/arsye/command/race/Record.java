package org.arsye.command.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that was recorded, in its order. */
record Record(List<Event> events) {

    record Event(long position, UUID id, UUID aggregate) {}

    static Record of(DataSource database) {
        return new Record(JdbcClient.create(database)
                .sql("select position, event_id as id, aggregate_id as aggregate from store.event order by position")
                .query((row, number) -> new Event(
                        row.getLong("position"),
                        row.getObject("id", UUID.class),
                        row.getObject("aggregate", UUID.class)))
                .list());
    }

    List<String> lines() {
        return events.stream().map(event -> event.position() + " " + event.id()).toList();
    }

    void hasNoHole() {
        assertThat(events.stream().map(Event::position))
                .as("positions")
                .containsExactlyElementsOf(
                        LongStream.range(0, events.size()).boxed().toList());
    }

    /** What was told as recorded stands where it was said to stand, and what was refused is not there. */
    void bearsOut(Collection<Said> told) {
        Map<Long, Event> at = new HashMap<>();
        Set<List<UUID>> recorded = new HashSet<>();
        events.forEach(event -> {
            at.put(event.position(), event);
            recorded.add(List.of(event.aggregate(), event.id()));
        });
        Set<Long> acknowledged = new HashSet<>();
        for (Said said : told) {
            switch (said.word()) {
                case RECORDED -> {
                    assertThat(at.get(said.position()))
                            .as(said.line())
                            .isEqualTo(new Event(said.position(), said.event(), said.aggregate()));
                    assertThat(acknowledged.add(said.position()))
                            .as(said.line())
                            .isTrue();
                }
                case REFUSED ->
                    assertThat(recorded).as(said.line()).doesNotContain(List.of(said.aggregate(), said.event()));
                case NOT_KNOWN -> {}
            }
        }
    }
}
