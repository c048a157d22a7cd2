package org.arsye.command.platform.store;

import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.modelling.command.ConcurrencyException;

/** One attempt at a command: what its decision rested on, and what came of it. Only the thread that handles it asks. */
final class Attempt {

    private static final ScopedValue<Attempt> CURRENT = ScopedValue.newInstance();

    private final boolean fromRecord;
    private boolean remembered;
    private boolean published;
    private final AtomicReference<CommandResultMessage<?>> result = new AtomicReference<>();

    /** @param fromRecord whether only the record counts, and nothing remembered */
    Attempt(boolean fromRecord) {
        this.fromRecord = fromRecord;
    }

    void run(Runnable handling) {
        ScopedValue.where(CURRENT, this).run(handling);
    }

    /** Outside any attempt there is nobody who would try again, so nothing remembered may be used. */
    static boolean mayRemember() {
        return CURRENT.isBound() && !CURRENT.get().fromRecord;
    }

    static void restsOnMemory() {
        CURRENT.get().remembered = true;
    }

    static void leadsToEvents() {
        if (CURRENT.isBound()) {
            CURRENT.get().published = true;
        }
    }

    void endsWith(CommandResultMessage<?> outcome) {
        result.set(outcome);
    }

    CommandResultMessage<?> result() {
        return result.get();
    }

    /**
     * Whether the record may say otherwise. What leads to events is proved by the store, which takes no sequence number
     * twice; a refusal, or finding nothing to do, is proved by nobody if it rests on memory.
     */
    boolean isToBeRepeated() {
        return isConflict() || remembered && !published;
    }

    private boolean isConflict() {
        return result().isExceptional() && result().exceptionResult() instanceof ConcurrencyException;
    }
}
