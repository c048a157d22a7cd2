package org.arsye.query.given;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.arsye.events.DomainEvent;
import org.arsye.events.EventCatalogue;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.annualreport.AnnualReportEvent;
import org.arsye.events.comment.CommentEvent;
import org.arsye.events.consultation.ConsultationEvent;
import org.arsye.events.erasure.ErasureEvent;
import org.arsye.events.erasure.HoldEvent;
import org.arsye.events.interest.InterestEvent;
import org.arsye.events.ledger.LedgerEvent;
import org.arsye.events.norm.NormEvent;
import org.arsye.events.past.PastConsultationEvent;
import org.arsye.events.plan.PlanEvent;
import org.arsye.events.publicbody.PublicBodyEvent;
import org.arsye.events.readmodel.ReadModelEvent;
import org.arsye.ledger.Disclosure;
import org.arsye.ledger.Json;
import org.arsye.ledger.SealedBox;
import org.arsye.query.platform.EventJson;
import org.arsye.query.platform.generation.Layout;
import tools.jackson.databind.json.JsonMapper;

/** Writes events into the store as the write side does: sealed, one after the other, each heard of. */
public final class Pen {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(EventJson.ids())
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String database;
    private final Map<UUID, Long> sequences = new HashMap<>();
    private Instant clock = Instant.parse("2026-03-02T08:00:00Z");
    private long next;

    public Pen() {
        this("arsye");
    }

    /** @param database whose store it writes */
    public Pen(String database) {
        this.database = database;
    }

    /** The next events are recorded at this time and, each a second later, after it. */
    public Pen at(Instant instant) {
        clock = instant;
        return this;
    }

    /** The time of the last event. */
    public Instant now() {
        return clock;
    }

    /** Writes one event and tells its position. */
    public long write(DomainEvent event) {
        return write(event, EventCatalogue.nameOf(event.getClass()));
    }

    /** Writes an event under a name that may be none of the catalogue's. */
    public long write(DomainEvent event, String type) {
        return write(event, type, null);
    }

