package org.arsye.query.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.arsye.events.plan.PlanId;
import org.arsye.events.publicbody.PublicBodyId;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** What public bodies mean to consult on. */
@RestController
@RequestMapping("/api/v1/plans")
class PlansApi {

    private final PlansQueries plans;
    private final PublicBodiesQueries bodies;

    PlansApi(PlansQueries plans, PublicBodiesQueries bodies) {
        this.plans = plans;
        this.bodies = bodies;
    }

    @GetMapping
    ResponseEntity<Page<PlanEntry>> list(
            @RequestParam(required = false) PublicBodyId body,
            @RequestParam(required = false) Integer year,
            Paging paging,
            Moment moment,
            ServerWebExchange exchange) {
        return Listed.of(plans.list(new PlansFilter(body, year), paging, moment), exchange);
    }

    @GetMapping("/{id}")
    Plan one(@PathVariable PlanId id, @RequestParam(required = false) Integer version, Moment moment) {
        PlanEntry plan = found(id, moment);
        List<PlanItemEntry> drafts = plans.items(id, version, moment)
                .or(() -> version == null ? java.util.Optional.of(List.of()) : java.util.Optional.empty())
                .orElseThrow(NotFound::new);
        return new Plan(plan, bodies.one(plan.publicBodyId(), moment).orElse(null), drafts);
    }

    @GetMapping("/{id}/versions")
    Page<PlanVersionEntry> versions(@PathVariable PlanId id, Moment moment) {
        found(id, moment);
        return new Page<>(plans.versions(id, moment), null);
    }

    private PlanEntry found(PlanId id, Moment moment) {
        return plans.one(id, moment).orElseThrow(NotFound::new);
    }

    /**
     * @param publicBody as it was called at the moment asked for
     * @param drafts of the version asked for; none before the first
     */
    record Plan(@JsonUnwrapped PlanEntry plan, PublicBodyEntry publicBody, List<PlanItemEntry> drafts) {}
}
