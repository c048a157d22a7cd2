package org.arsye.command.register;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.erasure.HoldId;
import org.arsye.events.erasure.HoldKind;
import org.arsye.events.erasure.HoldPlaced;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The holds that stand, in {@code command.standing_hold}. */
@Component
class HoldTable {

    private final JdbcClient database;

    HoldTable(JdbcClient database) {
        this.database = database;
    }

    void stands(HoldPlaced hold) {
        database.sql("""
                        insert into command.standing_hold (hold_id, consultation_id, kind) values (:hold, :consultation, :kind)
                        on conflict do nothing""")
                .param("hold", hold.holdId().value())
                .param("consultation", hold.consultationId().value())
                .param("kind", hold.kind().name())
                .update();
    }

    void isLifted(HoldId hold) {
        database.sql("delete from command.standing_hold where hold_id = :hold")
                .param("hold", hold.value())
                .update();
    }

    List<StandingHold> on(Collection<ConsultationId> consultations) {
        return database.sql("select * from command.standing_hold where consultation_id = any(:ids)")
                .param("ids", consultations.stream().map(ConsultationId::value).toArray(UUID[]::new))
                .query((row, number) -> new StandingHold(
                        new HoldId(row.getObject("hold_id", UUID.class)),
                        new ConsultationId(row.getObject("consultation_id", UUID.class)),
                        HoldKind.valueOf(row.getString("kind"))))
                .list();
    }
}
