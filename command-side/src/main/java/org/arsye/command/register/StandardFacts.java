package org.arsye.command.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arsye.events.consultation.ConsultationEvent;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.norms.compliance.Comments.Group;
import org.arsye.norms.compliance.Facts;
import org.arsye.norms.compliance.Shown;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** What is known of the consultations that are held to a pack. Its methods block their thread. */
@Component
public class StandardFacts {

    private final EventStore events;
    private final StandardsTable table;
    private final CommentRegisterTable comments;

    StandardFacts(EventStore events, StandardsTable table, CommentRegisterTable comments) {
        this.events = events;
        this.table = table;
        this.comments = comments;
    }

    public List<BoundConsultation> bound() {
        return table.allBound();
    }

    /** As far as the register has come; what it has not seen yet is judged when it has. */
    public Facts of(ConsultationId consultation) {
        Map<Long, Long> positions = table.positions(consultation);
        FactsFold fold = new FactsFold();
        DomainEventStream own = events.readEvents(consultation.toString(), 0);
        while (own.hasNext()) {
            DomainEventMessage<?> message = own.next();
            Long position = positions.get(message.getSequenceNumber());
            if (message.getPayload() instanceof ConsultationEvent event && position != null) {
                fold.add(event, new Shown(message.getTimestamp(), position));
            }
        }
        List<Group> groups = table.comments(consultation, fold.zone());
        int known = groups.stream().mapToInt(Group::count).sum();
        var figures = comments.countOf(consultation).figures();
        boolean all = known == figures.received() - figures.withdrawn();
        return fold.facts(all ? Optional.of(groups) : Optional.empty());
    }
}
