package org.arsye.command.automation;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arsye.command.interest.InterestCommand.IssueInvitation;
import org.arsye.command.register.InterestTable.Target;
import org.arsye.command.register.TellingDueTable.Cause;
import org.arsye.command.register.TellingDueTable.Due;
import org.arsye.command.telling.Outbox;
import org.arsye.command.telling.Titles;
import org.arsye.events.interest.InterestId;
import org.arsye.events.interest.InvitationCause;
import org.arsye.events.interest.InvitationId;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItem;
import org.arsye.events.plan.PlanItemId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every version of a plan is told to everybody whose interest matches anything that is in it or was in the version before,
 * whatever of it changed.
 */
@Component
class WhenPlanIsPublishedThenInvite {

    private final Inviting inviting;
    private final Titles titles;
    private final Outbox outbox;

    WhenPlanIsPublishedThenInvite(Inviting inviting, Titles titles, Outbox outbox) {
        this.inviting = inviting;
        this.titles = titles;
        this.outbox = outbox;
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        inviting.all(Cause.PLAN_PUBLISHED, this::invite);
    }

    private void invite(Due due) {
        Titles.Plan plan = titles.plan(due.subject(), due.version());
        Map<InterestId, Set<PlanItemId>> matched = new TreeMap<>(Comparator.comparing(InterestId::toString));
        Target body = new Target(Target.Kind.BODY, plan.body().toString());
        for (InterestId interest : inviting.matching(List.of(body), due)) {
            matched.put(interest, all(plan));
        }
        for (PlanItem item : plan.all()) {
            List<Target> targets = List.of(
                    new Target(Target.Kind.TYPE, item.documentType().name()),
                    new Target(Target.Kind.ITEM, item.planItemId().toString()));
            for (InterestId interest : inviting.matching(targets, due)) {
                matched.computeIfAbsent(interest, none -> new LinkedHashSet<>()).add(item.planItemId());
            }
        }
        matched.forEach((interest, items) -> invite(interest, plan, List.copyOf(items), due));
    }

    private static Set<PlanItemId> all(Titles.Plan plan) {
        return plan.all().stream().map(PlanItem::planItemId).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void invite(InterestId interest, Titles.Plan plan, List<PlanItemId> items, Due due) {
        InvitationCause cause = plan.version() == 1 ? InvitationCause.PLAN_PUBLISHED : InvitationCause.PLAN_CHANGED;
        UUID name = Inviting.name(interest, cause + "/" + plan.id() + "/" + plan.version());
        IssueInvitation invitation = new IssueInvitation(
                interest, new InvitationId(name), cause, null, new PlanId(plan.id()), plan.version(), items, null);
        if (inviting.issue(invitation, due)) {
            outbox.plan(name, interest, plan, items);
        }
    }
}
