package org.arsye.command.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.arsye.command.platform.MasterKey;
import org.arsye.command.platform.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * How often comments may be flagged from one network, counted in the database for all who serve it, as letters are. Networks are
 * kept as keyed digests, and no longer than they count. Its methods block their thread.
 */
@Component
public class FlagLimit {

    private static final int MOST = 30;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final LetterLimitTable table;
    private final DerivedSecret digests;
    private final Clock clock;

    FlagLimit(LetterLimitTable table, MasterKey master, Clock clock) {
        this.table = table;
        this.clock = clock;
        digests = new DerivedSecret(master.derive("comments that were flagged"));
    }

    /**
     * Counts a flag.
     *
     * @param client the network address it comes from
     * @throws Refusal 429 with when to come again
     */
    public void flagging(String client) {
        Duration share = WINDOW.dividedBy(MOST).truncatedTo(ChronoUnit.MICROS);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        table.count(LetterLimit.Kind.FLAGS, digests.of(LetterLimit.network(client)), now, share, WINDOW)
                .ifPresent(full -> {
                    throw Refusal.later(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_FLAGS", share.plusMinutes(1));
                });
    }
}
