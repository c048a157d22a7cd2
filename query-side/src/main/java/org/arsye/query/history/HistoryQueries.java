package org.arsye.query.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.platform.Chronicle;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.springframework.stereotype.Component;

/**
 * Questions about what happened. The caller has checked that the reader may see the consultation. Each may wait for the
 * database: ask on a virtual thread.
 */
@Component
public class HistoryQueries implements Chronicle {

    private final HistoryTable table;

    HistoryQueries(HistoryTable table) {
        this.table = table;
    }

    /** All events of a consultation and of its comments, oldest first. */
    public Page<HistoryEntry> ofConsultation(ConsultationId consultation, Paging paging, Moment moment) {
        List<HistoryEntry> rows =
                table.ofConsultation(consultation, moment.position(), paging.afterOr(-1), paging.limit() + 1);
        return Page.of(rows, paging, HistoryEntry::position);
    }

    /** All events of one consultation, comment or public body itself, oldest first. */
    public List<HistoryEntry> of(UUID aggregate, Moment moment) {
        return table.of(aggregate, moment.position());
    }

    /** In which role the last event of a type was caused, for each of these that has one; null where none is recorded. */
    public Map<UUID, String> roles(Collection<UUID> aggregates, String type, Moment moment) {
        return table.roles(aggregates, type, moment.position());
    }

    /** When the first event of a type happened, for each of these that has one. */
    public Map<UUID, Instant> first(Collection<UUID> aggregates, String type, Moment moment) {
        return aggregates.isEmpty() ? Map.of() : table.first(aggregates, type, moment.position());
    }

    @Override
    public long positionAt(Instant instant) {
        return table.positionAt(instant);
    }

    @Override
    public Optional<Instant> timeOf(long position) {
        return table.timeOf(position);
    }
}
