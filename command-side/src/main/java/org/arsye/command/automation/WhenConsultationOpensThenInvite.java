package org.arsye.command.automation;

import java.util.List;
import java.util.UUID;
import org.arsye.command.interest.InterestCommand.IssueInvitation;
import org.arsye.command.register.InterestTable.Target;
import org.arsye.command.register.TellingDueTable.Cause;
import org.arsye.command.register.TellingDueTable.Due;
import org.arsye.command.telling.Outbox;
import org.arsye.command.telling.Titles;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.interest.InterestId;
import org.arsye.events.interest.InvitationCause;
import org.arsye.events.interest.InvitationId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Whoever is interested in the body, the kind, the planned draft or the consultation itself is invited, before and when it
 * opens, and told when it ends later than announced.
 */
@Component
class WhenConsultationOpensThenInvite {

    private final Inviting inviting;
    private final Titles titles;
    private final Outbox outbox;

    WhenConsultationOpensThenInvite(Inviting inviting, Titles titles, Outbox outbox) {
        this.inviting = inviting;
        this.titles = titles;
        this.outbox = outbox;
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        inviting.all(
                Cause.CONSULTATION_OPENED, due -> invite(due, InvitationCause.CONSULTATION_OPENED, Outbox.Kind.OPENED));
        inviting.all(
                Cause.CONSULTATION_EXTENDED,
                due -> invite(due, InvitationCause.CONSULTATION_EXTENDED, Outbox.Kind.EXTENDED));
        inviting.all(Cause.PRIOR_NOTICE, due -> invite(due, InvitationCause.PRIOR_NOTICE, Outbox.Kind.PRIOR));
    }

    /** It opens once, and may be extended several times. */
    private static String about(InvitationCause cause, Due due) {
        String once = cause + "/" + due.subject();
        return cause == InvitationCause.CONSULTATION_EXTENDED ? once + "/" + due.position() : once;
    }

    private void invite(Due due, InvitationCause cause, Outbox.Kind kind) {
        Titles.Consultation about = titles.consultation(due.subject());
        List<Target> targets = Inviting.targets(
                new Target(Target.Kind.BODY, about.body().toString()),
                new Target(Target.Kind.TYPE, about.type().name()),
                new Target(Target.Kind.CONSULTATION, about.id().toString()));
        if (about.planItem() != null) {
            targets.add(new Target(Target.Kind.ITEM, about.planItem().toString()));
        }
        for (InterestId interest : inviting.matching(targets, due)) {
            UUID name = Inviting.name(interest, about(cause, due));
            IssueInvitation invitation = new IssueInvitation(
                    interest,
                    new InvitationId(name),
                    cause,
                    new ConsultationId(about.id()),
                    null,
                    null,
                    about.planItem() == null ? List.of() : List.of(about.planItem()),
                    null);
            if (inviting.issue(invitation, due)) {
                outbox.consultation(name, interest, kind, about);
            }
        }
    }
}
