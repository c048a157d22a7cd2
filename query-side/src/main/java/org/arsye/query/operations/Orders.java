package org.arsye.query.operations;

import org.arsye.events.readmodel.ReadModelEvent;
import org.arsye.events.readmodel.ReadModelEventSkipped;
import org.arsye.events.readmodel.ReadModelRebuildDiscarded;
import org.arsye.events.readmodel.ReadModelRebuildOrdered;
import org.arsye.events.readmodel.ReadModelRetryOrdered;
import org.arsye.events.readmodel.ReadModelSwitchOrdered;
import org.arsye.query.platform.Filling;
import org.arsye.query.platform.ReadModelStatus;
import org.arsye.query.platform.ReadModels;
import org.arsye.query.platform.Recorded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out orders. Its row in the list of orders is the right to carry one out: whoever inserts it does, and nobody else,
 * on however many read sides of one database. If the process dies before it is committed, the order is carried out again,
 * which does no harm.
 */
@Component
class Orders {

    private static final Logger LOG = LoggerFactory.getLogger(Orders.class);

    private final OrdersTable table;
    private final ReadModels models;
    private final TransactionTemplate whole;
    private final TransactionTemplate apart;

    Orders(OrdersTable table, ReadModels models, PlatformTransactionManager transactions) {
        this.table = table;
        this.models = models;
        whole = new TransactionTemplate(transactions);
        // What an order does to its view stands by itself: if it fails, the order is still noted as one that failed.
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /** @throws DataAccessException if the database is away; then it is as if it had not been tried */
    void carryOut(ReadModelEvent order, Recorded at) {
        whole.executeWithoutResult(status -> {
            if (table.take(order, kind(order), skipped(order), at)) {
                OrderOutcome outcome = apart.execute(none -> outcome(order, at));
                table.settle(at.position(), outcome);
                LOG.info(
                        "Order {} at position {} about the view {}: {}",
                        kind(order),
                        at.position(),
                        order.view().view(),
                        outcome);
            }
            table.reach(at.position());
        });
    }

    private OrderOutcome outcome(ReadModelEvent order, Recorded at) {
        try {
            return tell(order, at) ? OrderOutcome.DONE : OrderOutcome.NOTHING_TO_DO;
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException failure) {
            // An order that cannot be carried out must not keep the later ones waiting.
            LOG.error("The order at position {} could not be carried out", at.position(), failure);
            return OrderOutcome.FAILED;
        }
    }

    /** @return false if the order fits nothing any more */
    private boolean tell(ReadModelEvent order, Recorded at) {
        String view = order.view().view();
        switch (order) {
            case ReadModelRebuildOrdered rebuild -> models.rebuild(view, at.position());
            case ReadModelEventSkipped skip -> models.skip(view, skip.position());
            case ReadModelRetryOrdered retry -> {
                if (status(view).trouble() == null) {
                    return false;
                }
                models.retry(view);
            }
            case ReadModelSwitchOrdered letServe -> {
                Filling filling = status(view).filling();
                if (!existed(filling, at) || filling.phase() != Filling.Phase.WAITING) {
                    return false;
                }
                models.switchOver(view);
            }
            case ReadModelRebuildDiscarded discard -> {
                if (!existed(status(view).filling(), at)) {
                    return false;
                }
                models.discard(view);
            }
        }
        return true;
    }

    /** An old order, read again by a fresh database, says nothing of what was begun since. */
    private static boolean existed(Filling filling, Recorded order) {
        return filling != null
                && filling.orderedAt() < order.position()
                && (filling.orderedAt() >= 0 || !filling.begunAt().isAfter(order.at()));
    }

    private ReadModelStatus status(String view) {
        return models.all().stream()
                .filter(status -> status.view().equals(view))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no view is called " + view));
    }

    private static OrderKind kind(ReadModelEvent order) {
        return switch (order) {
            case ReadModelRebuildOrdered rebuild -> OrderKind.REBUILD;
            case ReadModelRetryOrdered retry -> OrderKind.RETRY;
            case ReadModelEventSkipped skip -> OrderKind.SKIP;
            case ReadModelSwitchOrdered letServe -> OrderKind.SWITCH;
            case ReadModelRebuildDiscarded discard -> OrderKind.DISCARD;
        };
    }

    private static Long skipped(ReadModelEvent order) {
        return order instanceof ReadModelEventSkipped skip ? skip.position() : null;
    }
}
