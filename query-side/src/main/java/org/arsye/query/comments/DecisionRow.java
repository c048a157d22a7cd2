package org.arsye.query.comments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.arsye.events.LocalizedText;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.Outcome;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.query.comments.DecisionEntry.Stage;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Opened;
import org.arsye.query.platform.SealedField;

/** A decision whose words are still sealed. */
record DecisionRow(
        DecisionId id,
        CommentId commentId,
        long position,
        Stage stage,
        Outcome outcome,
        SealedField<LocalizedText> justification,
        String changedProvision,
        OfficialId draftedBy,
        OfficialId approvedBy,
        OfficialId inPlaceOf,
        DecisionId supersedes,
        SealedField<LocalizedText> supersedingReason,
        Instant draftedAt,
        Instant approvedAt,
        Instant publishedAt) {

    static DecisionRow of(ResultSet row) throws SQLException {
        UUID comment = Columns.uuid(row, "comment_id");
        UUID supersedes = Columns.uuid(row, "supersedes");
        long position = row.getLong("valid_from");
        long sequence = row.getLong("sequence");
        return new DecisionRow(
                new DecisionId(Columns.uuid(row, "decision_id")),
                new CommentId(comment),
                position,
                Columns.name(row, "stage", Stage.class),
                Columns.name(row, "outcome", Outcome.class),
                Columns.sealed(row, "justification", comment, sequence, "justification", position),
                row.getString("changed_provision"),
                official(row, "drafted_by"),
                official(row, "approved_by"),
                official(row, "in_place_of"),
                supersedes == null ? null : new DecisionId(supersedes),
                Columns.sealed(row, "superseding_reason", comment, sequence, "supersedingReason", position),
                Columns.instant(row, "drafted_at"),
                Columns.instant(row, "approved_at"),
                Columns.instant(row, "published_at"));
    }

    private static OfficialId official(ResultSet row, String column) throws SQLException {
        UUID id = Columns.uuid(row, column);
        return id == null ? null : new OfficialId(id);
    }

    /** Whether the public may read it. */
    boolean published() {
        return stage == Stage.PUBLISHED || stage == Stage.SUPERSEDED;
    }

    Stream<SealedField<?>> sealed() {
        return Stream.of(justification, supersedingReason);
    }

    /** @param everything whether the reader also learns which officials acted */
    DecisionEntry entry(Opened opened, boolean everything) {
        return new DecisionEntry(
                id,
                commentId,
                position,
                stage,
                outcome,
                opened.localized(justification),
                changedProvision,
                everything ? draftedBy : null,
                everything ? approvedBy : null,
                everything ? inPlaceOf : null,
                supersedes,
                opened.localized(supersedingReason),
                draftedAt,
                approvedAt,
                publishedAt,
                opened.erasure(justification));
    }
}
