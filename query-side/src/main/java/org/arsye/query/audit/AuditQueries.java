package org.arsye.query.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.arsye.events.Role;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.Reader;
import org.springframework.stereotype.Component;

/** Questions of auditors. Each may wait for the database: ask on a virtual thread. */
@Component
public class AuditQueries {

    private final AuditEventTable events;
    private final ChangesTable changes;
    private final AuditReadTable reads;

    AuditQueries(AuditEventTable events, ChangesTable changes, AuditReadTable reads) {
        this.events = events;
        this.changes = changes;
        this.reads = reads;
    }

    /** Whether it concerns this reader: auditors, and nobody else. */
    public static boolean concern(Reader reader) {
        return reader.has(Role.AUDITOR);
    }

    /** Events in the order of the record, or against it. */
    public Page<AuditEntry> events(AuditFilter filter, boolean newest, Paging paging, Moment moment) {
        long after = filter.first() == null ? -1 : filter.first() - 1;
        long before = filter.last() == null || filter.last() == Long.MAX_VALUE ? Long.MAX_VALUE : filter.last() + 1;
        List<AuditEntry> rows = newest
                ? events.list(
                        filter,
                        moment.position(),
                        after,
                        Math.min(before, paging.afterOr(Long.MAX_VALUE)),
                        true,
                        paging.limit() + 1)
                : events.list(
                        filter,
                        moment.position(),
                        Math.max(after, paging.afterOr(-1)),
                        before,
                        false,
                        paging.limit() + 1);
        return Page.of(rows, paging, AuditEntry::position);
    }

    public Optional<AuditEntry> event(long position, Moment moment) {
        return position > moment.position() ? Optional.empty() : events.one(position);
    }

    /**
     * What began or ended to hold at a position.
     *
     * @param ids everything that the event there names
     */
    public List<RowChange> changes(long position, Set<UUID> ids) {
        return changes.at(position, ids);
    }

    /** Keeps that somebody is about to look. What cannot be kept is not shown. */
    public void looksAt(String asked, Reader reader, Instant at) {
        reads.note(at, reader.username(), asked);
    }

    /** Who looked at what, the newest first. */
    public Page<AuditRead> reads(Paging paging) {
        return Page.of(reads.newest(paging.afterOr(Long.MAX_VALUE), paging.limit() + 1), paging, AuditRead::id);
    }
}
