package org.arsye.query.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.interest.InterestId;
import org.arsye.events.plan.PlanId;
import org.arsye.query.consultations.ConsultationsFilter;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.consultations.Standing;
import org.arsye.query.interests.InterestEntry;
import org.arsye.query.interests.InterestsQueries;
import org.arsye.query.plans.PlanEntry;
import org.arsye.query.plans.PlanItemEntry;
import org.arsye.query.plans.PlansFilter;
import org.arsye.query.plans.PlansQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Paging;
import org.arsye.query.publicbodies.PublicBodiesQueries;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Form;
import org.arsye.query.site.page.Option;
import org.arsye.query.site.page.Said;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** Puts together the form that expresses an interest, and what its link leads to. */
@Component
public class InterestComposer {

    /** More plans than these are offered under the plans themselves. */
    private static final int NEWEST_PLANS = 20;

    private final InterestsQueries interests;
    private final PlansQueries plans;
    private final PublicBodiesQueries bodies;
    private final ConsultationsQueries consultations;

    InterestComposer(
            InterestsQueries interests,
            PlansQueries plans,
            PublicBodiesQueries bodies,
            ConsultationsQueries consultations) {
        this.interests = interests;
        this.plans = plans;
        this.bodies = bodies;
        this.consultations = consultations;
    }

    /** @param asked what the address begins the form with */
    public Content form(Asked asked, Form form, Moment moment, Words w) {
        Moment inPublic = moment.inPublic();
        return new Content.Interest(
                form,
                bodies.list(Paging.largest(), inPublic).items().stream()
                        .map(body -> option(body.id(), PlanComposer.named(body.names(), body.id(), w)))
                        .toList(),
                planned(inPublic, w),
                consultations
                        .list(ConsultationsFilter.in(Set.of(Standing.OPEN)), Paging.largest(), inPublic)
                        .items()
                        .stream()
                        .map(each -> option(each.id(), PlanComposer.named(each.title(), each.id(), w)))
                        .toList(),
                asked.given());
    }

    private List<Option> planned(Moment moment, Words w) {
        List<Option> options = new ArrayList<>();
        for (PlanEntry plan : plans.list(PlansFilter.ALL, new Paging(NEWEST_PLANS, null), moment)
                .items()) {
            String of = plan.year() + ", "
                    + PlanComposer.named(plan.title(), plan.id(), w).text() + ": ";
            for (PlanItemEntry each : plans.items(plan.id(), null, moment).orElse(List.of())) {
                Said title = PlanComposer.named(each.item().title(), each.item().planItemId(), w);
                options.add(new Option(each.item().planItemId().toString(), of + title.text()));
            }
        }
        return options;
    }

    private static Option option(Object id, Said said) {
        return new Option(id.toString(), said.text());
    }

    /** @param key the secret of the link; whoever has another one is told that it does not hold, and nothing else */
    public Content held(InterestId id, String key, Form form, Moment moment, Words w) {
        Optional<InterestEntry> found = interests.one(id, key, moment);
        if (found.isEmpty()) {
            return new Content.InterestHeld(id.toString(), "", null, 0, List.of(), List.of(), form, PlanComposer.HOME);
        }
        InterestEntry entry = found.get();
        Moment inPublic = moment.inPublic();
        return new Content.InterestHeld(
                id.toString(),
                key,
                w.low(entry.standing()),
                entry.year(),
                targets(entry, inPublic, w),
                entry.invitations().stream()
                        .map(each -> invited(each, inPublic, w))
                        .toList(),
                form,
                PlanComposer.HOME);
    }

    private List<Content.InterestHeld.Target> targets(InterestEntry entry, Moment moment, Words w) {
        Map<String, String> planned = new java.util.HashMap<>();
        if (!entry.planItems().isEmpty()) {
            planned(moment, w).forEach(option -> planned.put(option.value(), option.text()));
        }
        return Stream.of(
                        entry.publicBodies().stream()
                                .map(id -> new Content.InterestHeld.Target(
                                        "body",
                                        bodies.one(id, moment)
                                                .map(body -> PlanComposer.named(body.names(), id, w))
                                                .orElse(Said.by(id.toString(), null)),
                                        "/plan?body=" + id)),
                        entry.documentTypes().stream()
                                .map(type -> new Content.InterestHeld.Target(
                                        "type", Said.by(w.name("type", type), w.code()), null)),
                        entry.planItems().stream()
                                .map(id -> new Content.InterestHeld.Target(
                                        "item",
                                        Said.by(planned.getOrDefault(id.toString(), id.toString()), null),
                                        null)),
                        entry.consultations().stream()
                                .map(id -> new Content.InterestHeld.Target(
                                        "consultation", consultation(id, moment, w), "/consultations/" + id)))
                .flatMap(each -> each)
                .toList();
    }

    private Said consultation(ConsultationId id, Moment moment, Words w) {
        return consultations
                .one(id, moment)
                .map(each -> PlanComposer.named(each.title(), id, w))
                .orElse(Said.by(id.toString(), null));
    }

    private Content.InterestHeld.Invited invited(InterestEntry.Invited each, Moment moment, Words w) {
        if (each.consultationId() != null) {
            ConsultationId id = each.consultationId();
            return new Content.InterestHeld.Invited(
                    w.low(each.cause()), each.at(), consultation(id, moment, w), "/consultations/" + id);
        }
        PlanId plan = each.planId();
        Said said = plan == null
                ? Said.by(String.valueOf(each.year()), null)
                : plans.one(plan, moment)
                        .map(found -> PlanComposer.named(found.title(), plan, w))
                        .orElse(Said.by(plan.toString(), null));
        return new Content.InterestHeld.Invited(
                w.low(each.cause()), each.at(), said, plan == null ? null : "/plans/" + plan);
    }
}
