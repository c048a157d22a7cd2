package org.arsye.command.telling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationExtended;
import org.arsye.events.consultation.ConsultationOpened;
import org.arsye.events.consultation.ConsultationPlanned;
import org.arsye.events.consultation.ConsultationReopened;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.NoticeRepeated;
import org.arsye.events.plan.PlanItem;
import org.arsye.events.plan.PlanItemChanged;
import org.arsye.events.plan.PlanItemDropped;
import org.arsye.events.plan.PlanItemEntered;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.plan.PlanPublished;
import org.arsye.events.plan.PlanStarted;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.events.publicbody.PublicBodyRegistered;
import org.arsye.events.publicbody.PublicBodyRenamed;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** What consultations, plans and bodies are about and called, from their own events: all of it is public. It blocks its thread. */
@Component
public class Titles {

    private final EventStore events;

    Titles(EventStore events) {
        this.events = events;
    }

    /**
     * @param planItem the planned draft it is on; null where it says none
     * @param opened null before it opens
     * @param closesAt the first instant that is too late, as it was announced last; null before it opens
     */
    public record Consultation(
            UUID id,
            PublicBodyId body,
            DocumentType type,
            LocalizedText title,
            String zone,
            PlanItemId planItem,
            ConsultationOpened opened,
            Instant closesAt) {}

    /**
     * @param before the items of the version before; empty for the first
     * @param items those of the version
     */
    public record Plan(
            UUID id,
            PublicBodyId body,
            int year,
            LocalizedText title,
            int version,
            Map<PlanItemId, PlanItem> before,
            Map<PlanItemId, PlanItem> items) {

        /** All that is in it or was in the version before. */
        public List<PlanItem> all() {
            Map<PlanItemId, PlanItem> all = new LinkedHashMap<>(before);
            all.putAll(items);
            return List.copyOf(all.values());
        }
    }

    /** As it stands now. */
    public Consultation consultation(UUID id) {
        ConsultationDrafted drafted = null;
        PlanItemId item = null;
        ConsultationOpened opened = null;
        Instant closesAt = null;
        for (Object event : of(id)) {
            switch (event) {
                case ConsultationDrafted it -> drafted = it;
                case ConsultationPlanned it -> item = it.planItemId();
                case ConsultationOpened it -> {
                    opened = it;
                    closesAt = it.closesAt();
                }
                case ConsultationExtended it -> closesAt = it.closesAt();
                case NoticeRepeated it -> closesAt = it.closesAt();
                case ConsultationReopened it -> closesAt = it.closesAt();
                default -> {
                    // Nothing that a letter says.
                }
            }
        }
        return new Consultation(
                id,
                drafted.publicBodyId(),
                drafted.documentType(),
                drafted.title(),
                drafted.zone(),
                item,
                opened,
                closesAt);
    }

    /** As of one of its versions. */
    public Plan plan(UUID id, int version) {
        PlanStarted started = null;
        Map<PlanItemId, PlanItem> before = Map.of();
        Map<PlanItemId, PlanItem> items = new LinkedHashMap<>();
        for (Object event : of(id)) {
            switch (event) {
                case PlanStarted it -> started = it;
                case PlanItemEntered it -> items.put(it.item().planItemId(), it.item());
                case PlanItemChanged it -> items.put(it.item().planItemId(), it.item());
                case PlanItemDropped it -> items.remove(it.planItemId());
                case PlanPublished it -> {
                    if (it.version() == version) {
                        return new Plan(
                                id,
                                started.publicBodyId(),
                                started.year(),
                                started.title(),
                                version,
                                before,
                                new LinkedHashMap<>(items));
                    }
                    before = new LinkedHashMap<>(items);
                }
                default -> {
                    // Nothing else happens to a plan.
                }
            }
        }
        throw new IllegalStateException("no version " + version + " of plan " + id);
    }

    /** What a body is called now. */
    public LocalizedText body(PublicBodyId id) {
        LocalizedText names = new LocalizedText(id.toString(), null, null);
        for (Object event : of(id.value())) {
            switch (event) {
                case PublicBodyRegistered it -> names = it.names();
                case PublicBodyRenamed it -> names = it.names();
                default -> {
                    // It is called as before.
                }
            }
        }
        return names;
    }

    private List<Object> of(UUID aggregate) {
        List<Object> found = new ArrayList<>();
        DomainEventStream own = events.readEvents(aggregate.toString(), 0);
        while (own.hasNext()) {
            found.add(own.next().getPayload());
        }
        return found;
    }
}
