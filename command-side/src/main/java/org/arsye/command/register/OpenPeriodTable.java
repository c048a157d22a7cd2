package org.arsye.command.register;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.arsye.events.consultation.ConsultationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The periods that run, in {@code command.open_period}. */
@Component
public class OpenPeriodTable {

    private final JdbcClient database;

    OpenPeriodTable(JdbcClient database) {
        this.database = database;
    }

    /** A period that runs until {@code closesAt}. */
    public record Period(ConsultationId consultationId, Instant closesAt) {}

    /** The periods over by then which the record does not yet call closed, the longest overdue first. */
    public List<Period> dueAt(Instant now) {
        return database.sql("""
                        select consultation_id, closes_at from command.open_period
                        where closes_at <= :now order by closes_at, consultation_id""")
                .param("now", at(now))
                .query((row, number) -> new Period(
                        new ConsultationId(row.getObject("consultation_id", UUID.class)),
                        row.getObject("closes_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void runsUntil(ConsultationId consultationId, Instant closesAt) {
        database.sql("""
                        insert into command.open_period (consultation_id, closes_at) values (:id, :closesAt)
                        on conflict (consultation_id) do update set closes_at = excluded.closes_at""")
                .param("id", consultationId.value())
                .param("closesAt", at(closesAt))
                .update();
    }

    void isOver(ConsultationId consultationId) {
        database.sql("delete from command.open_period where consultation_id = :id")
                .param("id", consultationId.value())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
