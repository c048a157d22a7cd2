package org.arsye.query.site;

import java.util.List;
import org.arsye.events.Role;
import org.arsye.events.comment.CommentId;
import org.arsye.events.erasure.ContributionId;
import org.arsye.events.erasure.ErasureId;
import org.arsye.events.erasure.LegalBases;
import org.arsye.ledger.ContributionNumber;
import org.arsye.query.comments.CommentEntry;
import org.arsye.query.comments.CommentsQueries;
import org.arsye.query.erasures.ErasureEntry;
import org.arsye.query.erasures.ErasuresQueries;
import org.arsye.query.erasures.HoldEntry;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.Reader;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Form;
import org.arsye.query.site.page.Option;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** Puts together an author's own room, and the desk of data protection officers. */
@Component
public class ErasureComposer {

    private final ErasuresQueries erasures;
    private final CommentsQueries comments;
    private final Heads heads;
    private final Cards cards;
    private final ModerationComposer moderation;

    ErasureComposer(
            ErasuresQueries erasures,
            CommentsQueries comments,
            Heads heads,
            Cards cards,
            ModerationComposer moderation) {
        this.erasures = erasures;
        this.comments = comments;
        this.heads = heads;
        this.cards = cards;
        this.moderation = moderation;
    }

    /** @param comment whose author is in the room; null for nobody */
    public Content mine(CommentId comment, Form form, Moment moment, Words w) {
        if (comment == null) {
            return new Content.Mine(null, null, List.of(), null, form);
        }
        CommentEntry own = comments.own(comment, moment).orElseThrow(NotFound::new);
        return new Content.Mine(
                heads.head(heads.entry(own.consultationId(), moment), moment, w),
                cards.card(own, moment, w),
                erasures.of(new ContributionId(comment.value()), moment).stream()
                        .map(entry -> wish(entry, w))
                        .toList(),
                moderation.appeal(comment, moment, w),
                form);
    }

    /** @throws NotForYou if the reader decides about no erasures */
    public Content desk(Form form, Paging paging, Moment moment, Words w) {
        concerned(moment.reader());
        Page<ErasureEntry> found = erasures.list(paging, moment);
        return new Content.Erasures(
                moment.reader().has(Role.DATA_PROTECTION_OFFICER),
                found.items().stream().map(entry -> wish(entry, w)).toList(),
                erasures.standing(moment).stream().map(hold -> held(hold, w)).toList(),
                LegalBases.all().stream()
                        .map(basis -> new Option(basis.code(), basis.title().in(w.code())))
                        .toList(),
                form,
                Cards.HOME,
                found.next());
    }

    /**
     * @throws NotForYou if the reader decides about no erasures
     * @throws NotFound if there is none of that id
     */
    public Content one(ErasureId id, Form form, Moment moment, Words w) {
        concerned(moment.reader());
        ErasureEntry entry = erasures.one(id, moment).orElseThrow(NotFound::new);
        return new Content.Erasure(
                moment.reader().has(Role.DATA_PROTECTION_OFFICER),
                wish(entry, w),
                entry.answers(),
                entry.contributions().stream()
                        .map(contribution -> new Option(contribution.toString(), number(contribution, moment)))
                        .toList(),
                form,
                Cards.HOME);
    }

    private String number(ContributionId contribution, Moment moment) {
        return comments.one(new CommentId(contribution.value()), moment)
                .map(comment -> ContributionNumber.of(comment.position()))
                .orElse(contribution.toString());
    }

    private static void concerned(Reader reader) {
        if (!ErasuresQueries.concern(reader)) {
            throw new NotForYou();
        }
    }

    private static Content.Mine.Wish wish(ErasureEntry entry, Words w) {
        return new Content.Mine.Wish(
                entry.id().toString(),
                w.low(entry.scope()),
                w.low(entry.stage()),
                entry.requestedAt(),
                entry.decidedAt(),
                entry.ground() == null ? null : w.low(entry.ground()),
                entry.refusal(),
                Cards.basis(entry.basis(), w),
                w.low(entry.applicant()),
                entry.reason(),
                entry.contributions().size());
    }

    private static Content.Erasures.Held held(HoldEntry hold, Words w) {
        return new Content.Erasures.Held(
                hold.id().toString(),
                hold.consultationId().toString(),
                w.low(hold.kind()),
                hold.placedAt(),
                hold.reason());
    }
}
