package org.arsye.query.ledger;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The newest note, asked for once for all who ask within a moment: hundreds may be waiting for their receipts. */
@Component
class Latest {

    private static final Duration SAME_MOMENT = Duration.ofMillis(50);

    private final LoadingCache<String, Optional<LedgerTable.Note>> latest;

    Latest(LedgerTable table) {
        latest = Caffeine.newBuilder().expireAfterWrite(SAME_MOMENT).build(same -> table.latest());
    }

    Optional<LedgerTable.Note> note() {
        return latest.get("");
    }
}
