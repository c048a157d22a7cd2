package org.arsye.command.erasure.web;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arsye.command.access.Author;
import org.arsye.command.access.Caller;
import org.arsye.command.access.Permissions;
import org.arsye.command.erasure.ErasureCommand.ApproveErasure;
import org.arsye.command.erasure.ErasureCommand.RefuseErasure;
import org.arsye.command.erasure.ErasureCommand.RequestErasure;
import org.arsye.command.erasure.ErasureCommand.RequestOwnErasure;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.register.CommentRegister;
import org.arsye.command.register.Holds;
import org.arsye.command.register.InterestTable;
import org.arsye.command.register.StandingHold;
import org.arsye.events.Role;
import org.arsye.events.comment.CommentId;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.erasure.ContributionId;
import org.arsye.events.erasure.ErasureId;
import org.arsye.events.erasure.ErasureRequested;
import org.arsye.events.erasure.ErasureScope;
import org.arsye.events.erasure.OfficerId;
import org.arsye.events.erasure.RefusalGround;
import org.arsye.events.interest.InterestId;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** What data protection officers, and authors of their own, wish of erasures. Its methods block their thread. */
@Component
class Erasing {

    private final CommentRegister comments;
    private final Holds holds;
    private final InterestTable interests;
    private final EventStore events;

    Erasing(CommentRegister comments, Holds holds, InterestTable interests, EventStore events) {
        this.interests = interests;
        this.comments = comments;
        this.holds = holds;
        this.events = events;
    }

    /** @param answers whether the justifications of the decisions are erased as well */
    record Request(
            ErasureScope scope,
            Collection<ContributionId> contributions,
            boolean answers,
            String basis,
            String reason) {}

    /**
     * @throws Refusal 401 or 403
     * @throws org.arsye.command.kernel.Rejection UNKNOWN_COMMENT if one of the contributions is none
     */
    Act requesting(ErasureId id, Request wish, ServerWebExchange exchange) {
        Caller officer = officer(exchange);
        Set<ContributionId> named = new LinkedHashSet<>(wish.contributions());
        return by(
                officer,
                new RequestErasure(
                        id,
                        wish.scope(),
                        List.copyOf(named),
                        wish.answers(),
                        wish.basis(),
                        wish.reason(),
                        id(officer),
                        standing(named)));
    }

    /** The same wish of the same author is the same erasure, however often it is sent. */
    Act requestingOwn(Author author, ErasureScope scope) {
        ErasureId id = new ErasureId(UUID.nameUUIDFromBytes(
                ("erasure/" + author.commentId() + "/" + scope).getBytes(StandardCharsets.UTF_8)));
        return Act.ofThePublic(new RequestOwnErasure(
                id,
                scope,
                new ContributionId(author.commentId().value()),
                author.withdrawalDigest(),
                author.secretDigest(),
                holds.on(List.of(author.consultationId()))));
    }

    Act approving(ErasureId id, ServerWebExchange exchange) {
        Caller officer = officer(exchange);
        return by(officer, new ApproveErasure(id, id(officer), standing(contributionsOf(id))));
    }

    Act refusing(ErasureId id, RefusalGround ground, String reason, ServerWebExchange exchange) {
        Caller officer = officer(exchange);
        contributionsOf(id);
        return by(officer, new RefuseErasure(id, ground, reason, id(officer)));
    }

    private List<StandingHold> standing(Collection<ContributionId> contributions) {
        Set<ConsultationId> concerned = contributions.stream()
                .filter(contribution -> !interests.has(new InterestId(contribution.value())))
                .map(contribution -> comments.consultationOf(new CommentId(contribution.value())))
                .collect(Collectors.toSet());
        return holds.on(concerned);
    }

    private List<ContributionId> contributionsOf(ErasureId id) {
        DomainEventStream own = events.readEvents(id.toString(), 0);
        if (own.hasNext() && own.next().getPayload() instanceof ErasureRequested requested) {
            return requested.contributions();
        }
        throw Refusal.notFound();
    }

    private static Caller officer(ServerWebExchange exchange) {
        return Permissions.holding(Role.DATA_PROTECTION_OFFICER, exchange);
    }

    private static OfficerId id(Caller officer) {
        return OfficerId.of(officer.actor());
    }

    private static Act by(Caller officer, Object command) {
        return Permissions.act(command, Role.DATA_PROTECTION_OFFICER, officer);
    }
}
