package org.arsye.query.given;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arsye.events.LocalizedText;
import org.arsye.events.Role;
import org.arsye.events.Sealed;
import org.arsye.events.comment.AppealOutcome;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.CommentFlagged;
import org.arsye.events.comment.CommentHidden;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.CommentRedacted;
import org.arsye.events.comment.CommentRestored;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.CommentWithdrawn;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.DecisionApproved;
import org.arsye.events.comment.DecisionDrafted;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.DecisionPublished;
import org.arsye.events.comment.ModerationAppealDecided;
import org.arsye.events.comment.ModerationAppealed;
import org.arsye.events.comment.ModerationReason;
import org.arsye.events.comment.Outcome;
import org.arsye.events.comment.Passage;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ConsultationOpened;
import org.arsye.events.consultation.DocumentAdded;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.DocumentKind;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.publicbody.OfficialAppointed;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.events.publicbody.PublicBodyKind;
import org.arsye.events.publicbody.PublicBodyRegistered;
import org.arsye.query.platform.Reader;

/** One body with one consultation on one law, and what may happen around it. Everything in it is made up. */
public final class Story {

    public static final Instant OPENS = Instant.parse("2026-03-02T09:00:00Z");
    public static final Instant CLOSES = OPENS.plus(Duration.ofDays(20));

    public final PublicBodyId body = new PublicBodyId(UUID.randomUUID());
    public final ConsultationId consultation = new ConsultationId(UUID.randomUUID());
    public final DocumentId law = new DocumentId(UUID.randomUUID());
    public final OfficialId drafter = new OfficialId(UUID.randomUUID());
    public final OfficialId approver = new OfficialId(UUID.randomUUID());

    public static LocalizedText text(String sq) {
        return new LocalizedText(sq, sq + " (sr)", null);
    }

    public PublicBodyRegistered registered() {
        return new PublicBodyRegistered(body, text("Ministria e Parqeve"), PublicBodyKind.MINISTRY, "Europe/Belgrade");
    }

    public OfficialAppointed appointed() {
        return new OfficialAppointed(body, drafter, Sealed.identity("Mostra Shembulli"), Set.of(Role.OFFICIAL));
    }

    public ConsultationDrafted drafted() {
        return new ConsultationDrafted(
                consultation,
                body,
                text("Ligji për Pemët"),
                Sealed.text(text("Për pemët")),
                DocumentType.DRAFT_LAW,
                "Zyrtari përgjegjës",
                "XK-GOV-05-2016",
                "Europe/Belgrade");
    }

    public ConsultationOpened opened() {
        return new ConsultationOpened(
                consultation,
                OPENS,
                CLOSES,
                Sealed.text(text("Çka")),
                Sealed.text(text("Pse")),
                Sealed.text(text("Si")));
    }

    public DocumentAdded lawAdded(int version, String sha256, long size) {
        return new DocumentAdded(
                consultation,
                law,
                version,
                DocumentKind.DRAFT,
                text("Projektligji"),
                "application/vnd.arsye.articles+json",
                sha256,
                size,
                3);
    }

    /** The three events after which the public can comment. */
    public org.arsye.events.DomainEvent[] begun() {
        return new org.arsye.events.DomainEvent[] {registered(), drafted(), opened()};
    }

    public CommentSubmitted comment(CommentId id, String said) {
        return comment(id, said, null, Publication.NAMED);
    }

    public CommentSubmitted comment(CommentId id, String said, String provision, Publication publication) {
        return new CommentSubmitted(
                id,
                consultation,
                1,
                provision == null ? null : law,
                provision == null ? null : 1,
                provision,
                Sealed.text(said),
                Sealed.text("Më mirë kështu"),
                "sq",
                ContributorKind.NGO,
                Sealed.identity("Shoqata Shembull"),
                publication,
                Channel.PLATFORM,
                OPENS.plusSeconds(60),
                null,
                "0".repeat(64));
    }

    public CommentWithdrawn withdrawn(CommentId id) {
        return new CommentWithdrawn(id, consultation);
    }

    public CommentFlagged flagged(CommentId id, ModerationReason reason) {
        return new CommentFlagged(id, consultation, reason);
    }

    public CommentHidden hidden(CommentId id, ModerationReason reason) {
        return new CommentHidden(id, consultation, reason, drafter);
    }

    public CommentRedacted redacted(CommentId id, Passage... passages) {
        return new CommentRedacted(id, consultation, ModerationReason.PERSONAL_DATA, List.of(passages), drafter);
    }

    public CommentRestored restored(CommentId id) {
        return new CommentRestored(id, consultation, drafter);
    }

    public ModerationAppealed appealed(CommentId id, String words) {
        return new ModerationAppealed(id, consultation, Sealed.text(words));
    }

    public ModerationAppealDecided appealDecided(CommentId id, AppealOutcome outcome, String reason) {
        return new ModerationAppealDecided(id, consultation, outcome, Sealed.text(reason), approver);
    }

    public DecisionDrafted decided(CommentId on, DecisionId id, Outcome outcome, DecisionId supersedes) {
        return new DecisionDrafted(
                on,
                consultation,
                id,
                outcome,
                Sealed.text(text("Sepse " + outcome)),
                "art_1",
                drafter,
                supersedes,
                supersedes == null ? null : Sealed.text(text("U gabua")));
    }

    public DecisionApproved approved(CommentId on, DecisionId id) {
        return new DecisionApproved(on, consultation, id, approver);
    }

    public DecisionPublished published(CommentId on, DecisionId id, Outcome outcome) {
        return new DecisionPublished(on, consultation, id, outcome);
    }

    public static CommentId commentId() {
        return new CommentId(UUID.randomUUID());
    }

    public static DecisionId decisionId() {
        return new DecisionId(UUID.randomUUID());
    }

    /** An official of this body. */
    public Reader official() {
        return new Reader("zyrtari", Set.of(Role.OFFICIAL), body, drafter);
    }

    /** A moderator of this body. */
    public Reader moderator() {
        return new Reader("moderatori", Set.of(Role.MODERATOR), body, approver);
    }

    /** An official of some other body. */
    public static Reader stranger() {
        return new Reader("tjetri", Set.of(Role.COORDINATOR), new PublicBodyId(UUID.randomUUID()), null);
    }

    public static Reader auditor() {
        return new Reader("auditori", Set.of(Role.AUDITOR), null, null);
    }
}
