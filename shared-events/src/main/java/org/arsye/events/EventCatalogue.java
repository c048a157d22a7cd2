package org.arsye.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.arsye.events.annualreport.AnnualReportEvent;
import org.arsye.events.comment.CommentEvent;
import org.arsye.events.consultation.ConsultationEvent;
import org.arsye.events.erasure.ErasureEvent;
import org.arsye.events.erasure.HoldEvent;
import org.arsye.events.interest.InterestEvent;
import org.arsye.events.ledger.LedgerEvent;
import org.arsye.events.norm.NormEvent;
import org.arsye.events.past.PastConsultationEvent;
import org.arsye.events.plan.PlanEvent;
import org.arsye.events.publicbody.PublicBodyEvent;
import org.arsye.events.readmodel.ReadModelEvent;
import org.axonframework.serialization.Revision;

/**
 * The names under which events are stored, and nothing else is ever read by name: a type name found in a store is looked up
 * here before any class is. The approved list is {@code event-catalogue.txt}; a test holds the two together.
 */
public final class EventCatalogue {

    private static final List<Class<? extends DomainEvent>> FAMILIES = List.of(
            PublicBodyEvent.class,
            ConsultationEvent.class,
            CommentEvent.class,
            ErasureEvent.class,
            HoldEvent.class,
            ReadModelEvent.class,
            LedgerEvent.class,
            AnnualReportEvent.class,
            NormEvent.class,
            PlanEvent.class,
            InterestEvent.class,
            PastConsultationEvent.class);

    private static final Map<String, Class<? extends DomainEvent>> BY_NAME = collect();

    private EventCatalogue() {}

    /** The event class stored under a name, if the catalogue has it. */
    public static Optional<Class<? extends DomainEvent>> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The name under which an event class is stored. */
    public static String nameOf(Class<? extends DomainEvent> type) {
        return type.getSimpleName();
    }

    /**
     * What its aggregate is called in the store: {@code Comment} for {@code CommentSubmitted}, as for the whole family.
     *
     * @throws IllegalArgumentException if it is of no family
     */
    public static String aggregateTypeOf(Class<? extends DomainEvent> type) {
        return FAMILIES.stream()
                .filter(family -> family.isAssignableFrom(type))
                .map(family -> family.getSimpleName().replaceFirst("Event$", ""))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " is of no family"));
    }

    /** The revision of the stored form that is written today. */
    public static String revisionOf(Class<? extends DomainEvent> type) {
        return type.getAnnotation(Revision.class).value();
    }

    /** Every event class, in the order of the stored names. */
    public static List<Class<? extends DomainEvent>> all() {
        return List.copyOf(BY_NAME.values());
    }

    private static Map<String, Class<? extends DomainEvent>> collect() {
        Map<String, Class<? extends DomainEvent>> found = new TreeMap<>();
        for (Class<?> family : FAMILIES) {
            for (Class<?> type : family.getPermittedSubclasses()) {
                if (found.put(type.getSimpleName(), type.asSubclass(DomainEvent.class)) != null) {
                    throw new IllegalStateException("two events are called " + type.getSimpleName());
                }
            }
        }
        return found;
    }
}
