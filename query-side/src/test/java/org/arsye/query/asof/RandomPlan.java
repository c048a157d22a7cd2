package org.arsye.query.asof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.ConsultationPlanned;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItem;
import org.arsye.events.plan.PlanItemChanged;
import org.arsye.events.plan.PlanItemDropped;
import org.arsye.events.plan.PlanItemEntered;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.plan.PlanPublished;
import org.arsye.events.plan.PlanStarted;

/** The plan of a body, entered, changed and published over and over. */
final class RandomPlan {

    private static final int YEAR = 2026;

    final PlanId id;

    private final RandomHistory history;
    private final Chance chance;
    private final List<PlanItemId> items = new ArrayList<>();
    private int version;

    RandomPlan(RandomHistory history, RandomBody body) {
        this.history = history;
        chance = history.chance;
        id = PlanId.of(body.id, YEAR);
        history.record(new PlanStarted(id, body.id, YEAR, chance.text(4)));
    }

    List<PlanItemId> items() {
        return items;
    }

    void goOn() {
        if (items.isEmpty() || chance.oneIn(3)) {
            PlanItemId item = new PlanItemId(chance.id());
            items.add(item);
            history.record(new PlanItemEntered(id, planned(item)));
        } else if (chance.oneIn(3)) {
            version++;
            history.record(new PlanPublished(
                    id, version, List.copyOf(items), version == 1 ? null : Sealed.text(chance.text(6))));
        } else if (chance.oneIn(3)) {
            history.record(new PlanItemDropped(
                    id,
                    items.remove(chance.below(items.size())),
                    chance.oneIn(2) ? Sealed.text(chance.text(5)) : null));
        } else if (chance.oneIn(2) && !history.consultations.isEmpty()) {
            history.record(new ConsultationPlanned(chance.of(history.consultations).id, id, chance.of(items)));
        } else {
            history.record(new PlanItemChanged(id, planned(chance.of(items))));
        }
    }

    private PlanItem planned(PlanItemId item) {
        LocalDate from = LocalDate.of(YEAR, 1 + chance.below(6), 1);
        return new PlanItem(
                item,
                chance.of(DocumentType.values()),
                chance.text(5),
                from,
                from.plusDays(chance.below(90)),
                "Zyra " + chance.words(2));
    }
}
