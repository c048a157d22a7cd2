package org.arsye.query.site;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arsye.events.LocalizedText;
import org.arsye.events.Role;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItem;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.consultations.ConsultationsFilter;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.plans.PlanCounts;
import org.arsye.query.plans.PlanEntry;
import org.arsye.query.plans.PlanItemEntry;
import org.arsye.query.plans.PlanVersionEntry;
import org.arsye.query.plans.PlansFilter;
import org.arsye.query.plans.PlansQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.publicbodies.PublicBodiesQueries;
import org.arsye.query.publicbodies.PublicBodyEntry;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Form;
import org.arsye.query.site.page.Option;
import org.arsye.query.site.page.Planned;
import org.arsye.query.site.page.Said;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** Puts together the pages of plans, and the desk on which they are kept. */
@Component
public class PlanComposer {

    static final ZoneId HOME = Cards.HOME;

    private final PlansQueries plans;
    private final PublicBodiesQueries bodies;
    private final ConsultationsQueries consultations;
    private final Heads heads;

    PlanComposer(PlansQueries plans, PublicBodiesQueries bodies, ConsultationsQueries consultations, Heads heads) {
        this.consultations = consultations;
        this.heads = heads;
        this.plans = plans;
        this.bodies = bodies;
    }

    /** The public ones only, whoever reads. */
    public Content plans(Asked asked, Paging paging, Moment moment, Words w) {
        Page<PlanEntry> page = plans.list(asked.plans(), paging, moment.inPublic());
        return new Content.Plans(
                asked.given(),
                bodies(moment, w),
                counted(page.items(), moment.inPublic(), w),
                unconsulted(asked, moment.inPublic(), w),
                HOME,
                page.next());
    }

    /** The newest of them; all are in the list of the API. */
    private List<Content.Plans.Unconsulted> unconsulted(Asked asked, Moment moment, Words w) {
        ConsultationsFilter filter = new ConsultationsFilter(
                null, asked.plans().publicBodyId(), null, null, null, null, DraftOutcome.ADOPTED_WITHOUT_CONSULTATION);
        return heads.heads(consultations.list(filter, Paging.first(), moment).items(), moment, w).entrySet().stream()
                .map(each -> new Content.Plans.Unconsulted(
                        each.getValue(), reason(each.getKey().id(), moment, w)))
                .toList();
    }

