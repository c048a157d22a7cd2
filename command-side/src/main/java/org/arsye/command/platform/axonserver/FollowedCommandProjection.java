package org.arsye.command.platform.axonserver;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.OnStore;
import org.arsye.command.platform.StoreKind;
import org.arsye.events.DomainEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Notes of each event which command it came from: Axon Server finds no event by its id. */
@Component
@OnStore(StoreKind.AXONSERVER)
@ProcessingGroup(FollowedCommandProjection.NAME)
class FollowedCommandProjection {

    /** Stored with the tracking token: renaming it starts a replay. */
    static final String NAME = "recorded-commands";

    private final FollowedCommandTable table;

    FollowedCommandProjection(FollowedCommandTable table) {
        this.table = table;
    }

    @EventHandler
    void on(DomainEvent event, EventMessage<?> message, TrackingToken token) {
        CommandId.in(message.getMetaData())
                .ifPresent(command -> batch().add(new FollowedCommandTable.Row(
                        command.value(),
                        UUID.fromString(message.getIdentifier()),
                        token.position().orElseThrow())));
    }

    private List<FollowedCommandTable.Row> batch() {
        UnitOfWork<?> unit = CurrentUnitOfWork.get().root();
        return unit.getOrComputeResource(FollowedCommandProjection.class.getName(), none -> {
            List<FollowedCommandTable.Row> rows = new ArrayList<>();
            unit.onPrepareCommit(committing -> table.add(rows));
            return rows;
        });
    }
}
