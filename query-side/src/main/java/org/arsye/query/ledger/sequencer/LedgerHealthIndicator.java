package org.arsye.query.ledger.sequencer;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * The component {@code ledger} of the health: down while nothing may be signed, or while events wait for a checkpoint longer
 * than they should. Reading and accepting go on, so it says nothing of whether the process lives or is ready.
 */
@Component
class LedgerHealthIndicator implements HealthIndicator {

    private final LedgerQueries ledger;

    LedgerHealthIndicator(LedgerQueries ledger) {
        this.ledger = ledger;
    }

    @Override
    public Health health() {
        LedgerStatus status = ledger.status();
        Standing standing = status.standing();
        if (status.origin() == null) {
            return Health.unknown().withDetail("ledger", Refusal.NO_LOG).build();
        }
        boolean refuses = standing.state() == Standing.State.REFUSING;
        boolean late = ledger.waiting(status).compareTo(LedgerQueries.LONGEST_WAIT) > 0;
        Health.Builder health = refuses || late ? Health.down() : Health.up();
        if (refuses) {
            health.withDetail("refuses", standing.refusal()).withDetail("where", standing.where());
        }
        return health.withDetail("backlog", status.backlog()).build();
    }
}
