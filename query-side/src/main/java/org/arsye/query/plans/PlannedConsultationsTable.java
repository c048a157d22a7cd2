package org.arsye.query.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ConsultationOpened;
import org.arsye.events.consultation.ConsultationPlanned;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.consultation.OutcomeRecorded;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.events.plan.PlanItemId;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code plan_consultation}. */
@Component
class PlannedConsultationsTable {

    private static final Spans CONSULTATION = Spans.of("plan_consultation", "consultation_id");

    private static final String OF = """
            select * from plan_consultation
            where plan_item_id = any(:items) and valid_from <= :p and :p < valid_to
                and (opened_at is not null or outcome = 'ADOPTED_WITHOUT_CONSULTATION')
            order by opened_at nulls last, consultation_id""";

    private final Writes writes;
    private final JdbcClient database;

    PlannedConsultationsTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void draft(ConsultationDrafted event, Recorded at) {
        writes.begin(
                CONSULTATION,
                at,
                row -> row.set("consultation_id", event.consultationId().value())
                        .set("title", event.title())
                        .set("zone", event.zone()));
    }

    void plan(ConsultationPlanned event, Recorded at) {
        writes.change(
                CONSULTATION,
                event.consultationId().value(),
                at,
                row -> row.set("plan_item_id", event.planItemId().value()));
    }

    void open(ConsultationOpened event, Recorded at) {
        writes.change(
                CONSULTATION,
                event.consultationId().value(),
                at,
                row -> row.set("opened_at", event.opensAt()).set("closes_at", event.closesAt()));
    }

    void runUntil(ConsultationId id, Instant closesAt, Recorded at) {
        writes.change(CONSULTATION, id.value(), at, row -> row.set("closes_at", closesAt));
    }

    void report(ReportPublished event, Recorded at) {
        writes.change(CONSULTATION, event.consultationId().value(), at, row -> row.set("reported_at", at.at()));
    }

    void conclude(OutcomeRecorded event, Recorded at) {
        writes.change(CONSULTATION, event.consultationId().value(), at, row -> row.set("outcome", event.outcome()));
    }

    /** Those that were opened, the first opened first, and then those that never were, since there was no consultation. */
    Map<PlanItemId, List<PlanItemEntry.Held>> of(Collection<PlanItemId> items, long position) {
        return database
                .sql(OF)
                .param("items", items.stream().map(PlanItemId::value).toArray(UUID[]::new))
                .param("p", position)
                .query(PlannedConsultationsTable::row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Map.Entry<PlanItemId, PlanItemEntry.Held> row(ResultSet row, int number) throws SQLException {
        ZoneId zone = ZoneId.of(row.getString("zone"));
        Instant opened = Columns.instant(row, "opened_at");
        return Map.entry(
                new PlanItemId(Columns.uuid(row, "plan_item_id")),
                new PlanItemEntry.Held(
                        new ConsultationId(Columns.uuid(row, "consultation_id")),
                        Columns.localized(row, "title"),
                        opened == null ? null : opened.atZone(zone).toLocalDate(),
                        Columns.instant(row, "closes_at"),
                        Columns.instant(row, "reported_at"),
                        Columns.name(row, "outcome", DraftOutcome.class)));
    }
}
