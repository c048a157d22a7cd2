package org.arsye.query.platform;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends what was written into the table of events as Axon Server would send it, and the side reads it as from there. */
public final class PlayedAxonServer {

    private static final String AFTER = "select * from store.event where position > ? order by position limit 500";
    private static final String LAST = "select coalesce(max(position), -1) from store.event";

    @Bean
    @Primary
    LedgerSource playedLedger(JdbcClient database) {
        EventChannel channel = (EventChannel) Proxy.newProxyInstance(
                PlayedAxonServer.class.getClassLoader(),
                new Class<?>[] {EventChannel.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "openStream" -> new Played(database, (long) arguments[0]);
                    case "getLastToken" ->
                        CompletableFuture.completedFuture(
                                database.sql(LAST).query(Long.class).single());
                    default -> throw new UnsupportedOperationException(method.toString());
                });
        return new AxonServerLedger(() -> channel);
    }

    /** A row of the table of events as Axon Server would send it. */
    public static EventWithToken event(ResultSet row, int number) throws SQLException {
        return EventWithToken.newBuilder()
                .setToken(row.getLong("position"))
                .setEvent(Event.newBuilder()
                        .setMessageIdentifier(row.getString("event_id"))
                        .setAggregateIdentifier(row.getString("aggregate_id"))
                        .setAggregateType(row.getString("aggregate_type"))
                        .setAggregateSequenceNumber(row.getLong("sequence"))
                        .setTimestamp(row.getObject("at", OffsetDateTime.class)
                                .toInstant()
                                .toEpochMilli())
                        .putMetaData(
                                "actorRole",
                                MetaDataValue.newBuilder()
                                        .setTextValue("official")
                                        .build())
                        .setPayload(SerializedObject.newBuilder()
                                .setType(row.getString("type"))
                                .setRevision(row.getString("revision"))
                                .setData(ByteString.copyFrom(row.getBytes("payload")))))
                .build();
    }

    private static final class Played implements EventStream {

        private final JdbcClient database;
        private final ArrayDeque<EventWithToken> sent = new ArrayDeque<>();
        private long last;
        private volatile boolean closed;

        Played(JdbcClient database, long after) {
            this.database = database;
            last = after;
        }

        @Override
        public EventWithToken peek() {
            if (sent.isEmpty() && !closed) {
                sent.addAll(database.sql(AFTER)
                        .param(last)
                        .query(PlayedAxonServer::event)
                        .list());
            }
            return sent.peek();
        }

        @Override
        public EventWithToken nextIfAvailable() {
            if (peek() == null) {
                return null;
            }
            last = sent.peek().getToken();
            return sent.poll();
        }

        @Override
        public EventWithToken nextIfAvailable(long timeout, TimeUnit unit) throws InterruptedException {
            if (peek() == null) {
                TimeUnit.MILLISECONDS.sleep(Math.min(20, unit.toMillis(timeout)));
            }
            return nextIfAvailable();
        }

        @Override
        public EventWithToken next() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void excludePayloadType(String payloadType, String revision) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void onAvailable(Runnable callback) {}

        @Override
        public void close() {
            closed = true;
        }

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public Optional<Throwable> getError() {
            return Optional.empty();
        }
    }
}
