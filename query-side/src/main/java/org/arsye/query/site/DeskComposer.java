package org.arsye.query.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.arsye.events.LocalizedText;
import org.arsye.events.Role;
import org.arsye.events.comment.CommentId;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.comments.Answer;
import org.arsye.query.comments.CommentEntry;
import org.arsye.query.comments.CommentsFilter;
import org.arsye.query.comments.CommentsQueries;
import org.arsye.query.comments.DecisionEntry.Stage;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.consultations.ConsultationsFilter;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.erasures.ErasuresQueries;
import org.arsye.query.norms.DueEntry;
import org.arsye.query.norms.NormsQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.publicbodies.PublicBodiesQueries;
import org.arsye.query.reports.ReportEntry;
import org.arsye.query.reports.ReportsQueries;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Form;
import org.arsye.query.site.page.Head;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** Puts together the desk of a body's officials. */
@Component
public class DeskComposer {

    private final ConsultationsQueries consultations;
    private final CommentsQueries comments;
    private final PublicBodiesQueries bodies;
    private final ReportsQueries reports;
    private final NormsQueries norms;
    private final LegalTimeOf legalTime;
    private final PeriodPreviews previews;
    private final StepRules rules;
    private final Heads heads;
    private final Texts texts;
    private final Cards cards;

    DeskComposer(
            ConsultationsQueries consultations,
            CommentsQueries comments,
            PublicBodiesQueries bodies,
            ReportsQueries reports,
            NormsQueries norms,
            LegalTimeOf legalTime,
            PeriodPreviews previews,
            StepRules rules,
            Heads heads,
            Texts texts,
            Cards cards) {
        this.previews = previews;
        this.rules = rules;
        this.consultations = consultations;
        this.comments = comments;
        this.bodies = bodies;
        this.reports = reports;
        this.norms = norms;
        this.legalTime = legalTime;
        this.heads = heads;
        this.texts = texts;
        this.cards = cards;
    }

    public Content desk(Moment moment, Words w) {
        PublicBodyId body = moment.reader().publicBodyId();
        if (body == null) {
            return new Content.Desk(null, List.of(), ErasuresQueries.concern(moment.reader()));
        }
        ConsultationsFilter own = new ConsultationsFilter(Set.of(), body, null, null, null, null);
        List<ConsultationEntry> entries =
                consultations.list(own, Paging.largest(), moment).items();
        Map<ConsultationId, ReportFigures> totals =
                comments.totals(entries.stream().map(ConsultationEntry::id).toList(), moment);
        Map<ConsultationId, List<DueEntry>> due = legalTime.due(entries, totals, moment);
        List<Content.Desk.Item> items = heads.heads(entries, moment, w).entrySet().stream()
                .map(e -> item(
                        e.getKey().id(),
                        e.getValue(),
                        totals.get(e.getKey().id()),
                        due.get(e.getKey().id()),
                        moment))
                .toList();
        LocalizedText names =
                bodies.one(body, moment).map(b -> b.names()).orElse(new LocalizedText(body.toString(), null, null));
        return new Content.Desk(w.said(names), items, ErasuresQueries.concern(moment.reader()));
    }

    private Content.Desk.Item item(
            ConsultationId id, Head head, ReportFigures totals, List<DueEntry> due, Moment moment) {
        return new Content.Desk.Item(
                head,
                totals == null ? 0 : totals.received(),
                totals == null ? 0 : totals.unanswered(),
                count(id, Stage.DRAFTED, moment),
                count(id, Stage.APPROVED, moment),
                next(due));
    }

    /** What is overdue, and else what comes first; what has no day comes last. */
    static List<DueEntry> next(List<DueEntry> due) {
        List<DueEntry> owed = due.stream()
                .filter(one -> !one.done())
                .sorted(Comparator.comparing(DueEntry::last, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        List<DueEntry> overdue = owed.stream().filter(DueEntry::overdue).toList();
        if (!overdue.isEmpty() || owed.isEmpty()) {
            return overdue;
        }
        LocalDate first = owed.getFirst().last();
        return owed.stream().filter(one -> Objects.equals(one.last(), first)).toList();
    }

    /** @throws NotForYou if it is another body's */
    public Content consultation(ConsultationId id, Form form, Paging paging, Moment moment, Words w) {
        ConsultationEntry entry = heads.entry(id, moment);
        ours(entry, moment);
        Page<CommentEntry> open = comments.list(
                id, new CommentsFilter(Set.of(Answer.UNANSWERED), null, null, null, null), paging, moment);
        Stream<CommentEntry> replacing = paging.cursor() == null ? replacing(id, moment) : Stream.empty();
        return new Content.DeskConsultation(
                heads.head(entry, moment, w),
                moment.reader().has(Role.COORDINATOR),
                moment.reader().has(Role.OFFICIAL),
                cards.cards(Stream.concat(replacing, open.items().stream()).toList(), moment, w),
                comments.totals(id, moment).unanswered(),
                count(id, Stage.DRAFTED, moment) + count(id, Stage.APPROVED, moment),
                reports.current(id, moment).map(ReportEntry::version).orElse(null),
                form,
                open.next(),
                new Content.DeskStandards(
                        new Content.Standards(legalTime.of(entry, moment), norms.breaches(id, moment)),
                        norms.reminders(id, moment)),
                previews.of(entry, form, moment, w),
                rules.of(entry, moment, w).getOrDefault("extend", List.of()));
    }

    /** Those that have an answer, and another one in preparation. */
    private Stream<CommentEntry> replacing(ConsultationId id, Moment moment) {
        return Stream.of(Stage.DRAFTED, Stage.APPROVED)
                .flatMap(stage -> comments.list(id, inPreparation(stage), Paging.largest(), moment).items().stream())
                .filter(c -> c.answer() != Answer.UNANSWERED && c.answer() != Answer.WITHDRAWN);
    }

    /** @throws NotForYou if it is to another body */
    public Content comment(CommentId id, Form form, Moment moment, Words w) {
        CommentEntry entry = cards.entry(id, moment);
        ConsultationEntry consultation = heads.entry(entry.consultationId(), moment);
        ours(consultation, moment);
        return new Content.DeskComment(
                heads.head(consultation, moment, w),
                cards.card(entry, moment, w),
                texts.article(consultation.id(), entry.provision(), moment, w).orElse(null),
                moment.reader().has(Role.OFFICIAL),
                moment.reader().has(Role.APPROVER),
                form);
    }

    static void ours(ConsultationEntry consultation, Moment moment) {
        if (!consultation.publicBodyId().equals(moment.reader().publicBodyId())) {
            throw new NotForYou();
        }
    }

    private int count(ConsultationId id, Stage stage, Moment moment) {
        int counted = 0;
        String cursor = null;
        do {
            Page<CommentEntry> part =
                    comments.list(id, inPreparation(stage), new Paging(Paging.HIGHEST_LIMIT, cursor), moment);
            counted += part.items().size();
            cursor = part.next();
        } while (cursor != null);
        return counted;
    }

    private static CommentsFilter inPreparation(Stage stage) {
        return new CommentsFilter(Set.of(), null, null, null, stage);
    }
}
