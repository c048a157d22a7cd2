package org.arsye.query.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.DocumentKind;
import org.arsye.events.consultation.DraftOutcome;

/** What one event says that a standard asks for. Kept as JSON under the simple name of its type. */
sealed interface Fact {

    record PlanNamed() implements Fact {}

    record NoticedBefore() implements Fact {}

    record Urgent() implements Fact {}

    /** @param first whether it is the first version; later ones change nothing */
    record DocumentThere(DocumentKind kind, boolean first) implements Fact {}

    /** @param why whether the notice gives reasons, as how says how to take part */
    record Opened(Instant opensAt, Instant closesAt, boolean why, boolean how) implements Fact {}

    record Extended(Instant closesAt) implements Fact {}

    record Closed(Instant closedAt) implements Fact {}

    /**
     * @param round the one that goes on, or the next
     * @param notice whether its notice was published once more
     */
    record OpenedAgain(int round, Instant closesAt, boolean notice) implements Fact {}

    record Cancelled() implements Fact {}

    record MeetingSet(UUID meeting, ConsultationStage stage, Instant startsAt) implements Fact {}

    record MeetingOff(UUID meeting) implements Fact {}

    /** @param method the later word on the same one holds */
    record Heard(UUID method, ConsultationStage stage, boolean meeting, LocalDate from, boolean minutes)
            implements Fact {}

    record Reported(int version, int unanswered) implements Fact {}

    record Concluded(DraftOutcome outcome) implements Fact {}

    record Bound(String pack, int version, String sha256, LocalDate earliest, LocalDate latest) implements Fact {}

    record Breached(String standard, String rule, Instant since, List<Long> evidence) implements Fact {}

    record Explained(String standard) implements Fact {}

    Map<String, Class<?>> KINDS = Stream.of(Fact.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));
}
