package org.arsye.query.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arsye.events.Role;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.ledger.Json;
import org.arsye.ledger.entry.StoredEvent;
import org.arsye.query.platform.RawRecord;
import org.arsye.query.platform.Reader;
import org.springframework.stereotype.Component;

/**
 * Which sealed fields of an event who may read: what the pages show today, asked of the record itself. What is not known here
 * is kept from the public.
 */
@Component
class Publicity {

    private static final Set<String> TEXTS = Set.of("text", "proposedWording");
    private static final Set<String> NAMED = Set.of("text", "proposedWording", "contributorName");
    private static final Set<String> NAME = Set.of("contributorName");
    private static final Set<String> MODERATED = Set.of("CommentHidden", "CommentRedacted", "CommentRestored");
    private static final Set<String> DECIDED = Set.of("justification", "supersedingReason");

    private static final Set<String> TOLD = Set.of("ConsultationOpened", "PriorNoticePublished", "MeetingAnnounced");

    private final RawRecord record;

    Publicity(RawRecord record) {
        this.record = record;
    }

    /** The names of those sealed fields of an entry that the public may read. */
    Set<String> publicFields(LedgerEntry entry) {
        StoredEvent event = entry.event();
        return switch (event.aggregateType()) {
            case "Comment" -> ofComment(event);
            case "Consultation" -> isPublic(event.aggregate()) ? fields(entry) : Set.of();
            default -> Set.of();
        };
    }

    /** From its prior notice on, or its first invitation to meet; at the latest from its opening on. */
    private boolean isPublic(UUID consultation) {
        return TOLD.stream().anyMatch(told -> happened(consultation, told));
    }

    private static Set<String> fields(LedgerEntry entry) {
        return entry.sealed().stream().map(place -> place.field().field()).collect(Collectors.toSet());
    }

    private Set<String> ofComment(StoredEvent event) {
        Json.Obj payload = Entries.payload(event);
        if (event.type().equals("DecisionDrafted")) {
            String decision = text(payload, "decisionId").orElse("");
            boolean published = events(event.aggregate(), "DecisionPublished")
                    .anyMatch(later -> text(Entries.payload(later), "decisionId")
                            .filter(decision::equals)
                            .isPresent());
            return published ? DECIDED : Set.of();
        }
        if (!event.type().equals("CommentSubmitted") || happened(event.aggregate(), "CommentWithdrawn")) {
            return Set.of();
        }
        String shown = shown(event.aggregate());
        if (shown.equals("CommentHidden")) {
            return Set.of();
        }
        if (shown.equals("CommentRedacted")) {
            // What is shown of a text is not what its digest stands for.
            return text(payload, "publication").filter("NAMED"::equals).isPresent() ? NAME : Set.of();
        }
        return switch (text(payload, "publication").orElse("")) {
            case "NAMED" -> NAMED;
            case "ANONYMOUS" -> TEXTS;
            default -> Set.of();
        };
    }

    /** What a moderator did last about whether a comment is shown; empty where nobody did anything. */
    private String shown(UUID comment) {
        return record.ofAggregate(comment).stream()
                .map(StoredEvent::type)
                .filter(MODERATED::contains)
                .reduce("", (earlier, later) -> later);
    }

    /** Whether this reader may read what is kept from the public in an event. */
    boolean readsAllOf(StoredEvent event, Reader reader) {
        if (reader.has(Role.AUDITOR)) {
            return true;
        }
        return switch (event.aggregateType()) {
            case "Comment" ->
                consultationOf(event)
                        .flatMap(this::bodyOf)
                        .filter(reader::readsAllOf)
                        .isPresent();
            case "Consultation" ->
                bodyOf(event.aggregate()).filter(reader::readsAllOf).isPresent();
            case "PublicBody" ->
                reader.has(Role.ADMINISTRATOR) || reader.readsAllOf(new PublicBodyId(event.aggregate()));
            case "ReadModel" -> reader.has(Role.ADMINISTRATOR);
            default -> false;
        };
    }

    private Optional<UUID> consultationOf(StoredEvent event) {
        return events(event.aggregate(), "CommentSubmitted")
                .findFirst()
                .flatMap(first -> text(Entries.payload(first), "consultationId"))
                .map(UUID::fromString);
    }

    private Optional<PublicBodyId> bodyOf(UUID consultation) {
        return events(consultation, "ConsultationDrafted")
                .findFirst()
                .flatMap(first -> text(Entries.payload(first), "publicBodyId"))
                .map(UUID::fromString)
                .map(PublicBodyId::new);
    }

    private boolean happened(UUID aggregate, String type) {
        return events(aggregate, type).findAny().isPresent();
    }

    private Stream<StoredEvent> events(UUID aggregate, String type) {
        List<StoredEvent> events = record.ofAggregate(aggregate);
        return events.stream().filter(event -> event.type().equals(type));
    }

    private static Optional<String> text(Json.Obj payload, String member) {
        return payload.member(member).map(value -> value instanceof Json.Str text ? text.value() : "");
    }
}
