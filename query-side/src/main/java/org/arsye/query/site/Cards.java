package org.arsye.query.site;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.arsye.events.comment.CommentId;
import org.arsye.events.erasure.LegalBases;
import org.arsye.query.comments.CommentEntry;
import org.arsye.query.comments.CommentsQueries;
import org.arsye.query.comments.DecisionEntry;
import org.arsye.query.platform.Forgotten;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.site.page.Card;
import org.arsye.query.site.page.Ruling;
import org.arsye.query.site.page.Said;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** Comments and decisions as pages show them. */
@Component
class Cards {

    /** Erasures concern all bodies: their days are told in one zone. */
    static final ZoneId HOME = ZoneId.of("Europe/Belgrade");

    private final CommentsQueries comments;

    Cards(CommentsQueries comments) {
        this.comments = comments;
    }

    /** @throws NotFound if there is none of that id */
    CommentEntry entry(CommentId id, Moment moment) {
        return comments.one(id, moment).orElseThrow(NotFound::new);
    }

    List<Card> cards(List<CommentEntry> entries, Moment moment, Words w) {
        return entries.stream().map(e -> card(e, moment, w)).toList();
    }

    Card card(CommentEntry e, Moment moment, Words w) {
        return new Card(
                e.id().toString(),
                e.number(),
                e.provision(),
                e.contributorKind(),
                blankToNull(e.contributorName()),
                e.publication(),
                e.textState().isShown() ? null : w.low(e.textState()),
                Said.by(e.text(), e.language()),
                Said.by(blankToNull(e.proposedWording()), e.language()),
                e.channel(),
                e.receivedAt(),
                w.low(e.answer()),
                e.decision() == null ? null : ruling(e.decision(), moment, w),
                e.pending() == null ? null : ruling(e.pending(), moment, w),
                erased("erased.text", e.erased(), w),
                erased("erased.name", e.nameErased(), w),
                moderated(e, w));
    }

    /** The latest first. */
    List<Ruling> rulings(CommentId id, Moment moment, Words w) {
        return comments.decisions(id, moment).stream()
                .sorted(Comparator.comparingLong(DecisionEntry::position).reversed())
                .map(d -> ruling(d, moment, w))
                .toList();
    }

    private static Ruling ruling(DecisionEntry d, Moment moment, Words w) {
        return new Ruling(
                d.id().toString(),
                w.low(d.stage()),
                d.outcome(),
                w.said(d.justification()),
                d.changedProvision(),
                w.said(d.supersedingReason()),
                d.draftedAt(),
                d.approvedAt(),
                d.publishedAt(),
                d.draftedBy() != null && d.draftedBy().equals(moment.reader().officialId()),
                erased("erased.justification", d.erased(), w));
    }

    /** When something was erased, and under what. */
    private static String erased(String sentence, Forgotten erased, Words w) {
        return erased == null ? null : w.say(sentence, w.day(erased.at(), HOME), basis(erased.basis(), w));
    }

    /** A legal basis by its title in the reader's language; one that is not listed by its code. */
    static String basis(String code, Words w) {
        return LegalBases.byCode(code).map(basis -> basis.title().in(w.code())).orElse(code);
    }

    /** What moderators keep from the public, and why. */
    private static String moderated(CommentEntry e, Words w) {
        return e.moderation() == null
                ? null
                : w.say(
                        "moderated." + w.low(e.moderation().shown()),
                        w.day(e.moderation().at(), HOME),
                        w.name("moderation.reason", e.moderation().reason()));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
