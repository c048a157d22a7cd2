package org.arsye.story.year;

import java.util.HashMap;
import java.util.Map;
import org.arsye.story.Visitor;

/** What plans tell, held to the raw events: which version is public, how many drafts it has, which of them were consulted on. */
final class ToldOfPlans {

    private static final String PUBLIC = """
            select distinct on (p ->> 'planId') p ->> 'planId', p ->> 'version' || ', ' || jsonb_array_length(p -> 'items')
            from e where type = 'PlanPublished' order by p ->> 'planId', position desc""";

    private static final String CONSULTED = """
            , public as (
                select distinct on (p ->> 'planId') p ->> 'planId' as plan, p -> 'items' as items
                from e where type = 'PlanPublished' order by p ->> 'planId', position desc)
            , link as (
                select distinct on (p ->> 'consultationId') p ->> 'planId' as plan, p ->> 'planItemId' as item
                from e where type = 'ConsultationPlanned' order by p ->> 'consultationId', position desc)
            select public.plan, count(link.item)
            from public left join link on link.plan = public.plan and public.items ? link.item group by 1""";

    private final Visitor anybody;
    private final RawEvents raw;
    private final Comparison comparison;

    ToldOfPlans(Visitor anybody, RawEvents raw, Comparison comparison) {
        this.anybody = anybody;
        this.raw = raw;
        this.comparison = comparison;
    }

    void compare(long asOf) throws Exception {
        Map<String, String> told = new HashMap<>();
        for (var plan : Told.items(anybody, "/api/v1/plans?limit=500&asOf=" + asOf)) {
            told.put(
                    plan.required("id").asString(),
                    plan.required("version").asInt() + ", "
                            + plan.required("items").asInt());
        }
        comparison.same(asOf, "plans", "", told, raw.all(asOf, PUBLIC, row -> row.getString(2)));
        for (var plan : raw.all(asOf, CONSULTED, row -> row.getInt(2)).entrySet()) {
            int held = 0;
            var one = anybody.get("/api/v1/plans/" + plan.getKey() + "?asOf=" + asOf)
                    .expect(200)
                    .json();
            for (var draft : one.required("drafts")) {
                held += draft.required("consultations").size();
            }
            comparison.same(asOf, "plan and what was held", plan.getKey(), held, plan.getValue());
        }
    }
}
