package org.arsye.query.site;

import java.util.List;
import org.arsye.events.comment.CommentId;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.comments.CommentEntry;
import org.arsye.query.comments.CommentsFilter;
import org.arsye.query.comments.CommentsQueries;
import org.arsye.query.formats.page.PdfFormat;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.reports.ReportEntry;
import org.arsye.query.reports.ReportParts;
import org.arsye.query.reports.ReportsQueries;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Form;
import org.arsye.query.site.page.Head;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** Puts together the pages of what was said and answered. */
@Component
public class CommentsComposer {

    private final CommentsQueries comments;
    private final ReportsQueries reports;
    private final Heads heads;
    private final Texts texts;
    private final Cards cards;
    private final Proofs proofs;

    CommentsComposer(
            CommentsQueries comments, ReportsQueries reports, Heads heads, Texts texts, Cards cards, Proofs proofs) {
        this.comments = comments;
        this.reports = reports;
        this.heads = heads;
        this.texts = texts;
        this.cards = cards;
        this.proofs = proofs;
    }

    public Content comments(ConsultationId id, Asked asked, Paging paging, Moment moment, Words w) {
        Head head = head(id, moment, w);
        Page<CommentEntry> found = comments.list(id, asked.comments(), paging, moment);
        return new Content.Comments(
                head,
                asked.given(),
                texts.provisions(id, moment, w),
                cards.cards(found.items(), moment, w),
                comments.totals(id, moment),
                found.next());
    }

    public Content decisions(ConsultationId id, Asked asked, Paging paging, Moment moment, Words w) {
        Head head = head(id, moment, w);
        Page<CommentEntry> found = comments.list(id, asked.comments(), paging, moment);
        return new Content.Decisions(
                head,
                asked.given(),
                texts.provisions(id, moment, w),
                cards.cards(found.items(), moment, w),
                comments.totals(id, moment),
                found.next());
    }

    /**
     * The report in one of its versions, with every comment as the record had it when that version was made.
     *
     * @param version null for the one that holds
     */
    public Content report(ConsultationId id, Integer version, Paging paging, Moment moment, Words w) {
        Head head = head(id, moment, w);
        List<ReportEntry> all = reports.versions(id, moment);
        if (all.isEmpty() && version == null) {
            return new Content.Report(
                    head, null, null, null, null, null, null, List.of(), 1, true, List.of(), null, null);
        }
        ReportEntry report = all.stream()
                .filter(r -> version == null || r.version() == version)
                .findFirst()
                .orElseThrow(NotFound::new);
        Moment then = new Moment(report.asOf(), report.publishedAt(), moment.reader()).inPublic();
        Page<CommentEntry> rows = comments.list(id, CommentsFilter.all(), paging, then);
        return new Content.Report(
                head,
                report.version(),
                report.publishedAt(),
                report.asOf(),
                report.figures(),
                w.said(report.conclusion()),
                w.said(report.reason()),
                all.stream().map(ReportEntry::version).toList(),
                ReportParts.of(report.figures().received()),
                report.figures().received() <= PdfFormat.MOST_ROWS,
                cards.cards(rows.items(), then, w),
                rows.next(),
                proofs.ofReport(id, report.position(), moment).orElse(null));
    }

    public Content comment(CommentId id, Moment moment, Words w) {
        CommentEntry entry = cards.entry(id, moment);
        return new Content.Comment(
                head(entry.consultationId(), moment, w),
                cards.card(entry, moment, w),
                texts.article(entry.consultationId(), entry.provision(), moment, w)
                        .orElse(null),
                cards.rulings(id, moment, w),
                proofs.of(id, moment));
    }

    /** @param provision what the reader came from; what was typed before holds */
    public Content newComment(ConsultationId id, String provision, Form form, Moment moment, Words w) {
        Form started = form.starting("provision", provision);
        String chosen = started.value("provision");
        return new Content.NewComment(
                head(id, moment, w),
                chosen,
                texts.article(id, chosen, moment, w).orElse(null),
                texts.provisions(id, moment, w),
                started);
    }

    /** @param secret null unless this reader just sent it */
    public Content submitted(CommentId id, String secret, Moment moment, Words w) {
        CommentEntry entry = cards.entry(id, moment);
        return new Content.Submitted(
                head(entry.consultationId(), moment, w),
                id.toString(),
                entry.number(),
                secret,
                proofs.of(id, moment).stream().findFirst().orElse(null));
    }

    public Content withdrawal(CommentId id, Form form, Moment moment, Words w) {
        CommentEntry entry = cards.entry(id, moment);
        return new Content.Withdrawal(head(entry.consultationId(), moment, w), cards.card(entry, moment, w), form);
    }

    private Head head(ConsultationId id, Moment moment, Words w) {
        return heads.head(heads.entry(id, moment), moment, w);
    }
}
