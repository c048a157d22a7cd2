package org.arsye.command.platform;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.MetaData;

/**
 * Names one wish, however often it is sent. The events it leads to carry ids that follow from it, so a wish that was
 * fulfilled before a crash is recognised afterwards.
 */
public record CommandId(UUID value) {

    /** The key in the metadata of commands and events. */
    public static final String KEY = "commandId";

    public static CommandId random() {
        return new CommandId(UUID.randomUUID());
    }

    /** The wish behind a message, if it says so. */
    public static Optional<CommandId> in(MetaData metaData) {
        return Optional.ofNullable(metaData.get(KEY)).map(id -> new CommandId(UUID.fromString(id.toString())));
    }

    /** The id of the n-th event this wish leads to, counted from 0. */
    public UUID event(int n) {
        return derive("event/" + n);
    }

    /** The id of a thing this wish creates. */
    public UUID creates(String kind) {
        return derive("creates/" + kind);
    }

    private UUID derive(String what) {
        return UUID.nameUUIDFromBytes((value + "/" + what).getBytes(StandardCharsets.UTF_8));
    }
}
