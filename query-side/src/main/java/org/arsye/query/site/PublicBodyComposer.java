package org.arsye.query.site;

import java.util.Comparator;
import java.util.Map;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.compliance.ComplianceFilter;
import org.arsye.query.compliance.ComplianceQueries;
import org.arsye.query.compliance.Scorecard;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.publicbodies.PublicBodiesQueries;
import org.arsye.query.publicbodies.PublicBodyEntry;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Said;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** Puts together what is said of one body: how its consultations kept to their standards, and where the rest is. */
@Component
public class PublicBodyComposer {

    private final PublicBodiesQueries bodies;
    private final ComplianceQueries compliance;

    PublicBodyComposer(PublicBodiesQueries bodies, ComplianceQueries compliance) {
        this.bodies = bodies;
        this.compliance = compliance;
    }

    /** @throws NotFound if there is none */
    public Content one(PublicBodyId id, Moment moment, Words w) {
        PublicBodyEntry body = bodies.one(id, moment).orElseThrow(NotFound::new);
        Said name = w.said(body.names());
        Scorecard card = compliance.scorecard(
                Scorecard.By.YEAR, new ComplianceFilter(null, id, null, null, null, null, null, null), moment);
        Map<String, String> narrowed = Map.of("body", id.toString());
        return new Content.PublicBody(
                id.toString(),
                name == null ? Said.by(id.toString(), null) : name,
                card.rows().stream()
                        .sorted(Comparator.comparing(Scorecard.ScoreRow::key).reversed())
                        .map(row -> ComplianceComposer.row(
                                row, Said.by(row.key(), null), ComplianceComposer.with(narrowed, "year", row.key()), w))
                        .toList(),
                ComplianceComposer.row(card.total(), Said.by(w.say("scorecards.total"), w.code()), narrowed, w),
                PublicBodiesQueries.concern(id, moment.reader()));
    }
}
