package org.arsye.command.platform.web;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.OnStore;
import org.arsye.command.platform.StoreKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the record itself. */
@Component
@OnStore(StoreKind.POSTGRES)
class RecordedCommandTable implements RecordedCommands {

    /** More events than any one command leads to. */
    private static final int MOST_EVENTS = 16;

    private final JdbcClient jdbc;

    RecordedCommandTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Done> find(CommandId commandId) {
        UUID[] ids = IntStream.range(0, MOST_EVENTS).mapToObj(commandId::event).toArray(UUID[]::new);
        return jdbc.sql("select max(position) as position from store.event where event_id = any(?)")
                .param(ids)
                .query((row, number) -> row.getObject("position", Long.class))
                .optional()
                .map(position -> new Done(commandId, ids[0], position));
    }
}
