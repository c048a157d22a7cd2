package org.arsye.query.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.query.comments.CommentsQueries;
import org.arsye.query.consultations.ConsultationAct;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.course.Course;
import org.arsye.query.course.CourseStep;
import org.arsye.query.documents.DocumentEntry;
import org.arsye.query.history.HistoryEntry;
import org.arsye.query.history.HistoryQueries;
import org.arsye.query.norms.NormsQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.reports.ReportEntry;
import org.arsye.query.reports.ReportsQueries;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Content.Consultation.Note;
import org.arsye.query.site.page.Happening;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** Puts together what is said about one consultation: its own page and its history. */
@Component
public class ConsultationComposer {

    private final ConsultationsQueries consultations;
    private final CommentsQueries comments;
    private final ReportsQueries reports;
    private final HistoryQueries history;
    private final CourseComposer courses;
    private final NormsQueries norms;
    private final LegalTimeOf legalTime;
    private final Heads heads;
    private final Texts texts;

    ConsultationComposer(
            ConsultationsQueries consultations,
            CommentsQueries comments,
            ReportsQueries reports,
            HistoryQueries history,
            CourseComposer courses,
            NormsQueries norms,
            LegalTimeOf legalTime,
            Heads heads,
            Texts texts) {
        this.consultations = consultations;
        this.comments = comments;
        this.reports = reports;
        this.history = history;
        this.courses = courses;
        this.norms = norms;
        this.legalTime = legalTime;
        this.heads = heads;
        this.texts = texts;
    }

    /** @throws NotFound if the reader may not know of it */
    public Content consultation(ConsultationId id, Moment moment, Words w) {
        ConsultationEntry entry = heads.entry(id, moment);
        List<ConsultationAct> acts = consultations.acts(id, moment);
        Optional<ConsultationAct> notice = acts.stream()
                .filter(a -> a.kind() == ConsultationAct.Kind.OPENED)
                .reduce((earlier, later) -> later);
        List<DocumentEntry> documents = texts.documents(id, moment);
        Optional<DocumentEntry> draft = texts.commented(documents);
        Map<String, Integer> on =
                draft.map(d -> comments.perProvision(id, d.id(), moment)).orElse(Map.of());
        ReportFigures totals = comments.totals(id, moment);
        Course course = courses.course(entry, moment);
        Optional<CourseStep> prior = course.steps().stream()
                .filter(step -> step.kind() == CourseStep.Kind.PRIOR_NOTICE)
                .findFirst();
        int onProvisions = on.values().stream().mapToInt(Integer::intValue).sum();
        return new Content.Consultation(
                heads.head(entry, moment, w),
                w.said(entry.summary()),
                notice.map(a -> w.said(a.what()))
                        .orElseGet(() -> prior.map(step -> w.said(step.what())).orElse(null)),
                notice.map(a -> w.said(a.why())).orElse(null),
                notice.map(a -> w.said(a.howToTakePart()))
                        .orElseGet(() -> prior.map(step -> w.said(step.howToContribute()))
                                .orElse(null)),
                entry.contactRole(),
                entry.normPack(),
                notes(acts, w),
                documents.stream().map(d -> texts.paper(d, w)).toList(),
                draft.map(d -> texts.articles(d, on, w)).orElse(List.of()),
                Math.max(0, totals.received() - totals.withdrawn() - onProvisions),
                totals,
                entry.outcome(),
                reports.current(id, moment).map(ReportEntry::version).orElse(null),
                courses.gathering(entry, course, moment, w),
                new Content.Standards(legalTime.of(entry, moment), norms.breaches(id, moment)));
    }

    private static List<Note> notes(List<ConsultationAct> acts, Words w) {
        return acts.stream()
                .filter(a -> w.said(a.reason()) != null)
                .map(a -> new Note(w.low(a.kind()), w.said(a.reason())))
                .toList();
    }

    /** @throws NotFound if the reader may not know of it */
    public Content history(ConsultationId id, Paging paging, Moment moment, Words w) {
        ConsultationEntry entry = heads.entry(id, moment);
        Page<HistoryEntry> events = history.ofConsultation(id, paging, moment);
        return new Content.History(
                heads.head(entry, moment, w),
                events.items().stream().map(ConsultationComposer::happening).toList(),
                events.next());
    }

    private static Happening happening(HistoryEntry e) {
        boolean ofComment = !e.aggregateId().equals(e.consultationId().value());
        return new Happening(
                e.position(),
                e.at(),
                e.type(),
                e.actorRole(),
                ofComment ? e.aggregateId().toString() : null);
    }
}
