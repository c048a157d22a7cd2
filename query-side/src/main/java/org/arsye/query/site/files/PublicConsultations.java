package org.arsye.query.site.files;

import java.util.function.Consumer;
import java.util.function.Function;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.consultations.ConsultationsFilter;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.springframework.stereotype.Component;

/** Every consultation that the public knows of, one after the other. */
@Component
class PublicConsultations {

    private final ConsultationsQueries consultations;

    PublicConsultations(ConsultationsQueries consultations) {
        this.consultations = consultations;
    }

    /** @param one null for all */
    void each(ConsultationId one, Moment then, Consumer<ConsultationEntry> taking) {
        if (one != null) {
            consultations.one(one, then).ifPresent(taking);
        } else {
            all(paging -> consultations.list(ConsultationsFilter.all(), paging, then), taking);
        }
    }

    /** Whatever is told in pages, page after page. */
    static <T> void all(Function<Paging, Page<T>> part, Consumer<T> taking) {
        Paging paging = Paging.largest();
        while (paging != null) {
            Page<T> page = part.apply(paging);
            page.items().forEach(taking);
            paging = page.next() == null ? null : new Paging(paging.limit(), page.next());
        }
    }
}