    /** Writes what no release can read: with a payload that is none. */
    public long write(DomainEvent event, String type, String broken) {
        UUID aggregate = aggregate(event);
        long sequence = sequences.merge(aggregate, 0L, (was, zero) -> was + 1);
        clock = clock.plusSeconds(1);
        try (Connection keys = Database.connect("arsye_keys");
                Connection store = Database.connect(database);
                var insert =
                        store.prepareStatement("insert into store.event values (?, ?, ?, ?, ?, ?, '1', ?, ?, ?)")) {
            byte[] payload = broken == null
                    ? payload(
                            event,
                            aggregate,
                            sequence,
                            (kid, of, scope, wrapped) -> keep(keys, kid, of, scope, wrapped))
                    : broken.getBytes(StandardCharsets.UTF_8);
            insert.setLong(1, next);
            insert.setObject(2, UUID.randomUUID());
            insert.setObject(3, aggregate);
            insert.setString(4, family(event));
            insert.setLong(5, sequence);
            insert.setString(6, type);
            insert.setObject(7, clock.atOffset(ZoneOffset.UTC));
            insert.setBytes(8, payload);
            insert.setBytes(9, "{\"actorRole\":\"official\",\"actorId\":\"o-1\"}".getBytes(StandardCharsets.UTF_8));
            insert.execute();
            store.createStatement().execute("notify arsye_events");
            return next++;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes an event, and then as many copies of it on aggregates of their own; nobody can open what is sealed in them. */
    public long write(DomainEvent event, int copies) {
        long position = write(event);
        execute(database, """
                insert into store.event
                select e.position + n, gen_random_uuid(), c.id, e.aggregate_type, 0, e.type, e.revision, e.at,
                    convert_to(replace(convert_from(e.payload, 'UTF8'), e.aggregate_id::text, c.id::text), 'UTF8'),
                    e.metadata
                from store.event e, (select n, gen_random_uuid() as id from generate_series(1, ?) n) c
                where e.position = ?""", copies, position);
        execute(database, "notify arsye_events");
        next += copies;
        return next - 1;
    }

    /** Keeps a content and tells its digest. */
    public String keep(byte[] content, String mediaType) {
        String digest = HexFormat.of().formatHex(sha256(content));
        execute(
                database,
                "insert into store.document values (?, ?, ?) on conflict do nothing",
                digest,
                mediaType,
                content);
        return digest;
    }

    /** Somebody who signs in with this token. */
    public void account(String token, String name, UUID body, String... roles) {
        execute(
                database,
                "insert into access.known values (?, ?, ?, ?, string_to_array(?, ','))",
                sha256(token.getBytes(StandardCharsets.UTF_8)),
                name,
                UUID.randomUUID(),
                body,
                String.join(",", roles));
        execute(
                database,
                "insert into access.held values (?, ?, null, null)",
                sha256(token.getBytes(StandardCharsets.UTF_8)),
                UUID.randomUUID());
    }

    /** A text as it lies sealed beside the record, under a key of the contribution that it belongs to. */
    public static String sealed(UUID contribution, String field, String text) {
        try (Connection keys = Database.connect("arsye_keys")) {
            return JSON.writeValueAsString(sealed(
                    (Sealed.Open<?>) Sealed.identity(text),
                    field,
                    contribution,
                    0,
                    (kid, of, scope, wrapped) -> keep(keys, kid, of, scope, wrapped)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Destroys the keys of a contribution. */
    public static void forget(UUID contribution) {
        execute("arsye_keys", "delete from content_key where contribution = ?", contribution);
    }

    /** The table of a view, where its serving rows are. */
    public static String table(String view, String table) {
        return Layout.load(view, Pen.class.getClassLoader()).schema() + "." + table;
    }

    public static void execute(String database, String sql, Object... parameters) {
        try (Connection connection = Database.connect(database);
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] payload(DomainEvent event, UUID aggregate, long sequence, KeptKeys keys) {
        try {
            Map<String, Object> members = new LinkedHashMap<>();
            for (RecordComponent component : event.getClass().getRecordComponents()) {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                Object value = accessor.invoke(event);
                if (value instanceof Sealed.Open<?> open) {
                    members.put(component.getName(), sealed(open, component.getName(), aggregate, sequence, keys));
                } else if (value != null) {
                    members.put(component.getName(), value);
                }
            }
            return JSON.writeValueAsBytes(members);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Sealed.Closed<?> sealed(
            Sealed.Open<?> open, String field, UUID aggregate, long sequence, KeptKeys keys) {
        String kid = UUID.randomUUID().toString();
        byte[] key = bytes(SealedBox.KEY_BYTES);
        byte[] wrapped = SealedBox.wrap(Database.master(), key, kid.getBytes(StandardCharsets.UTF_8));
        keys.keep(kid, aggregate, open.scope().name(), wrapped);
        String disclosure =
                Disclosure.salted(bytes(16), field, value(open.value())).encoded();
        return SealedBox.seal(
                key, kid, disclosure, SealedBox.aad(aggregate.toString(), sequence, field), bytes(SealedBox.IV_BYTES));
    }

    private static Json value(Object plain) {
        return plain instanceof LocalizedText text
                ? Json.parse(JSON.writeValueAsBytes(text))
                : Json.parse(JSON.writeValueAsBytes(plain));
    }

    private static void keep(Connection keys, String kid, UUID contribution, String scope, byte[] wrapped) {
        try (var insert = keys.prepareStatement("insert into content_key values (?::uuid, ?, ?, ?)")) {
            insert.setString(1, kid);
            insert.setObject(2, contribution);
            insert.setString(3, scope);
            insert.setBytes(4, wrapped);
            insert.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static UUID aggregate(DomainEvent event) {
        return switch (event) {
            case PublicBodyEvent body -> body.publicBodyId().value();
            case ConsultationEvent consultation -> consultation.consultationId().value();
            case CommentEvent comment -> comment.commentId().value();
            case ReadModelEvent view -> view.readModelId().value();
            case ErasureEvent erasure -> erasure.erasureId().value();
            case HoldEvent hold -> hold.holdId().value();
            case LedgerEvent ledger -> ledger.ledgerId().value();
            case PlanEvent plan -> plan.planId().value();
            case InterestEvent interest -> interest.interestId().value();
            case AnnualReportEvent report -> report.annualReportId().value();
            case NormEvent norm -> norm.normId().value();
            case PastConsultationEvent past -> past.pastConsultationId().value();
            default -> throw new IllegalArgumentException("another family");
        };
    }

    static String family(DomainEvent event) {
        return EventCatalogue.aggregateTypeOf(event.getClass());
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the key of a sealed field goes. */
    interface KeptKeys {
        void keep(String kid, UUID contribution, String scope, byte[] wrapped);
    }
}
