package org.arsye.query.site.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.plan.PlanItem;
import org.arsye.query.formats.Cell;
import org.arsye.query.plans.PlanCounts;
import org.arsye.query.plans.PlanEntry;
import org.arsye.query.plans.PlanItemEntry;
import org.arsye.query.plans.PlansFilter;
import org.arsye.query.plans.PlansQueries;
import org.arsye.query.platform.Moment;
import org.springframework.stereotype.Component;

/** What public bodies mean to consult on, and what became of it. */
@Component
class PlanData implements Drawer {

    private final PlansQueries plans;

    PlanData(PlansQueries plans) {
        this.plans = plans;
    }

    @Override
    public Set<DataSheet> tables() {
        return Set.of(DataSheet.PLANS, DataSheet.PLAN_ITEMS);
    }

    @Override
    public void rows(DataSheet table, ConsultationId one, Moment then, Consumer<List<Cell>> taking) {
        PublicConsultations.all(paging -> plans.list(PlansFilter.ALL, paging, then), plan -> {
            List<PlanItemEntry> items = plans.items(plan.id(), null, then).orElse(List.of());
            if (table == DataSheet.PLANS) {
                taking.accept(plan(plan, plans.counts(plan.id(), null, items, then)));
            } else {
                items.forEach(item -> taking.accept(item(plan, item)));
            }
        });
    }

    private static List<Cell> plan(PlanEntry p, PlanCounts counts) {
        List<Cell> cells = new ArrayList<>();
        DataRows.add(cells, p.id(), p.publicBodyId());
        cells.add(DataRows.number(p.year()));
        DataRows.texts(cells, p.title());
        cells.add(DataRows.number(p.version()));
        DataRows.add(cells, p.publishedAt());
        cells.add(DataRows.number(counts.planned()));
        cells.add(DataRows.number(counts.consulted()));
        cells.add(DataRows.number(counts.withoutConsultation()));
        cells.add(DataRows.number(counts.dropped()));
        cells.add(DataRows.number(p.position()));
        return cells;
    }

    private static List<Cell> item(PlanEntry plan, PlanItemEntry entry) {
        PlanItem item = entry.item();
        PlanItemEntry.Held first =
                entry.consultations().isEmpty() ? null : entry.consultations().getFirst();
        List<Cell> cells = new ArrayList<>();
        DataRows.add(cells, item.planItemId(), plan.id());
        cells.add(DataRows.number(plan.version()));
        DataRows.add(cells, item.documentType());
        DataRows.texts(cells, item.title());
        DataRows.add(cells, item.expectedFrom(), item.expectedUntil(), item.contactRole(), entry.standing());
        DataRows.add(
                cells,
                entry.consultations().stream()
                        .map(held -> held.consultationId().toString())
                        .collect(Collectors.joining(" ")),
                first == null ? null : first.openedOn(),
                first == null ? null : first.outcome());
        return cells;
    }
}
