package org.arsye.query.comments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.ModerationReason;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.comments.ModerationFigures.ByReason;
import org.arsye.query.comments.ModerationTable.Count;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Opened;
import org.arsye.query.platform.Opening;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.springframework.stereotype.Component;

/** Questions about whether comments are shown. Each may wait for the database: ask on a virtual thread. */
@Component
public class ModerationQueries {

    private final ModerationTable table;
    private final AppealsTable appeals;
    private final Opening opening;

    ModerationQueries(ModerationTable table, AppealsTable appeals, Opening opening) {
        this.table = table;
        this.appeals = appeals;
        this.opening = opening;
    }

    /** @param id null for all consultations */
    public ModerationFigures figures(ConsultationId id, Moment moment) {
        List<Count> counts = table.counts(id, moment.position());
        return new ModerationFigures(
                sum(counts, count -> count.what().equals("COMMENT")),
                comments(counts, Shown.WHOLE.name()),
                comments(counts, Shown.IN_PART.name()),
                comments(counts, Shown.NOTHING.name()),
                comments(counts, "UNPUBLISHED"),
                comments(counts, Answer.WITHDRAWN.name()),
                byReason(counts),
                other(counts, "FLAG", "OPEN"),
                other(counts, "FLAG", "SEEN"),
                other(counts, "APPEAL", AppealEntry.Stage.OPEN.name()),
                other(counts, "APPEAL", AppealEntry.Stage.GRANTED.name()),
                other(counts, "APPEAL", AppealEntry.Stage.REFUSED.name()));
    }

    private static List<ByReason> byReason(List<Count> counts) {
        List<ByReason> found = new ArrayList<>();
        for (ModerationReason reason : ModerationReason.values()) {
            int hidden = sum(
                    counts,
                    count -> count.reason() == reason && count.standing().equals(Shown.NOTHING.name()));
            int inPart = sum(
                    counts,
                    count -> count.reason() == reason && count.standing().equals(Shown.IN_PART.name()));
            if (hidden + inPart > 0) {
                found.add(new ByReason(reason, hidden, inPart));
            }
        }
        return found;
    }

    private static int comments(List<Count> counts, String standing) {
        return other(counts, "COMMENT", standing);
    }

    private static int other(List<Count> counts, String what, String standing) {
        return sum(
                counts, count -> count.what().equals(what) && count.standing().equals(standing));
    }

    private static int sum(List<Count> counts, Predicate<Count> which) {
        return counts.stream().filter(which).mapToInt(Count::number).sum();
    }

    /** What moderators did in a consultation, the latest first. */
    public Page<ModerationAct> acts(ConsultationId id, Paging paging, Moment moment) {
        return Page.of(
                table.acts(id, paging.afterOr(Long.MAX_VALUE), paging.limit() + 1, moment.position()),
                paging,
                ModerationAct::position);
    }

    /** How a comment stands; for moderators of its body, who also read the words of an appeal. */
    public ModerationState state(CommentId id, Moment moment) {
        ModerationState state = table.state(id, moment.position());
        return new ModerationState(
                state.shown(),
                state.reason(),
                state.passages(),
                state.by(),
                state.flagged(),
                appeal(id, moment).orElse(null));
    }

    /** The author's appeal, for its author and for moderators of the body. */
    public Optional<AppealEntry> appeal(CommentId id, Moment moment) {
        return appeals.one(id, moment.position()).map(row -> {
            Opened opened = opening.of(row.sealed().toList());
            return row.entry(opened);
        });
    }

    /** The comments to a body that wait for its moderators, in the order they were submitted. */
    public Page<WaitingEntry> waiting(PublicBodyId body, WaitingEntry.Which which, Paging paging, Moment moment) {
        return Page.of(
                table.waiting(body, which, paging.afterOr(-1), paging.limit() + 1, moment.position()),
                paging,
                WaitingEntry::position);
    }
}
