package org.arsye.command.platform.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.arsye.command.platform.CommandId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All SQL on idempotency keys. No answer is kept, only what it can be made from again: the command's id and the position of
 * what it recorded.
 */
@Component
class IdempotencyTable {

    private final JdbcClient jdbc;

    IdempotencyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers the key, or leaves it as somebody remembered it before. */
    boolean reserve(byte[] key, byte[] request, CommandId commandId, Instant now) {
        return jdbc.sql("""
                        insert into command.idempotency (key_hash, request_hash, command_id, reserved_at)
                        values (:key, :request, :command, :now)
                        on conflict (key_hash) do nothing
                        """)
                        .param("key", key)
                        .param("request", request)
                        .param("command", commandId.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Reservation> find(byte[] key) {
        return jdbc.sql("""
                        select request_hash, command_id, event_id, position, done_at is not null as done
                        from command.idempotency where key_hash = :key
                        """)
                .param("key", key)
                .query((row, number) -> new Reservation(
                        row.getBytes("request_hash"),
                        new CommandId(row.getObject("command_id", UUID.class)),
                        row.getBoolean("done"),
                        row.getObject("event_id", UUID.class),
                        row.getLong("position")))
                .optional();
    }

    void finish(byte[] key, Done done, Instant now) {
        jdbc.sql("""
                update command.idempotency set event_id = :event::uuid, position = :position, done_at = :now
                where key_hash = :key
                """)
                .param("event", done.eventId())
                .param("position", done.position())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("key", key)
                .update();
    }

    /** Forgets a key whose wish was refused: asked again, it may be granted. */
    void release(byte[] key) {
        jdbc.sql("delete from command.idempotency where key_hash = :key and done_at is null")
                .param("key", key)
                .update();
    }

    void forgetBefore(Instant moment) {
        jdbc.sql("delete from command.idempotency where reserved_at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Leaves of what these commands were asked with nothing that it could be recognised by. */
    void forgetRequests(Collection<UUID> commands) {
        jdbc.sql("update command.idempotency set request_hash = '' where command_id = any(:commands)")
                .param("commands", commands.toArray(UUID[]::new))
                .update();
    }

    record Reservation(byte[] request, CommandId commandId, boolean done, UUID eventId, long position) {}
}
