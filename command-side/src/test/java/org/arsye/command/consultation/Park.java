package org.arsye.command.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.arsye.command.consultation.ConsultationCommand.AddDocument;
import org.arsye.command.consultation.ConsultationCommand.Ending;
import org.arsye.command.kernel.Scenario;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.ArticleText;
import org.arsye.events.consultation.ClosingCause;
import org.arsye.events.consultation.ConsultationCancelled;
import org.arsye.events.consultation.ConsultationClosed;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationExtended;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ConsultationOpened;
import org.arsye.events.consultation.ConsultationReopened;
import org.arsye.events.consultation.DocumentAdded;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.DocumentKind;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.consultation.OutcomeRecorded;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.events.publicbody.PublicBodyId;

/** The draft law on parks and what happened to it, for the tests of this feature. All of it is made up. */
final class Park {

    static final ConsultationId PARK = new ConsultationId(UUID.randomUUID());
    static final PublicBodyId MINISTRY = new PublicBodyId(UUID.randomUUID());
    static final DocumentId DRAFT_LAW = new DocumentId(UUID.randomUUID());
    static final DocumentId MINUTES = new DocumentId(UUID.randomUUID());

    static final Instant START_OF_MARCH = Instant.parse("2026-03-02T09:00:00Z");
    static final LocalDate LAST_OF_MARCH = LocalDate.parse("2026-03-31");
    /** Midnight in Belgrade, which has changed its clocks two days before. */
    static final Instant END_OF_MARCH = Instant.parse("2026-03-31T22:00:00Z");

    static final LocalDate LAST_OF_APRIL = LocalDate.parse("2026-04-30");
    static final Instant END_OF_APRIL = Instant.parse("2026-04-30T22:00:00Z");
    static final Instant IN_MAY = Instant.parse("2026-05-05T10:00:00Z");

    static final LocalizedText TITLE = both("Projektligji për parqet", "Nacrt zakona o parkovima");
    static final LocalizedText SUMMARY = both("Rregulla të reja për parqet", "Nova pravila za parkove");
    static final LocalizedText WHAT = both("Çfarë propozohet", "Šta se predlaže");
    static final LocalizedText WHY = both("Pse propozohet", "Zašto se predlaže");
    static final LocalizedText HOW = both("Këtu ose me postë", "Ovde ili poštom");
    static final LocalizedText REASON = both("Kërkuan më shumë kohë", "Tražili su više vremena");

    static final ReportFigures ANSWERED = new ReportFigures(3, 1, 0, 2, 0, 0, 0, 0);
    static final ReportFigures ONE_UNANSWERED = new ReportFigures(3, 1, 0, 1, 0, 0, 1, 0);

    private Park() {}

    static Scenario on(Instant now) {
        return Scenario.of(Consultation.class, now);
    }

    static ConsultationDrafted drafted() {
        return new ConsultationDrafted(
                PARK,
                MINISTRY,
                TITLE,
                Sealed.text(SUMMARY),
                DocumentType.DRAFT_LAW,
                "Koordinatori për konsultime",
                "XK-GOV-05-2016",
                "Europe/Belgrade");
    }

    static DocumentAdded text(int version) {
        return document(DocumentKind.DRAFT, version);
    }

    static DocumentAdded document(DocumentKind kind, int version) {
        return new DocumentAdded(
                PARK, DRAFT_LAW, version, kind, TITLE, ArticleText.MEDIA_TYPE, digest(version), 2_048, 12);
    }

    static DocumentAdded minutes() {
        return new DocumentAdded(PARK, MINUTES, 1, DocumentKind.MINUTES, TITLE, "application/pdf", digest(7), 2_048, 0);
    }

    static AddDocument addText(int version) {
        return new AddDocument(
                PARK, DRAFT_LAW, DocumentKind.DRAFT, TITLE, ArticleText.MEDIA_TYPE, digest(version), 2_048, 12);
    }

    static String digest(int version) {
        return Integer.toString(version).repeat(64);
    }

    static ConsultationOpened opened() {
        return new ConsultationOpened(
                PARK, START_OF_MARCH, END_OF_MARCH, Sealed.text(WHAT), Sealed.text(WHY), Sealed.text(HOW));
    }

    static ConsultationExtended extendedTo(Instant closesAt) {
        return new ConsultationExtended(PARK, closesAt, Sealed.text(REASON));
    }

    static ConsultationClosed elapsed(Instant closedAt) {
        return new ConsultationClosed(PARK, ClosingCause.PERIOD_ELAPSED, closedAt, null);
    }

    static ConsultationClosed closedByHand(Instant closedAt) {
        return new ConsultationClosed(PARK, ClosingCause.BY_HAND, closedAt, Sealed.text(REASON));
    }

    static ConsultationReopened reopenedTo(Instant closesAt) {
        return new ConsultationReopened(PARK, 2, closesAt, Sealed.text(REASON));
    }

    static ConsultationCancelled cancelled() {
        return new ConsultationCancelled(PARK, Sealed.text(REASON));
    }

    static ReportPublished reported(int version) {
        return new ReportPublished(PARK, version, 40, ANSWERED, null, version == 1 ? null : Sealed.text(REASON));
    }

    static OutcomeRecorded outcome(DraftOutcome outcome) {
        return new OutcomeRecorded(PARK, outcome, Sealed.text(REASON));
    }

    static Ending lastDay(LocalDate day) {
        return new Ending(day, null);
    }

    static Ending at(Instant instant) {
        return new Ending(null, instant);
    }

    static LocalizedText both(String sq, String sr) {
        return new LocalizedText(sq, sr, null);
    }
}
