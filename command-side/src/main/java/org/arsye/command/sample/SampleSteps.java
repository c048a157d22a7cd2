package org.arsye.command.sample;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.arsye.command.platform.CommandId;
import org.arsye.command.sample.SampleAccounts.Account;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Takes each step once, however often it is asked to: a step is the command whose id follows from the step's name. */
final class SampleSteps {

    private final CommandGateway commands;
    private final EventStore events;

    SampleSteps(CommandGateway commands, EventStore events) {
        this.commands = commands;
        this.events = events;
    }

    /**
     * Sends the command unless its events are in the record already.
     *
     * @param by null for the public
     * @param command made only if it is sent
     */
    void take(String step, UUID aggregate, Account by, Supplier<?> command) {
        if (!isTaken(step, aggregate)) {
            commands.sendAndWait(
                    GenericCommandMessage.asCommandMessage(command.get()).andMetaData(metaData(step, by)));
        }
    }

    boolean isTaken(String step, UUID aggregate) {
        CommandId wanted = id(step);
        DomainEventStream own = events.readEvents(aggregate.toString(), 0);
        while (own.hasNext()) {
            if (CommandId.in(own.next().getMetaData()).filter(wanted::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    boolean nothingIsRecorded() {
        return events.createHeadToken() == null;
    }

    private static CommandId id(String step) {
        return new CommandId(SampleId.of("step/" + step));
    }

    private static Map<String, String> metaData(String step, Account by) {
        Map<String, String> metaData = new HashMap<>();
        metaData.put(CommandId.KEY, id(step).value().toString());
        if (by != null) {
            metaData.put("actorRole", by.role().name().toLowerCase(Locale.ROOT));
            metaData.put("actorId", by.officialId().toString());
        }
        return metaData;
    }
}
