package org.arsye.query.ledger;

import java.util.List;
import java.util.Optional;
import org.arsye.ledger.Refused;
import org.arsye.ledger.entry.Entry;
import org.arsye.ledger.entry.StoredEvent;
import org.arsye.ledger.note.VerifierKey;
import org.arsye.ledger.report.ReportStatement;
import org.arsye.query.platform.RawRecord;
import org.springframework.stereotype.Component;

/**
 * Reports as the entries alone give them: the same bytes that anybody makes who has an export, whatever came later and whatever
 * was erased. May wait for the store.
 */
@Component
public class ReportStatements {

    /** Further apart than that, two events are read one by one. */
    private static final int NEAR = 50;

    private static final int AT_ONCE = 500;

    private final RawRecord record;
    private final Tree tree;

    ReportStatements(RawRecord record, Tree tree) {
        this.record = record;
        this.tree = tree;
    }

    /**
     * The canonical JSON of a report; empty if these events publish no such version.
     *
     * @param positions of the events of the consultation and its comments, ascending, as far as they are to count
     * @param version null for the newest among them
     */
    public Optional<byte[]> of(String consultation, List<Long> positions, Integer version) {
        ReportStatement statement = new ReportStatement(consultation);
        int next = 0;
        while (next < positions.size()) {
            int last = next;
            while (last + 1 < positions.size()
                    && positions.get(last + 1) - positions.get(last) <= NEAR
                    && positions.get(last + 1) - positions.get(next) < AT_ONCE) {
                last++;
            }
            List<Long> wanted = positions.subList(next, last + 1);
            next += take(wanted, statement);
        }
        Optional<Long> chosen = version == null ? statement.newest() : Optional.of(version.longValue());
        try {
            return chosen.map(it -> statement.of(origin(), it).canonical());
        } catch (Refused noSuchVersion) {
            return Optional.empty();
        }
    }

    /** How many of these were there: a part may end early because it is large. */
    private int take(List<Long> wanted, ReportStatement statement) {
        long first = wanted.getFirst();
        int taken = 0;
        for (StoredEvent event : record.from(first, (int) (wanted.getLast() - first + 1))) {
            if (taken < wanted.size() && event.position() == wanted.get(taken)) {
                statement.take(Entry.parse(Entry.bytesOf(event)));
                taken++;
            }
        }
        if (taken == 0) {
            throw new Tree.Inconsistent(first);
        }
        return taken;
    }

    private String origin() {
        return tree.keys().stream().findFirst().map(VerifierKey::name).orElse("");
    }
}
