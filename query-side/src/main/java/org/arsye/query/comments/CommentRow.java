package org.arsye.query.comments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.HandInId;
import org.arsye.events.comment.ModerationReason;
import org.arsye.events.comment.Passage;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.ledger.ContributionNumber;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Opened;
import org.arsye.query.platform.SealedField;

/** A comment whose text is still sealed. */
record CommentRow(
        CommentId id,
        ConsultationId consultationId,
        long position,
        int round,
        DocumentId documentId,
        Integer documentVersion,
        String provision,
        Answer answer,
        SealedField<String> text,
        SealedField<String> proposedWording,
        String language,
        ContributorKind contributorKind,
        SealedField<String> contributorName,
        Publication publication,
        Channel channel,
        Instant receivedAt,
        Instant submittedAt,
        HandInId handInId,
        Instant withdrawnAt,
        Withheld withheld) {

    static CommentRow of(ResultSet row) throws SQLException {
        UUID id = Columns.uuid(row, "comment_id");
        UUID document = Columns.uuid(row, "document_id");
        UUID handIn = Columns.uuid(row, "hand_in_id");
        long position = row.getLong("valid_from");
        long sequence = row.getLong("sequence");
        return new CommentRow(
                new CommentId(id),
                new ConsultationId(Columns.uuid(row, "consultation_id")),
                position,
                row.getInt("round"),
                document == null ? null : new DocumentId(document),
                row.getObject("document_version", Integer.class),
                row.getString("provision"),
                Columns.name(row, "answer", Answer.class),
                Columns.sealed(row, "text", id, sequence, "text", position),
                Columns.sealed(row, "proposed_wording", id, sequence, "proposedWording", position),
                row.getString("language"),
                Columns.name(row, "contributor_kind", ContributorKind.class),
                Columns.sealed(row, "contributor_name", id, sequence, "contributorName", position),
                Columns.name(row, "publication", Publication.class),
                Columns.name(row, "channel", Channel.class),
                Columns.instant(row, "received_at"),
                Columns.instant(row, "submitted_at"),
                handIn == null ? null : new HandInId(handIn),
                Columns.instant(row, "withdrawn_at"),
                withheld(row));
    }

    private static Withheld withheld(ResultSet row) throws SQLException {
        UUID by = Columns.uuid(row, "acted_by");
        return Withheld.of(
                Columns.name(row, "shown", Shown.class),
                Columns.name(row, "shown_reason", ModerationReason.class),
                row.getString("passages"),
                Columns.instant(row, "acted_at"),
                by == null ? null : new OfficialId(by));
    }

    /** @param everything whether the reader also reads what is kept from the public */
    boolean showsText(boolean everything) {
        return everything || publication != Publication.UNPUBLISHED && answer != Answer.WITHDRAWN && !withheld.hides();
    }

    private boolean showsName(boolean everything) {
        return everything || publication == Publication.NAMED && answer != Answer.WITHDRAWN && !withheld.hides();
    }

    /** What this reader may read of it; nothing else is opened. */
    Stream<SealedField<?>> sealed(boolean everything) {
        return Stream.concat(
                showsText(everything) ? Stream.of(text, proposedWording) : Stream.empty(),
                showsName(everything) ? Stream.of(contributorName) : Stream.empty());
    }

    CommentEntry entry(Opened opened, boolean everything, DecisionEntry decision, DecisionEntry pending) {
        TextState state = textState(opened, everything);
        boolean shown = state.isShown();
        Withheld left = everything ? Withheld.NOTHING : withheld;
        return new CommentEntry(
                id,
                consultationId,
                ContributionNumber.of(position),
                position,
                round,
                documentId,
                documentVersion,
                provision,
                answer,
                state,
                shown ? left.without(Passage.Of.TEXT, opened.text(text)) : null,
                shown ? left.without(Passage.Of.PROPOSED_WORDING, opened.text(proposedWording)) : null,
                language,
                contributorKind,
                showsName(everything) ? opened.text(contributorName) : null,
                publication,
                channel,
                receivedAt,
                submittedAt,
                handInId,
                withdrawnAt,
                showsText(everything) ? opened.erasure(text) : null,
                showsName(everything) ? opened.erasure(contributorName) : null,
                withheld.entry(),
                decision,
                pending);
    }

    private TextState textState(Opened opened, boolean everything) {
        if (!showsText(everything)) {
            return unseen();
        }
        if (opened.erased(text)) {
            return TextState.ERASED;
        }
        return everything || withheld.shown() == Shown.WHOLE ? TextState.SHOWN : TextState.REDACTED;
    }

    private TextState unseen() {
        if (answer == Answer.WITHDRAWN) {
            return TextState.WITHDRAWN;
        }
        return publication == Publication.UNPUBLISHED ? TextState.UNPUBLISHED : TextState.HIDDEN;
    }
}
