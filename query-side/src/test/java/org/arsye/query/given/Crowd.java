package org.arsye.query.given;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.arsye.events.DomainEvent;
import org.arsye.events.EventCatalogue;

/** A record of any length: many consultations at once, each with its comments, decisions and reports, in mixed order. */
public final class Crowd {

    private static final int AT_ONCE = 20;
    private static final int PART = 500;
    private static final byte[] OFFICIAL =
            "{\"actorRole\":\"official\",\"actorId\":\"o-1\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PUBLIC = "{}".getBytes(StandardCharsets.UTF_8);

    private static final String EVENTS = """
            insert into store.event select position, event_id, aggregate_id, aggregate_type, sequence, type, '1',
                timestamptz 'epoch' + seconds * interval '1 second', payload, metadata
            from unnest(?::bigint[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::bytea[],
                ?::bytea[])
            as e (position, event_id, aggregate_id, aggregate_type, sequence, type, seconds, payload, metadata)""";

    private static final String KEYS = """
            insert into content_key select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::bytea[])""";

    private final Random random = new Random(20_260_302);
    private final List<Course> going = new ArrayList<>();
    private final List<Story> stories = new ArrayList<>();
    private long position;

    /** The consultations that have begun, oldest first. */
    public List<Story> stories() {
        return stories;
    }

    /** How many events there are. */
    public long size() {
        return position;
    }

    /** Writes on until there are so many. */
    public void growTo(long events) {
        try (Connection store = Database.connect("arsye");
                Connection keys = Database.connect("arsye_keys")) {
            while (position < events) {
                part((int) Math.min(PART, events - position), store, keys);
            }
            store.createStatement().execute("vacuum analyze store.event");
            keys.createStatement().execute("vacuum analyze content_key");
            store.createStatement().execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void part(int count, Connection store, Connection keys) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> kept = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(next(kept));
        }
        insertEvents(store, rows);
        insertKeys(keys, kept);
    }

    static void insertEvents(Connection store, List<Object[]> rows) throws SQLException {
        insert(store, EVENTS, rows, "bigint", "uuid", "uuid", "text", "bigint", "text", "bigint", "bytea", "bytea");
    }

    static void insertKeys(Connection keys, List<Object[]> kept) throws SQLException {
        insert(keys, KEYS, kept, "uuid", "uuid", "text", "bytea");
    }

    private Object[] row(DomainEvent event, long sequence, List<Object[]> kept) {
        UUID aggregate = Pen.aggregate(event);
        byte[] payload = Pen.payload(
                event,
                aggregate,
                sequence,
                (kid, of, scope, wrapped) -> kept.add(new Object[] {UUID.fromString(kid), of, scope, wrapped}));
        String type = EventCatalogue.nameOf(event.getClass());
        return new Object[] {
            position,
            UUID.randomUUID(),
            aggregate,
            Pen.family(event),
            sequence,
            type,
            Story.OPENS.atOffset(ZoneOffset.UTC).toEpochSecond() + position++,
            payload,
            type.startsWith("Comment") ? PUBLIC : OFFICIAL
        };
    }

    private Object[] next(List<Object[]> kept) {
        while (going.size() < AT_ONCE) {
            Story story = new Story();
            stories.add(story);
            going.add(new Course(story, random));
        }
        Course course = going.get(random.nextInt(AT_ONCE));
        DomainEvent event = course.next();
        if (course.isOver()) {
            going.remove(course);
        }
        return row(event, course.sequence(Pen.aggregate(event)), kept);
    }

    /** When the last event was recorded. */
    public Instant now() {
        return Story.OPENS.plusSeconds(position);
    }

    private static void insert(Connection connection, String sql, List<Object[]> rows, String... types)
            throws SQLException {
        try (var insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < types.length; i++) {
                int column = i;
                Object[] values = rows.stream().map(row -> row[column]).toArray(size -> array(types[column], size));
                insert.setArray(i + 1, connection.createArrayOf(types[i], values));
            }
            insert.execute();
        }
    }

    private static Object[] array(String type, int size) {
        return switch (type) {
            case "bigint" -> new Long[size];
            case "uuid" -> new UUID[size];
            case "bytea" -> new byte[size][];
            default -> new String[size];
        };
    }
}
