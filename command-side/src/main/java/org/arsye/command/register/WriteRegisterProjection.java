package org.arsye.command.register;

import java.time.Instant;
import java.util.UUID;
import org.arsye.command.register.TellingDueTable.Cause;
import org.arsye.events.DomainEvent;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.CommentWithdrawn;
import org.arsye.events.comment.DecisionPublished;
import org.arsye.events.consultation.ConsultationCancelled;
import org.arsye.events.consultation.ConsultationClosed;
import org.arsye.events.consultation.ConsultationExtended;
import org.arsye.events.consultation.ConsultationOpened;
import org.arsye.events.consultation.ConsultationReopened;
import org.arsye.events.consultation.NoticeRepeated;
import org.arsye.events.consultation.PriorNoticePublished;
import org.arsye.events.erasure.ContributionId;
import org.arsye.events.erasure.ErasureApproved;
import org.arsye.events.erasure.HoldLifted;
import org.arsye.events.erasure.HoldPlaced;
import org.arsye.events.erasure.SubjectErased;
import org.arsye.events.interest.InterestConfirmed;
import org.arsye.events.interest.InterestExpressed;
import org.arsye.events.interest.InterestLapsed;
import org.arsye.events.interest.InterestRenewed;
import org.arsye.events.interest.InterestWithdrawn;
import org.arsye.events.norm.HolidayCalendarPublished;
import org.arsye.events.norm.NormPackPublished;
import org.arsye.events.plan.PlanItemEntered;
import org.arsye.events.plan.PlanPublished;
import org.arsye.events.publicbody.DelegationEnded;
import org.arsye.events.publicbody.OfficialAppointed;
import org.arsye.events.publicbody.OfficialDismissed;
import org.arsye.events.publicbody.RoleDelegated;
import org.arsye.events.publicbody.RoleGranted;
import org.arsye.events.publicbody.RoleWithdrawn;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Fills the register from the events, one line each. */
@Component
@ProcessingGroup(WriteRegisterProjection.NAME)
class WriteRegisterProjection {

    /** Stored with the tracking token: renaming it starts a replay. */
    static final String NAME = "write-register";

    private final OpenPeriodTable periods;
    private final CommentRegisterTable comments;
    private final OfficialRoleTable roles;
    private final ErasureRegisterTable erasures;
    private final HoldTable holds;
    private final PublishedNormTable norms;
    private final PlannedItemTable items;
    private final InterestTable interests;
    private final TellingDueTable told;
    private final ReachedTable reached;

    WriteRegisterProjection(
            OpenPeriodTable periods,
            CommentRegisterTable comments,
            OfficialRoleTable roles,
            ErasureRegisterTable erasures,
            HoldTable holds,
            PublishedNormTable norms,
            PlannedItemTable items,
            InterestTable interests,
            TellingDueTable told,
            ReachedTable reached) {
        this.items = items;
        this.interests = interests;
        this.told = told;
        this.norms = norms;
        this.erasures = erasures;
        this.holds = holds;
        this.periods = periods;
        this.comments = comments;
        this.roles = roles;
        this.reached = reached;
    }

    @EventHandler
    void on(ConsultationOpened event, TrackingToken token, @Timestamp Instant at) {
        periods.runsUntil(event.consultationId(), event.closesAt());
        told.isDue(due(token, Cause.CONSULTATION_OPENED, event.consultationId().value(), null, at));
        at(token);
    }

    @EventHandler
    void on(PriorNoticePublished event, TrackingToken token, @Timestamp Instant at) {
        told.isDue(due(token, Cause.PRIOR_NOTICE, event.consultationId().value(), null, at));
        at(token);
    }

    @EventHandler
    void on(PlanItemEntered event, TrackingToken token) {
        items.entered(event);
        at(token);
    }

    @EventHandler
    void on(PlanPublished event, TrackingToken token, @Timestamp Instant at) {
        told.isDue(due(token, Cause.PLAN_PUBLISHED, event.planId().value(), event.version(), at));
        at(token);
    }

    @EventHandler
    void on(InterestExpressed event, TrackingToken token, @Timestamp Instant at) {
        interests.expressed(event, at);
        told.isDue(due(token, Cause.INTEREST_EXPRESSED, event.interestId().value(), null, at));
        at(token);
    }

    @EventHandler
    void on(InterestConfirmed event, TrackingToken token) {
        interests.confirmed(event.interestId(), token.position().orElseThrow());
        at(token);
    }

