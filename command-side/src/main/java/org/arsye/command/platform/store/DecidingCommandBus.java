package org.arsye.command.platform.store;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.messaging.MessageHandler;

/**
 * Handles commands on the caller's thread, without a database transaction: the store commits. A decision that another
 * command side may have overtaken is taken again from the record, before anybody hears of the first.
 */
final class DecidingCommandBus extends SimpleCommandBus {

    /** Somebody who loses as often as this is told of the conflict and may try again. */
    private static final int MOST_ATTEMPTS = 4;

    DecidingCommandBus() {
        super(SimpleCommandBus.builder().transactionManager(NoTransactionManager.instance()));
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        Attempt attempt = attempt(command, handler, false);
        for (int tries = 1; attempt.isToBeRepeated() && tries < MOST_ATTEMPTS; tries++) {
            attempt = attempt(command, handler, true);
        }
        @SuppressWarnings("unchecked") // it is what the handler gave for this very command
        CommandResultMessage<? extends R> result = (CommandResultMessage<? extends R>) attempt.result();
        callback.onResult(command, result);
    }

    private Attempt attempt(
            CommandMessage<?> command, MessageHandler<? super CommandMessage<?>> handler, boolean fromRecord) {
        Attempt attempt = new Attempt(fromRecord);
        attempt.run(() -> super.handle(command, handler, (handled, result) -> attempt.endsWith(result)));
        return attempt;
    }
}