    private Said reason(ConsultationId id, Moment moment, Words w) {
        return consultations.acts(id, moment).stream()
                .filter(act -> act.outcome() == DraftOutcome.ADOPTED_WITHOUT_CONSULTATION)
                .map(act -> w.said(act.reason()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<Option> bodies(Moment moment, Words w) {
        return bodies.list(Paging.largest(), moment).items().stream()
                .map(body -> new Option(
                        body.id().toString(), named(body.names(), body.id(), w).text()))
                .toList();
    }

    /**
     * @param version null for the latest
     * @throws NotFound if there is no such plan, or no such version of it, for this reader
     */
    public Content plan(PlanId id, Integer version, Moment moment, Words w) {
        PlanEntry plan = plans.one(id, moment.inPublic()).orElseThrow(NotFound::new);
        List<PlanItemEntry> items = plans.items(id, version, moment).orElseThrow(NotFound::new);
        return new Content.Plan(
                listed(List.of(plan), each -> plans.counts(id, version, items, moment), moment, w)
                        .getFirst(),
                version == null ? plan.version() : version,
                items.stream().map(item -> planned(item, w)).toList(),
                plans.versions(id, moment).stream()
                        .map(each -> version(each, w))
                        .toList(),
                HOME);
    }

    /** The plans of the reader's own body, those in preparation as well. */
    public Content desk(Form form, Moment moment, Words w) {
        PublicBodyId body = own(moment);
        List<PlanEntry> own = plans.list(new PlansFilter(body, null), Paging.largest(), moment)
                .items();
        return new Content.DeskPlans(
                bodies.one(body, moment)
                        .map(found -> named(found.names(), body, w))
                        .orElse(null),
                listed(own, moment, w),
                moment.reader().has(Role.COORDINATOR),
                form,
                HOME);
    }

    /** @throws NotForYou if it is another body's, or none of this reader's */
    public Content desk(PlanId id, Form form, Moment moment, Words w) {
        PublicBodyId own = own(moment);
        PlanEntry plan = plans.one(id, moment)
                .filter(found -> found.publicBodyId().equals(own))
                .orElseThrow(NotForYou::new);
        return new Content.DeskPlan(
                listed(List.of(plan), moment, w).getFirst(),
                plans.working(id, moment).stream().map(item -> planned(item, w)).toList(),
                version(plans.pending(id, moment), w),
                moment.reader().has(Role.COORDINATOR),
                form,
                HOME);
    }

    private static PublicBodyId own(Moment moment) {
        PublicBodyId body = moment.reader().publicBodyId();
        if (body == null) {
            throw new NotForYou();
        }
        return body;
    }

    private List<Planned.Plan> counted(List<PlanEntry> entries, Moment moment, Words w) {
        return listed(entries, plan -> counts(plan.id(), moment), moment, w);
    }

    private PlanCounts counts(PlanId id, Moment moment) {
        return plans.counts(id, null, plans.items(id, null, moment).orElse(List.of()), moment);
    }

    private List<Planned.Plan> listed(List<PlanEntry> entries, Moment moment, Words w) {
        return listed(entries, none -> null, moment, w);
    }

    private List<Planned.Plan> listed(
            List<PlanEntry> entries, Function<PlanEntry, PlanCounts> counts, Moment moment, Words w) {
        Map<PublicBodyId, PublicBodyEntry> named =
                bodies.byId(entries.stream().map(PlanEntry::publicBodyId).collect(Collectors.toSet()), moment);
        return entries.stream()
                .map(plan -> {
                    PublicBodyEntry body = named.get(plan.publicBodyId());
                    return new Planned.Plan(
                            plan.id().toString(),
                            named(plan.title(), plan.id(), w),
                            named(body == null ? null : body.names(), plan.publicBodyId(), w),
                            plan.publicBodyId().toString(),
                            plan.year(),
                            plan.version(),
                            plan.publishedAt(),
                            plan.items(),
                            counts.apply(plan));
                })
                .toList();
    }

    static Said named(LocalizedText text, Object otherwise, Words w) {
        Said said = w.said(text);
        return said == null ? Said.by(otherwise.toString(), null) : said;
    }

    private static Planned.Version version(PlanVersionEntry entry, Words w) {
        return new Planned.Version(
                entry.version(),
                entry.publishedAt(),
                w.said(entry.reason()),
                entry.entered().stream().map(item -> planned(item, w)).toList(),
                entry.changed().stream()
                        .map(each -> new Planned.Changed(planned(each.before(), w), planned(each.after(), w)))
                        .toList(),
                entry.dropped().stream()
                        .map(each -> new Planned.Dropped(planned(each.item(), w), w.said(each.reason())))
                        .toList());
    }

    private static Planned planned(PlanItem item, Words w) {
        return planned(new PlanItemEntry(item, null, List.of()), w);
    }

    private static Planned planned(PlanItemEntry entry, Words w) {
        PlanItem item = entry.item();
        return new Planned(
                item.planItemId().toString(),
                w.low(item.documentType()),
                named(item.title(), item.planItemId(), w),
                w.span(item.expectedFrom(), item.expectedUntil()),
                item.contactRole(),
                w.low(entry.standing()),
                entry.consultations().stream().map(held -> held(held, w)).toList(),
                fields(item, w));
    }

    private static Planned.Held held(PlanItemEntry.Held held, Words w) {
        return new Planned.Held(
                "/consultations/" + held.consultationId(),
                named(held.title(), held.consultationId(), w),
                held.openedOn() == null ? null : w.day(held.openedOn()),
                held.closesAt(),
                held.reportedAt(),
                held.outcome() == null ? null : w.low(held.outcome()));
    }

    /** The form that changes it, as it begins. */
    private static Form fields(PlanItem item, Words w) {
        Map<String, String> fields = new HashMap<>();
        fields.put("documentType", w.low(item.documentType()));
        String span = item.expectedFrom() + "/" + item.expectedUntil();
        if (w.spans(item.expectedFrom().getYear()).stream()
                .anyMatch(each -> each.value().equals(span))) {
            fields.put("expectedSpan", span);
        } else {
            fields.put("expectedFrom", item.expectedFrom().toString());
            fields.put("expectedUntil", item.expectedUntil().toString());
        }
        fields.put("contactRole", item.contactRole());
        for (String language : Words.LANGUAGES) {
            item.title().exactly(language).ifPresent(text -> fields.put("title." + language, text));
        }
        return new Form(fields, List.of());
    }
}
