package org.arsye.query.consultations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Opened;
import org.arsye.query.platform.Opening;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.springframework.stereotype.Component;

/** Questions to the register of consultations. Each may wait for the database: ask on a virtual thread. */
@Component
public class ConsultationsQueries {

    private final RegisterTable register;
    private final ActsTable acts;
    private final Opening opening;

    ConsultationsQueries(RegisterTable register, ActsTable acts, Opening opening) {
        this.register = register;
        this.acts = acts;
        this.opening = opening;
    }

    /** Newest first; those in preparation only for whoever may see them. */
    public Page<ConsultationEntry> list(ConsultationsFilter filter, Paging paging, Moment moment) {
        List<RegisterTable.Row> rows =
                register.list(filter, paging.afterOr(Long.MAX_VALUE), paging.limit() + 1, moment);
        Page<RegisterTable.Row> page = Page.of(rows, paging, row -> row.entry().position());
        Opened opened =
                opening.of(page.items().stream().map(RegisterTable.Row::summary).toList());
        return page.map(row -> entry(row, opened));
    }

    /** Empty also where it is in preparation and the reader may not see it. */
    public Optional<ConsultationEntry> one(ConsultationId id, Moment moment) {
        return register.one(id, moment).map(row -> entry(row, opening.of(Collections.singletonList(row.summary()))));
    }

    /** What was done to it, oldest first. The caller has checked with {@link #one} that the reader may see it. */
    public List<ConsultationAct> acts(ConsultationId id, Moment moment) {
        List<ActsTable.Row> rows = acts.of(id, moment.position());
        Opened opened = opening.of(rows.stream().flatMap(ActsTable.Row::sealed).toList());
        return rows.stream().map(row -> act(row, opened)).toList();
    }

    /** All that a filter asks for, newest first. */
    public List<ConsultationEntry> all(ConsultationsFilter filter, Moment moment) {
        List<ConsultationEntry> all = new ArrayList<>();
        Page<ConsultationEntry> page = list(filter, Paging.largest(), moment);
        all.addAll(page.items());
        while (page.next() != null) {
            page = list(filter, new Paging(Paging.HIGHEST_LIMIT, page.next()), moment);
            all.addAll(page.items());
        }
        return all;
    }

    /** How their periods changed; without those to which nothing was done. */
    public Map<ConsultationId, PeriodChanges> changes(Collection<ConsultationId> of, Moment moment) {
        return acts.changes(of, moment.position());
    }

    /** How many there are in each standing, for this reader; none left out. */
    public Map<Standing, Integer> counts(Moment moment) {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            counts.put(standing, 0);
        }
        counts.putAll(register.counts(moment));
        return counts;
    }

    private static ConsultationEntry entry(RegisterTable.Row row, Opened opened) {
        return row.entry().summarised(opened.localized(row.summary()));
    }

    private static ConsultationAct act(ActsTable.Row row, Opened opened) {
        return new ConsultationAct(
                row.kind(),
                row.position(),
                row.at(),
                row.round(),
                row.closesAt(),
                row.cause(),
                row.outcome(),
                opened.localized(row.what()),
                opened.localized(row.why()),
                opened.localized(row.howToTakePart()),
                opened.localized(row.reason()));
    }
}
