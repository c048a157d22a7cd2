package org.arsye.query.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arsye.events.LocalizedText;
import org.arsye.events.Role;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItem;
import org.arsye.events.plan.PlanItemChanged;
import org.arsye.events.plan.PlanItemDropped;
import org.arsye.events.plan.PlanItemEntered;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.plan.PlanPublished;
import org.arsye.events.plan.PlanStarted;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Row;
import org.arsye.query.platform.SealedField;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code plan}, {@code plan_item} and {@code plan_version}. */
@Component
class PlansTable {

    private static final Spans PLAN = Spans.of("plan", "plan_id");
    private static final Spans ITEM = Spans.of("plan_item", "plan_item_id");
    private static final Spans VERSION = Spans.of("plan_version", "plan_id");

    /** The plans a reader may see at a moment: what a body prepares is seen by its own officials. */
    private static final String LIST = """
            select plan.*, (
                select count(*) from plan_item item
                where item.plan_id = plan.plan_id and item.dropped = 0
                    and item.valid_from <= plan.published_position and plan.published_position < item.valid_to) as items
            from plan
            where valid_from <= :p and :p < valid_to and (version > 0 or :everything or public_body_id = :own)
                and position < :before
                and (:id::uuid is null or plan_id = :id)
                and (:body::uuid is null or public_body_id = :body)
                and (:year::integer is null or year = :year)
            order by position desc limit :limit""";

    private static final String ITEMS = """
            select * from plan_item
            where plan_id = :plan and valid_from <= :p and :p < valid_to
            order by position""";

    private static final String VERSIONS = """
            select * from plan_version
            where plan_id = :plan and valid_from <= :p and :p < valid_to
            order by valid_from""";

    private final Writes writes;
    private final JdbcClient database;

    PlansTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void start(PlanStarted event, Recorded at) {
        writes.begin(
                PLAN,
                at,
                row -> row.set("plan_id", event.planId().value())
                        .set("position", at.position())
                        .set("public_body_id", event.publicBodyId().value())
                        .set("year", event.year())
                        .set("title", event.title())
                        .set("version", 0));
    }

    void enter(PlanItemEntered event, Recorded at) {
        writes.begin(
                ITEM,
                at,
                row -> item(
                        row.set("plan_item_id", event.item().planItemId().value())
                                .set("plan_id", event.planId().value())
                                .set("position", at.position())
                                .set("dropped", 0),
                        event.item()));
    }

    void change(PlanItemChanged event, Recorded at) {
        writes.change(ITEM, event.item().planItemId().value(), at, row -> item(row, event.item()));
    }

    void drop(PlanItemDropped event, Recorded at) {
        writes.change(
                ITEM,
                event.planItemId().value(),
                at,
                row -> row.set("dropped", 1)
                        .set("dropped_position", at.position())
                        .set("dropped_sequence", at.sequence())
                        .set("dropped_reason", event.reason()));
    }

    void publish(PlanPublished event, Recorded at) {
        writes.change(
                PLAN,
                event.planId().value(),
                at,
                row -> row.set("version", event.version())
                        .set("published_at", at.at())
                        .set("published_position", at.position()));
        writes.note(
                VERSION,
                at,
                row -> row.set("plan_id", event.planId().value())
                        .set("sequence", at.sequence())
                        .set("version", event.version())
                        .set("at", at.at())
                        .set("reason", event.reason()));
    }

    private static void item(Row row, PlanItem item) {
        row.set("document_type", item.documentType())
                .set("title", item.title())
                .set("expected_from", item.expectedFrom().toString())
                .set("expected_until", item.expectedUntil().toString())
                .set("contact_role", item.contactRole());
    }

    List<PlanEntry> list(PlansFilter filter, long before, int limit, Moment moment) {
        return ask(null, filter, before, limit, moment);
    }

    Optional<PlanEntry> one(PlanId id, Moment moment) {
        return ask(id, PlansFilter.ALL, Long.MAX_VALUE, 1, moment).stream().findFirst();
    }

    private List<PlanEntry> ask(PlanId id, PlansFilter filter, long before, int limit, Moment moment) {
        PublicBodyId own = moment.reader().publicBodyId();
        PublicBodyId body = filter.publicBodyId();
        return database.sql(LIST)
                .param("p", moment.position())
                .param("everything", moment.reader().has(Role.AUDITOR))
                .param("own", own == null || !moment.reader().readsAllOf(own) ? null : own.value(), Types.OTHER)
                .param("before", before)
                .param("id", id == null ? null : id.value(), Types.OTHER)
                .param("body", body == null ? null : body.value(), Types.OTHER)
                .param("year", filter.year(), Types.INTEGER)
                .param("limit", limit)
                .query(PlansTable::plan)
                .list();
    }

    /** All items as they stood at a position, those that were dropped as well. */
    List<ItemRow> items(PlanId plan, long position) {
        return database.sql(ITEMS)
                .param("plan", plan.value())
                .param("p", position)
                .query(PlansTable::item)
                .list();
    }

    /** Oldest first. */
    List<VersionRow> versions(PlanId plan, long position) {
        return database.sql(VERSIONS)
                .param("plan", plan.value())
                .param("p", position)
                .query(PlansTable::version)
                .list();
    }

    private static PlanEntry plan(ResultSet row, int number) throws SQLException {
        return new PlanEntry(
                new PlanId(Columns.uuid(row, "plan_id")),
                row.getLong("position"),
                new PublicBodyId(Columns.uuid(row, "public_body_id")),
                row.getInt("year"),
                Columns.localized(row, "title"),
                row.getInt("version"),
                Columns.instant(row, "published_at"),
                row.getInt("items"));
    }

    private static ItemRow item(ResultSet row, int number) throws SQLException {
        UUID plan = Columns.uuid(row, "plan_id");
        return new ItemRow(
                new PlanItem(
                        new PlanItemId(Columns.uuid(row, "plan_item_id")),
                        Columns.name(row, "document_type", DocumentType.class),
                        Columns.localized(row, "title"),
                        LocalDate.parse(row.getString("expected_from")),
                        LocalDate.parse(row.getString("expected_until")),
                        row.getString("contact_role")),
                row.getLong("position"),
                row.getInt("dropped") == 1,
                row.getLong("dropped_position"),
                Columns.sealed(
                        row,
                        "dropped_reason",
                        plan,
                        row.getLong("dropped_sequence"),
                        "reason",
                        row.getLong("dropped_position")));
    }

    private static VersionRow version(ResultSet row, int number) throws SQLException {
        return new VersionRow(
                row.getInt("version"),
                row.getLong("valid_from"),
                Columns.instant(row, "at"),
                Columns.sealed(
                        row,
                        "reason",
                        Columns.uuid(row, "plan_id"),
                        row.getLong("sequence"),
                        "reason",
                        row.getLong("valid_from")));
    }

    /**
     * @param position where it was entered
     * @param droppedFrom the position; 0 while it is not
     * @param reason why it was dropped, still sealed
     */
    record ItemRow(PlanItem item, long position, boolean dropped, long droppedFrom, SealedField<LocalizedText> reason) {

        /** Whether it was dropped, and one of these versions, by their positions, had it before. */
        boolean wasIn(List<Long> versions) {
            return dropped && versions.stream().anyMatch(at -> position < at && at < droppedFrom);
        }
    }

    /** A version whose reason is still sealed. */
    record VersionRow(int version, long position, Instant at, SealedField<LocalizedText> reason) {}
}
