package org.arsye.query.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.ClosingCause;
import org.arsye.events.consultation.ConsultationCancelled;
import org.arsye.events.consultation.ConsultationClosed;
import org.arsye.events.consultation.ConsultationExtended;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ConsultationOpened;
import org.arsye.events.consultation.ConsultationReopened;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.consultation.NoticeRepeated;
import org.arsye.events.consultation.OutcomeRecorded;
import org.arsye.events.consultation.UrgentProcedureDeclared;
import org.arsye.query.consultations.ConsultationAct.Kind;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.SealedField;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code consultation_act}: one row an act, never ended. */
@Component
class ActsTable {

    private static final Spans ACTS = Spans.of("consultation_act", "consultation_id");

    /** The round is the one that the act began, or that the last act before it had begun. */
    private static final String OF = """
            select *, max(round) over (order by valid_from) as round_then from consultation_act
            where consultation_id = :id and valid_from <= :p and :p < valid_to
            order by valid_from""";

    private static final String CHANGES = """
            select consultation_id, count(*) filter (where kind = any(:kinds)) as n, max(at) as last from consultation_act
            where consultation_id = any(:ids) and valid_from <= :p and :p < valid_to
            group by consultation_id""";

    private final Writes writes;
    private final JdbcClient database;

    ActsTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void opened(ConsultationOpened event, Recorded at) {
        note(
                event.consultationId(),
                at,
                Kind.OPENED,
                new Period(1, event.closesAt(), null, null),
                event.what(),
                event.why(),
                event.howToTakePart(),
                null);
    }

    void extended(ConsultationExtended event, Recorded at) {
        note(
                event.consultationId(),
                at,
                Kind.EXTENDED,
                new Period(null, event.closesAt(), null, null),
                null,
                null,
                null,
                event.reason());
    }

    void closed(ConsultationClosed event, Recorded at) {
        note(
                event.consultationId(),
                at,
                Kind.CLOSED,
                new Period(null, event.closedAt(), event.cause(), null),
                null,
                null,
                null,
                event.reason());
    }

    void reopened(ConsultationReopened event, Recorded at) {
        note(
                event.consultationId(),
                at,
                Kind.REOPENED,
                new Period(event.round(), event.closesAt(), null, null),
                null,
                null,
                null,
                event.reason());
    }

    void repeated(NoticeRepeated event, Recorded at) {
        note(
                event.consultationId(),
                at,
                Kind.NOTICE_REPEATED,
                new Period(event.round(), event.closesAt(), null, null),
                null,
                null,
                null,
                event.reason());
    }

    void declaredUrgent(UrgentProcedureDeclared event, Recorded at) {
        note(
                event.consultationId(),
                at,
                Kind.URGENCY,
                new Period(null, null, null, null),
                null,
                null,
                null,
                event.reason());
    }

    void cancelled(ConsultationCancelled event, Recorded at) {
        note(
                event.consultationId(),
                at,
                Kind.CANCELLED,
                new Period(null, null, null, null),
                null,
                null,
                null,
                event.reason());
    }

    void concluded(OutcomeRecorded event, Recorded at) {
        note(
                event.consultationId(),
                at,
                Kind.OUTCOME_RECORDED,
                new Period(null, null, null, event.outcome()),
                null,
                null,
                null,
                event.reason());
    }

    private void note(
            ConsultationId id,
            Recorded at,
            Kind kind,
            Period set,
            Sealed<LocalizedText> what,
            Sealed<LocalizedText> why,
            Sealed<LocalizedText> howToTakePart,
            Sealed<LocalizedText> reason) {
        writes.note(
                ACTS,
                at,
                row -> row.set("consultation_id", id.value())
                        .set("sequence", at.sequence())
                        .set("kind", kind)
                        .set("at", at.at())
                        .set("round", set.round())
                        .set("closes_at", set.closesAt())
                        .set("cause", set.cause())
                        .set("outcome", set.outcome())
                        .set("what", what)
                        .set("why", why)
                        .set("how_to", howToTakePart)
                        .set("reason", reason));
    }

    List<Row> of(ConsultationId id, long position) {
        return database.sql(OF)
                .param("id", id.value())
                .param("p", position)
                .query(ActsTable::row)
                .list();
    }

    Map<ConsultationId, PeriodChanges> changes(Collection<ConsultationId> of, long position) {
        return database
                .sql(CHANGES)
                .param("ids", of.stream().map(ConsultationId::value).toArray(UUID[]::new))
                .param("kinds", PeriodChanges.KINDS.stream().map(Kind::name).toArray(String[]::new))
                .param("p", position)
                .query((row, number) -> Map.entry(
                        new ConsultationId(Columns.uuid(row, "consultation_id")),
                        new PeriodChanges(row.getInt("n"), Columns.instant(row, "last"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Columns.name(row, "kind", Kind.class),
                row.getLong("valid_from"),
                Columns.instant(row, "at"),
                row.getInt("round_then"),
                Columns.instant(row, "closes_at"),
                Columns.name(row, "cause", ClosingCause.class),
                Columns.name(row, "outcome", DraftOutcome.class),
                sealed(row, "what", "what"),
                sealed(row, "why", "why"),
                sealed(row, "how_to", "howToTakePart"),
                sealed(row, "reason", "reason"));
    }

    private static SealedField<LocalizedText> sealed(ResultSet row, String column, String field) throws SQLException {
        UUID id = Columns.uuid(row, "consultation_id");
        return Columns.sealed(row, column, id, row.getLong("sequence"), field, row.getLong("valid_from"));
    }

    /** What an act set. */
    private record Period(Integer round, Instant closesAt, ClosingCause cause, DraftOutcome outcome) {}

    /** An act whose words are still sealed. */
    record Row(
            Kind kind,
            long position,
            Instant at,
            int round,
            Instant closesAt,
            ClosingCause cause,
            DraftOutcome outcome,
            SealedField<LocalizedText> what,
            SealedField<LocalizedText> why,
            SealedField<LocalizedText> howToTakePart,
            SealedField<LocalizedText> reason) {

        Stream<SealedField<?>> sealed() {
            return Stream.of(what, why, howToTakePart, reason);
        }
    }
}
