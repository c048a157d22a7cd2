package org.arsye.query.api;

import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.comments.ModerationAct;
import org.arsye.query.comments.ModerationFigures;
import org.arsye.query.comments.ModerationQueries;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.web.OfTheRecord;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What moderators keep from the public: how much, why, and each act; never the words, and never who it was. */
@RestController
@RequestMapping("/api/v1")
class ModerationApi {

    private final ConsultationsQueries consultations;
    private final ModerationQueries moderation;

    ModerationApi(ConsultationsQueries consultations, ModerationQueries moderation) {
        this.consultations = consultations;
        this.moderation = moderation;
    }

    /** Of one consultation; the acts with the latest first. */
    @OfTheRecord
    @GetMapping("/consultations/{id}/moderation")
    ModerationRecord record(@PathVariable ConsultationId id, Paging paging, Moment moment) {
        consultations.one(id, moment).orElseThrow(NotFound::new);
        return new ModerationRecord(moderation.figures(id, moment), moderation.acts(id, paging, moment));
    }

    /** Of all consultations together. */
    @OfTheRecord
    @GetMapping("/moderation")
    ModerationFigures figures(Moment moment) {
        return moderation.figures(null, moment);
    }

    /** @param acts what moderators did, the latest first */
    record ModerationRecord(ModerationFigures figures, Page<ModerationAct> acts) {}
}
