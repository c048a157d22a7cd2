package org.arsye.query.site;

import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.publicbodies.PublicBodiesQueries;
import org.arsye.query.publicbodies.PublicBodyEntry;
import org.arsye.query.site.page.Head;
import org.arsye.query.site.page.Said;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** Consultations as pages name them: with the body that proposes. */
@Component
class Heads {

    private final ConsultationsQueries consultations;
    private final PublicBodiesQueries bodies;

    Heads(ConsultationsQueries consultations, PublicBodiesQueries bodies) {
        this.consultations = consultations;
        this.bodies = bodies;
    }

    /** @throws NotFound if the reader may not know of it */
    ConsultationEntry entry(ConsultationId id, Moment moment) {
        return consultations.one(id, moment).orElseThrow(NotFound::new);
    }

    Head head(ConsultationEntry entry, Moment moment, Words w) {
        return head(entry, bodies.one(entry.publicBodyId(), moment).orElse(null), moment, w);
    }

    /** In the order of the entries. */
    Map<ConsultationEntry, Head> heads(Collection<ConsultationEntry> entries, Moment moment, Words w) {
        var named = bodies.byId(
                entries.stream().map(ConsultationEntry::publicBodyId).collect(Collectors.toSet()), moment);
        Map<ConsultationEntry, Head> heads = new LinkedHashMap<>();
        entries.forEach(e -> heads.put(e, head(e, named.get(e.publicBodyId()), moment, w)));
        return heads;
    }

    private static Head head(ConsultationEntry e, PublicBodyEntry body, Moment moment, Words w) {
        Said name = body == null ? null : w.said(body.names());
        Said title = w.said(e.title());
        return new Head(
                e.id().toString(),
                w.low(e.status()),
                title == null ? Said.by(e.id().toString(), null) : title,
                name == null ? Said.by(e.publicBodyId().toString(), null) : name,
                e.publicBodyId().toString(),
                e.documentType(),
                ZoneId.of(e.zone()),
                e.opensAt(),
                e.closedAt() == null ? e.closesAt() : e.closedAt(),
                moment.instant());
    }
}
