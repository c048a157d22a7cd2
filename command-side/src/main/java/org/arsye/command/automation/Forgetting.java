package org.arsye.command.automation;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arsye.command.platform.CommandId;
import org.arsye.events.Sealed;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.DecisionDrafted;
import org.arsye.events.comment.ModerationAppealDecided;
import org.arsye.events.comment.ModerationAppealed;
import org.arsye.events.erasure.ContentKeyId;
import org.arsye.events.erasure.ContributionId;
import org.arsye.events.erasure.ErasureId;
import org.arsye.events.erasure.ErasureRequested;
import org.arsye.events.erasure.ErasureScope;
import org.arsye.events.interest.InterestExpressed;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Finds in the record what an erasure is about: keys by their names, and the commands that brought what they sealed. */
@Component
class Forgetting {

    private final EventStore events;

    Forgetting(EventStore events) {
        this.events = events;
    }

    /**
     * @param contributions what it is about
     * @param kids content keys that seal what is to be forgotten, and nothing else
     */
    record What(Set<UUID> contributions, Set<UUID> kids, Set<UUID> commands) {

        List<ContentKeyId> keys() {
            return kids.stream().map(ContentKeyId::new).toList();
        }
    }

    What of(ErasureId erasure) {
        ErasureRequested wish = (ErasureRequested)
                events.readEvents(erasure.toString(), 0).next().getPayload();
        What what = new What(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        for (ContributionId contribution : wish.contributions()) {
            what.contributions().add(contribution.value());
            DomainEventStream own = events.readEvents(contribution.toString(), 0);
            while (own.hasNext()) {
                add(own.next(), wish, what);
            }
        }
        return what;
    }

    private static void add(DomainEventMessage<?> message, ErasureRequested wish, What what) {
        switch (message.getPayload()) {
            case CommentSubmitted comment -> {
                add(List.of(comment.contributorName() == null ? NOTHING : comment.contributorName()), what.kids());
                if (wish.scope() != ErasureScope.IDENTITY) {
                    add(sealed(comment), what.kids());
                }
                CommandId.in(message.getMetaData())
                        .ifPresent(command -> what.commands().add(command.value()));
            }
            case DecisionDrafted decision -> {
                if (wish.answers()) {
                    add(sealed(decision), what.kids());
                    CommandId.in(message.getMetaData())
                            .ifPresent(command -> what.commands().add(command.value()));
                }
            }
            case ModerationAppealed appeal -> {
                if (wish.scope() != ErasureScope.IDENTITY) {
                    add(sealed(appeal), what.kids());
                    CommandId.in(message.getMetaData())
                            .ifPresent(command -> what.commands().add(command.value()));
                }
            }
            case ModerationAppealDecided decided -> {
                if (wish.scope() != ErasureScope.IDENTITY) {
                    add(sealed(decided), what.kids());
                    CommandId.in(message.getMetaData())
                            .ifPresent(command -> what.commands().add(command.value()));
                }
            }
            case InterestExpressed interest -> {
                add(sealed(interest), what.kids());
                CommandId.in(message.getMetaData())
                        .ifPresent(command -> what.commands().add(command.value()));
            }
            default -> {
                // Nothing of a person is in it.
            }
        }
    }

    private static final Object NOTHING = new Object();

    private static void add(Collection<?> values, Set<UUID> kids) {
        for (Object value : values) {
            if (value instanceof Sealed.Closed<?> closed) {
                kids.add(UUID.fromString(closed.kid()));
            }
        }
    }

    private static List<Object> sealed(Record event) {
        return List.of(event.getClass().getRecordComponents()).stream()
                .map(component -> value(component, event))
                .filter(Sealed.Closed.class::isInstance)
                .toList();
    }

    private static Object value(RecordComponent component, Record event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
