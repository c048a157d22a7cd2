package org.arsye.query.erasures;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.arsye.events.Role;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.erasure.ContributionId;
import org.arsye.events.erasure.ErasureId;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Opened;
import org.arsye.query.platform.Opening;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.Reader;
import org.springframework.stereotype.Component;

/** Questions about erasures and holds. Each may wait for the database: ask on a virtual thread. */
@Component
public class ErasuresQueries {

    /** How many standing holds are told at once, the newest first. */
    public static final int MOST_HOLDS = 500;

    private final ErasuresTable erasures;
    private final HoldsTable holds;
    private final Opening opening;

    ErasuresQueries(ErasuresTable erasures, HoldsTable holds, Opening opening) {
        this.erasures = erasures;
        this.holds = holds;
        this.opening = opening;
    }

    /** Whether it concerns this reader: data protection officers decide, auditors look at what they decided. */
    public static boolean concern(Reader reader) {
        return reader.has(Role.DATA_PROTECTION_OFFICER) || reader.has(Role.AUDITOR);
    }

    /** The newest first. */
    public Page<ErasureEntry> list(Paging paging, Moment moment) {
        List<ErasureRow> rows = erasures.list(paging.afterOr(Long.MAX_VALUE), paging.limit() + 1, moment.position());
        return Page.of(entries(rows), paging, ErasureEntry::position);
    }

    public Optional<ErasureEntry> one(ErasureId id, Moment moment) {
        return erasures.one(id, moment.position())
                .map(row -> entries(List.of(row)).getFirst());
    }

    /** Those that concern one contribution, oldest first. */
    public List<ErasureEntry> of(ContributionId contribution, Moment moment) {
        return entries(erasures.of(contribution, moment.position()));
    }

    /** The holds ever placed on a consultation, oldest first. */
    public List<HoldEntry> holds(ConsultationId consultation, Moment moment) {
        return held(holds.of(consultation, moment.position()));
    }

    /** The holds that stand, on whatever consultation, the newest first. */
    public List<HoldEntry> standing(Moment moment) {
        return held(holds.standing(MOST_HOLDS, moment.position()));
    }

    private List<ErasureEntry> entries(Collection<ErasureRow> rows) {
        Opened opened = opening.of(rows.stream()
                .flatMap(row -> Stream.of(row.reason(), row.refusal()))
                .toList());
        return rows.stream().map(row -> row.entry(opened)).toList();
    }

    private List<HoldEntry> held(Collection<HoldRow> rows) {
        Opened opened = opening.of(rows.stream()
                .flatMap(row -> Stream.of(row.reason(), row.lifting()))
                .toList());
        return rows.stream().map(row -> row.entry(opened)).toList();
    }
}
