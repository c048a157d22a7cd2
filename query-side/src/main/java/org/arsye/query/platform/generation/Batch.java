package org.arsye.query.platform.generation;

import java.util.List;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes some events into a generation in one transaction: all rows and the position, or nothing. */
@Component
class Batch {

    private final SpringTransactionManager transactions;
    private final GenerationTable generations;
    private final JdbcTemplate database;

    Batch(SpringTransactionManager transactions, GenerationTable generations, JdbcTemplate database) {
        this.transactions = transactions;
        this.generations = generations;
        this.database = database;
    }

    /**
     * @param from where the generation is
     * @param to where it is afterwards: the position of the last event
     * @throws Exception what a handler or the database threw; nothing was written
     */
    void take(
            View view,
            Generation generation,
            long from,
            long to,
            double eventsPerSecond,
            List<TrackedEventMessage<?>> events)
            throws Exception {
        BatchingUnitOfWork<TrackedEventMessage<?>> unit = new BatchingUnitOfWork<>(events);
        unit.attachTransaction(transactions);
        var result = unit.executeWithResult(
                () -> {
                    if (unit.isFirstMessage()) {
                        begin(view, generation, from, to, eventsPerSecond);
                    }
                    view.handlers().handle(unit.getMessage(), Segment.ROOT_SEGMENT);
                    return null;
                },
                RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) {
            throw asException(result.exceptionResult());
        }
    }

    /** Moves on without a row. */
    void passOver(Generation generation, long from, long to) {
        transactions.executeInTransaction(() -> generations.advance(generation, from, to, 0));
    }

    /** The position is moved first: whoever has taken over in between is met before anything is written. */
    private void begin(View view, Generation generation, long from, long to, double eventsPerSecond) {
        generations.advance(generation, from, to, eventsPerSecond);
        if (!generation.serving()) {
            database.execute("set local search_path to " + view.layout().next() + ", views");
        }
    }

    private static Exception asException(Throwable failure) {
        return failure instanceof Exception exception ? exception : new IllegalStateException(failure);
    }
}
