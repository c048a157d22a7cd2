package org.arsye.query.annualreports;

import org.arsye.events.annualreport.AnnualChapterWritten;
import org.arsye.events.annualreport.AnnualReportDrafted;
import org.arsye.events.annualreport.AnnualReportPublished;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.CommentWithdrawn;
import org.arsye.events.comment.DecisionPublished;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationOpened;
import org.arsye.events.consultation.MethodCorrected;
import org.arsye.events.consultation.MethodUsed;
import org.arsye.events.consultation.OutcomeRecorded;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.events.past.PastConsultationCorrected;
import org.arsye.events.past.PastConsultationImported;
import org.arsye.query.platform.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps what a year counts, and the reports that were made of it. */
@Component
@ProcessingGroup(AnnualReportsProjection.NAME)
class AnnualReportsProjection {

    /** Stored with the tracking token: renaming it starts a replay. */
    static final String NAME = "annual-reports";

    private final AnnualDraftsTable drafts;
    private final AnnualCommentsTable comments;
    private final AnnualMethodsTable methods;
    private final AnnualReportsTable reports;
    private final AnnualImportsTable imports;

    AnnualReportsProjection(
            AnnualDraftsTable drafts,
            AnnualCommentsTable comments,
            AnnualMethodsTable methods,
            AnnualReportsTable reports,
            AnnualImportsTable imports) {
        this.drafts = drafts;
        this.comments = comments;
        this.methods = methods;
        this.reports = reports;
        this.imports = imports;
    }

    @EventHandler
    void on(ConsultationDrafted event, Recorded recorded) {
        drafts.draft(event, recorded);
    }

    @EventHandler
    void on(ConsultationOpened event, Recorded recorded) {
        drafts.open(event, recorded);
    }

    @EventHandler
    void on(ReportPublished event, Recorded recorded) {
        drafts.report(event, recorded);
    }

    @EventHandler
    void on(OutcomeRecorded event, Recorded recorded) {
        drafts.conclude(event, recorded);
    }

    @EventHandler
    void on(CommentSubmitted event, Recorded recorded) {
        comments.submit(event, recorded);
    }

    @EventHandler
    void on(CommentWithdrawn event, Recorded recorded) {
        comments.withdraw(event, recorded);
    }

    @EventHandler
    void on(DecisionPublished event, Recorded recorded) {
        comments.answer(event, recorded);
    }

    @EventHandler
    void on(MethodUsed event, Recorded recorded) {
        methods.use(event, recorded);
    }

    @EventHandler
    void on(MethodCorrected event, Recorded recorded) {
        methods.correct(event, recorded);
    }

    @EventHandler
    void on(PastConsultationImported event, Recorded recorded) {
        imports.bring(event, recorded);
    }

    @EventHandler
    void on(PastConsultationCorrected event, Recorded recorded) {
        imports.correct(event, recorded);
    }

    @EventHandler
    void on(AnnualReportDrafted event, Recorded recorded) {
        reports.draft(event, recorded);
    }

    @EventHandler
    void on(AnnualChapterWritten event, Recorded recorded) {
        reports.write(event, recorded);
    }

    @EventHandler
    void on(AnnualReportPublished event, Recorded recorded) {
        reports.publish(event, recorded);
    }
}
