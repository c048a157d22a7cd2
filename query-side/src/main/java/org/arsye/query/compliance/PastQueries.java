package org.arsye.query.compliance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Opened;
import org.arsye.query.platform.Opening;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.springframework.stereotype.Component;

/** Questions about consultations that bodies brought over from their past; everybody may read them. */
@Component
public class PastQueries {

    private final PastTable past;
    private final Opening opening;

    PastQueries(PastTable past, Opening opening) {
        this.past = past;
        this.opening = opening;
    }

    /**
     * Brought over latest first.
     *
     * @param body null for all bodies
     */
    public Page<PastEntry> list(PublicBodyId body, Paging paging, Moment moment) {
        Page<PastTable.Past> page = Page.of(
                past.list(body, paging.afterOr(Long.MAX_VALUE), paging.limit() + 1, moment.position()),
                paging,
                row -> row.entry().position());
        Opened opened = opened(page.items());
        return page.map(row -> entry(row, opened));
    }

    public Optional<PastEntry> one(PastConsultationId id, Moment moment) {
        return past.one(id, moment.position()).map(row -> entry(row, opened(List.of(row))));
    }

    /** As the body said it each time, the latest first; the last one is the import. */
    public List<PastEntry> versions(PastConsultationId id, Moment moment) {
        List<PastTable.Past> versions = past.versions(id, moment.position());
        Opened opened = opened(versions);
        return versions.stream().map(row -> entry(row, opened)).toList();
    }

    private Opened opened(List<PastTable.Past> rows) {
        return opening.of(rows.stream()
                .flatMap(row -> Stream.of(row.source(), row.reason()))
                .filter(field -> field != null)
                .toList());
    }

    private static PastEntry entry(PastTable.Past row, Opened opened) {
        return row.entry().opened(opened.text(row.source()), opened.text(row.reason()));
    }
}
