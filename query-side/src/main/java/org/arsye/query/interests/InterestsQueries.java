package org.arsye.query.interests;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.interest.InterestId;
import org.arsye.ledger.Digests;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.springframework.stereotype.Component;

/** Questions about expressions of interest. Each may wait for the database: ask on a virtual thread. */
@Component
public class InterestsQueries {

    private final InterestsTable table;

    InterestsQueries(InterestsTable table) {
        this.table = table;
    }

    /** How many want to be invited to what, for everybody; by kind and target. */
    public Page<InterestCount> counts(Paging paging, Moment moment) {
        long after = paging.afterOr(0);
        List<InterestCount> rows = table.counts(after, paging.limit() + 1, moment.position());
        return Page.of(rows, paging, row -> after + paging.limit());
    }

    /**
     * The one that a link leads to; nothing if the secret is not its own.
     *
     * @param secret as the link carries it; null for none
     */
    public Optional<InterestEntry> one(InterestId id, String secret, Moment moment) {
        return secret == null ? Optional.empty() : table.one(id, digest(secret), moment.position());
    }

    /** How many invitations went out to a consultation. */
    public int invited(ConsultationId consultation, Moment moment) {
        return table.invited(consultation, moment.position());
    }

    /** As it was folded when it was recorded: case, spaces and hyphens do not matter, I and L are read as 1, O as 0. */
    private static String digest(String secret) {
        String folded = secret.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
        return Digests.sha256Hex(folded.getBytes(StandardCharsets.UTF_8));
    }
}