    @EventHandler
    void on(InterestRenewed event, TrackingToken token) {
        interests.renewed(event.interestId(), event.year());
        at(token);
    }

    @EventHandler
    void on(InterestWithdrawn event, TrackingToken token) {
        interests.ended(event.interestId());
        at(token);
    }

    @EventHandler
    void on(InterestLapsed event, TrackingToken token) {
        interests.ended(event.interestId());
        at(token);
    }

    @EventHandler
    void on(ConsultationExtended event, TrackingToken token, @Timestamp Instant at) {
        periods.runsUntil(event.consultationId(), event.closesAt());
        told.isDue(
                due(token, Cause.CONSULTATION_EXTENDED, event.consultationId().value(), null, at));
        at(token);
    }

    @EventHandler
    void on(ConsultationReopened event, TrackingToken token) {
        periods.runsUntil(event.consultationId(), event.closesAt());
        at(token);
    }

    @EventHandler
    void on(NoticeRepeated event, TrackingToken token) {
        periods.runsUntil(event.consultationId(), event.closesAt());
        at(token);
    }

    @EventHandler
    void on(ConsultationClosed event, TrackingToken token) {
        periods.isOver(event.consultationId());
        at(token);
    }

    @EventHandler
    void on(ConsultationCancelled event, TrackingToken token) {
        periods.isOver(event.consultationId());
        at(token);
    }

    @EventHandler
    void on(CommentSubmitted event, TrackingToken token) {
        at(token).submitted(event);
    }

    @EventHandler
    void on(CommentWithdrawn event, TrackingToken token) {
        at(token).withdrawn(event.commentId());
    }

    @EventHandler
    void on(DecisionPublished event, TrackingToken token) {
        at(token).answered(event);
    }

    @EventHandler
    void on(OfficialAppointed event, TrackingToken token) {
        event.roles().forEach(role -> roles.holds(event.officialId(), event.publicBodyId(), role, null));
        at(token);
    }

    @EventHandler
    void on(RoleGranted event, TrackingToken token) {
        roles.holds(event.officialId(), event.publicBodyId(), event.role(), event.until());
        at(token);
    }

    @EventHandler
    void on(OfficialDismissed event, TrackingToken token) {
        roles.dismissed(event.officialId(), event.publicBodyId());
        at(token);
    }

    @EventHandler
    void on(RoleDelegated event, TrackingToken token) {
        roles.delegated(event);
        at(token);
    }

    @EventHandler
    void on(DelegationEnded event, TrackingToken token) {
        roles.ended(event);
        at(token);
    }

    @EventHandler
    void on(RoleWithdrawn event, TrackingToken token) {
        roles.lost(event.officialId(), event.publicBodyId(), event.role());
        at(token);
    }

    @EventHandler
    void on(ErasureApproved event, TrackingToken token) {
        erasures.isDue(event.erasureId());
        at(token);
    }

    @EventHandler
    void on(SubjectErased event, TrackingToken token) {
        erasures.isDone(event);
        interests.forgotten(
                event.contributions().stream().map(ContributionId::value).toList());
        at(token);
    }

    @EventHandler
    void on(HoldPlaced event, TrackingToken token) {
        holds.stands(event);
        at(token);
    }

    @EventHandler
    void on(HoldLifted event, TrackingToken token) {
        holds.isLifted(event.holdId());
        at(token);
    }

    @EventHandler
    void on(NormPackPublished event, TrackingToken token) {
        norms.published(event, token.position().orElseThrow());
        at(token);
    }

    @EventHandler
    void on(HolidayCalendarPublished event, TrackingToken token) {
        norms.published(event, token.position().orElseThrow());
        at(token);
    }

    /** Whatever else happened moves the position on: a report waits until nothing is left to take in. */
    @EventHandler
    void on(DomainEvent event, TrackingToken token) {
        at(token);
    }

    private static TellingDueTable.Due due(
            TrackingToken token, Cause cause, UUID subject, Integer version, Instant at) {
        return new TellingDueTable.Due(token.position().orElseThrow(), cause, subject, version, at);
    }

    private WriteRegisterBatch at(TrackingToken token) {
        WriteRegisterBatch batch = WriteRegisterBatch.current(comments, reached);
        batch.reached(token.position().orElseThrow());
        return batch;
    }
}
