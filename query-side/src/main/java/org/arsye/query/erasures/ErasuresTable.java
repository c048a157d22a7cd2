package org.arsye.query.erasures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arsye.events.erasure.Applicant;
import org.arsye.events.erasure.ContributionId;
import org.arsye.events.erasure.ErasureApproved;
import org.arsye.events.erasure.ErasureId;
import org.arsye.events.erasure.ErasureRefused;
import org.arsye.events.erasure.ErasureRequested;
import org.arsye.events.erasure.ErasureScope;
import org.arsye.events.erasure.OfficerId;
import org.arsye.events.erasure.RefusalGround;
import org.arsye.events.erasure.SubjectErased;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code erasure}. */
@Component
class ErasuresTable {

    private static final Spans ERASURE = Spans.of("erasure", "erasure_id");

    private static final String LIST = """
            select * from erasure
            where valid_from <= :p and :p < valid_to and asked_from < :before
            order by asked_from desc limit :limit""";

    private static final String ONE = """
            select * from erasure where erasure_id = :id and valid_from <= :p and :p < valid_to""";

    private static final String OF = """
            select * from erasure
            where valid_from <= :p and :p < valid_to and contributions @> array[:contribution::text]
            order by asked_from""";

    private final Writes writes;
    private final JdbcClient database;

    ErasuresTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void request(ErasureRequested event, Recorded at) {
        writes.begin(
                ERASURE,
                at,
                row -> row.set("erasure_id", event.erasureId().value())
                        .set("asked_from", at.position())
                        .set("scope", event.scope())
                        .set(
                                "contributions",
                                event.contributions().stream()
                                        .map(ContributionId::toString)
                                        .toArray(String[]::new))
                        .set("answers", Boolean.toString(event.answers()))
                        .set("basis", event.basis())
                        .set("applicant", event.applicant())
                        .set("requested_by", officer(event.requestedBy()))
                        .set("requested_at", at.at())
                        .set("reason", event.reason())
                        .set("stage", ErasureStage.REQUESTED));
    }

    void approve(ErasureApproved event, Recorded at) {
        writes.change(
                ERASURE,
                event.erasureId().value(),
                at,
                row -> row.set("stage", ErasureStage.APPROVED)
                        .set("decided_by", officer(event.approvedBy()))
                        .set("decided_at", at.at()));
    }

    void refuse(ErasureRefused event, Recorded at) {
        writes.change(
                ERASURE,
                event.erasureId().value(),
                at,
                row -> row.set("stage", ErasureStage.REFUSED)
                        .set("decided_by", officer(event.refusedBy()))
                        .set("decided_at", at.at())
                        .set("ground", event.ground())
                        .set("answer", event.reason())
                        .set("answer_sequence", at.sequence())
                        .set("answer_position", at.position()));
    }

    void erase(SubjectErased event, Recorded at) {
        writes.change(
                ERASURE,
                event.erasureId().value(),
                at,
                row -> row.set("stage", ErasureStage.ERASED)
                        .set("erased_at", at.at())
                        .set("erased_position", at.position()));
    }

    private static UUID officer(OfficerId officer) {
        return officer == null ? null : officer.value();
    }

    /** The newest first. */
    List<ErasureRow> list(long before, int limit, long position) {
        return database.sql(LIST)
                .param("p", position)
                .param("before", before)
                .param("limit", limit)
                .query(ErasuresTable::row)
                .list();
    }

    Optional<ErasureRow> one(ErasureId id, long position) {
        return database.sql(ONE)
                .param("id", id.value())
                .param("p", position)
                .query(ErasuresTable::row)
                .optional();
    }

    List<ErasureRow> of(ContributionId contribution, long position) {
        return database.sql(OF)
                .param("contribution", contribution.toString())
                .param("p", position)
                .query(ErasuresTable::row)
                .list();
    }

    private static ErasureRow row(ResultSet row, int number) throws SQLException {
        UUID id = Columns.uuid(row, "erasure_id");
        UUID requestedBy = Columns.uuid(row, "requested_by");
        UUID decidedBy = Columns.uuid(row, "decided_by");
        return new ErasureRow(
                new ErasureEntry(
                        new ErasureId(id),
                        row.getLong("asked_from"),
                        Columns.name(row, "scope", ErasureScope.class),
                        Arrays.stream((String[]) row.getArray("contributions").getArray())
                                .map(ContributionId::of)
                                .toList(),
                        Boolean.parseBoolean(row.getString("answers")),
                        row.getString("basis"),
                        Columns.name(row, "applicant", Applicant.class),
                        requestedBy == null ? null : new OfficerId(requestedBy),
                        Columns.instant(row, "requested_at"),
                        null,
                        Columns.name(row, "stage", ErasureStage.class),
                        decidedBy == null ? null : new OfficerId(decidedBy),
                        Columns.instant(row, "decided_at"),
                        Columns.name(row, "ground", RefusalGround.class),
                        null,
                        Columns.instant(row, "erased_at"),
                        row.getObject("erased_position", Long.class)),
                Columns.sealed(row, "reason", id, 0, "reason", row.getLong("asked_from")),
                Columns.sealed(
                        row, "answer", id, row.getLong("answer_sequence"), "reason", row.getLong("answer_position")));
    }
}
