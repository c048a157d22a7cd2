package org.arsye.query.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.arsye.events.Role;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.ModerationReason;
import org.arsye.events.comment.Passage;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.comments.AppealEntry;
import org.arsye.query.comments.CommentEntry;
import org.arsye.query.comments.ModerationAct;
import org.arsye.query.comments.ModerationQueries;
import org.arsye.query.comments.ModerationState;
import org.arsye.query.comments.Shown;
import org.arsye.query.comments.WaitingEntry;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Form;
import org.arsye.query.site.page.Head;
import org.arsye.query.site.page.Option;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** Puts together what is said about whether comments are shown: the public record, and the desk of moderators. */
@Component
public class ModerationComposer {

    private final ModerationQueries moderation;
    private final Heads heads;
    private final Cards cards;

    ModerationComposer(ModerationQueries moderation, Heads heads, Cards cards) {
        this.moderation = moderation;
        this.heads = heads;
        this.cards = cards;
    }

    /** @throws org.arsye.query.platform.NotFound if the reader may not know of it */
    public Content record(ConsultationId id, Paging paging, Moment moment, Words w) {
        Head head = heads.head(heads.entry(id, moment), moment, w);
        Page<ModerationAct> acts = moderation.acts(id, paging, moment);
        return new Content.Moderation(head, moderation.figures(id, moment), acts.items(), acts.next());
    }

    /** @param sent whether the reader just flagged it */
    public Content flag(CommentId id, boolean sent, Form form, Moment moment, Words w) {
        CommentEntry entry = cards.entry(id, moment);
        return new Content.Flag(
                heads.head(heads.entry(entry.consultationId(), moment), moment, w),
                cards.card(entry, moment, w),
                sent,
                reasons(w),
                form);
    }

    /** @throws NotForYou if the reader acts for no body */
    public Content queue(WaitingEntry.Which which, Paging paging, Moment moment, Words w) {
        PublicBodyId body = moment.reader().publicBodyId();
        if (body == null) {
            throw new NotForYou();
        }
        Page<WaitingEntry> found = moderation.waiting(body, which, paging, moment);
        Map<ConsultationId, Head> known = new LinkedHashMap<>();
        found.items()
                .forEach(one -> known.computeIfAbsent(
                        one.consultationId(), id -> heads.head(heads.entry(id, moment), moment, w)));
        return new Content.ModerationQueue(
                w.low(which),
                found.items().stream()
                        .map(one -> new Content.ModerationQueue.Item(
                                one,
                                known.get(one.consultationId()),
                                one.flagged().stream()
                                        .map(reason -> w.name("moderation.reason", reason))
                                        .toList()))
                        .toList(),
                found.next());
    }

    /** @throws NotForYou if it is to another body */
    public Content moderate(CommentId id, boolean byWords, Form form, Moment moment, Words w) {
        CommentEntry entry = cards.entry(id, moment);
        ConsultationEntry consultation = heads.entry(entry.consultationId(), moment);
        DeskComposer.ours(consultation, moment);
        ModerationState state = moderation.state(id, moment);
        boolean fine = byWords || !Pieces.fit(state.passages(), entry);
        return new Content.Moderate(
                heads.head(consultation, moment, w),
                cards.card(entry, moment, w),
                moment.reader().has(Role.MODERATOR),
                state.shown() != Shown.WHOLE,
                state.flagged().stream()
                        .map(reason -> w.name("moderation.reason", reason))
                        .toList(),
                appeal(state.appeal(), w),
                state.by() != null && state.by().equals(moment.reader().officialId()),
                reasons(w),
                texts(entry, state.passages(), fine, form, w),
                fine,
                form);
    }

    /** The appeal that an author made; null for none. */
    Content.Appeal appeal(CommentId id, Moment moment, Words w) {
        return appeal(moderation.appeal(id, moment).orElse(null), w);
    }

    private static Content.Appeal appeal(AppealEntry appeal, Words w) {
        return appeal == null
                ? null
                : new Content.Appeal(
                        w.low(appeal.stage()),
                        appeal.words(),
                        appeal.appealedAt(),
                        appeal.answer(),
                        appeal.decidedAt());
    }

    private static List<Content.Moderate.Text> texts(
            CommentEntry entry, List<Passage> passages, boolean byWords, Form form, Words w) {
        List<Content.Moderate.Text> texts = new ArrayList<>();
        for (Passage.Of of : Passage.Of.values()) {
            String text = of == Passage.Of.TEXT ? entry.text() : entry.proposedWording();
            if (text != null && !text.isBlank()) {
                texts.add(new Content.Moderate.Text(
                        w.name("moderate", of),
                        entry.language(),
                        Pieces.of(text, byWords).stream()
                                .map(piece -> piece(of, piece, passages, form, w))
                                .toList()));
            }
        }
        return texts;
    }

    private static Content.Moderate.Piece piece(
            Passage.Of of, Pieces.Piece piece, List<Passage> passages, Form form, Words w) {
        String name = w.low(of) + "." + piece.from() + "-" + piece.to();
        boolean left = passages.stream()
                .anyMatch(
                        passage -> passage.of() == of && passage.from() <= piece.from() && piece.to() <= passage.to());
        boolean ticked = form.fields().isEmpty() ? left : !form.value(name).isEmpty();
        return new Content.Moderate.Piece(name, piece.text(), ticked);
    }

    private static List<Option> reasons(Words w) {
        return Stream.of(ModerationReason.values())
                .map(reason -> new Option(w.low(reason), w.name("moderation.reason", reason)))
                .toList();
    }
}
