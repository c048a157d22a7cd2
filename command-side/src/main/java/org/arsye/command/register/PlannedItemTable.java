package org.arsye.command.register;

import java.util.Optional;
import java.util.UUID;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemEntered;
import org.arsye.events.plan.PlanItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which plan an item is, in {@code command.planned_item}. */
@Component
class PlannedItemTable {

    private final JdbcClient database;

    PlannedItemTable(JdbcClient database) {
        this.database = database;
    }

    void entered(PlanItemEntered event) {
        database.sql("""
                        insert into command.planned_item (plan_item_id, plan_id) values (:item, :plan)
                        on conflict (plan_item_id) do nothing""")
                .param("item", event.item().planItemId().value())
                .param("plan", event.planId().value())
                .update();
    }

    Optional<PlanId> planOf(PlanItemId item) {
        return database.sql("select plan_id from command.planned_item where plan_item_id = :item")
                .param("item", item.value())
                .query(UUID.class)
                .optional()
                .map(PlanId::new);
    }
}
