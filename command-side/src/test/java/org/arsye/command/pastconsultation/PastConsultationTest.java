package org.arsye.command.pastconsultation;

import static org.arsye.command.pastconsultation.PastConsultationRejected.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.arsye.command.kernel.Scenario;
import org.arsye.command.kernel.TextRejected;
import org.arsye.command.pastconsultation.PastConsultationCommand.CorrectPastConsultation;
import org.arsye.command.pastconsultation.PastConsultationCommand.Counts;
import org.arsye.command.pastconsultation.PastConsultationCommand.ImportPastConsultation;
import org.arsye.command.pastconsultation.PastConsultationCommand.Said;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.past.ImportId;
import org.arsye.events.past.PastConsultationCorrected;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.past.PastConsultationImported;
import org.arsye.events.publicbody.PublicBodyId;
import org.junit.jupiter.api.Test;

class PastConsultationTest {

    private static final PublicBodyId BODY = new PublicBodyId(UUID.randomUUID());
    private static final PastConsultationId PAST = PastConsultationId.of(BODY, "40472");
    private static final ImportId FILE = new ImportId(UUID.randomUUID());
    private static final LocalDate OPENED = LocalDate.of(2018, 9, 14);
    private static final LocalDate CLOSED = LocalDate.of(2018, 10, 4);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 2);
    private static final LocalizedText TITLE = new LocalizedText("Udhëzim sintetik", null, null);
    private static final Counts COUNTS = new Counts(6, 1, 1, 1, 1, 1, 1, 0);

    @Test
    void is_imported_as_the_body_says_it() {
        scenario().when(bring(said(OPENED, CLOSED, CLOSED, COUNTS))).leadsTo(imported());
    }

    @Test
    void is_imported_once_under_one_reference() {
        scenario()
                .given(imported())
                .when(bring(said(OPENED, CLOSED, CLOSED, COUNTS)))
                .isRefused(PAST_ALREADY_IMPORTED);
    }

    @Test
    void needs_a_reference_a_title_in_some_language_a_type_and_its_days() {
        scenario()
                .when(bring(said(" ", TITLE, DocumentType.STRATEGY, OPENED)))
                .isRefused(PAST_REFERENCE_REQUIRED, "/reference");
        scenario()
                .when(bring(said("1", new LocalizedText(null, " ", null), DocumentType.STRATEGY, OPENED)))
                .isRefused(PAST_TITLE_REQUIRED, "/title");
        scenario().when(bring(said("1", TITLE, null, OPENED))).isRefused(PAST_TYPE_REQUIRED, "/documentType");
        scenario()
                .when(bring(said("1", TITLE, DocumentType.STRATEGY, null)))
                .isRefused(PAST_DAYS_REQUIRED, "/openedOn");
        scenario()
                .when(bring(said("x".repeat(101), TITLE, DocumentType.STRATEGY, OPENED)))
                .isRefused(TextRejected.TEXT_TOO_LONG, "/reference");
    }

    @Test
    void ends_after_it_begins_and_before_today() {
        scenario()
                .when(bring(said(OPENED, OPENED.minusDays(1), null, null)))
                .isRefused(PAST_ENDS_BEFORE_IT_BEGINS, "/closedOn");
        scenario().when(bring(said(OPENED, TODAY, null, null))).isRefused(PAST_NOT_OVER, "/closedOn");
    }

    @Test
    void was_reported_on_after_it_opened_and_not_in_the_future() {
        scenario()
                .when(bring(said(OPENED, CLOSED, OPENED.minusDays(1), null)))
                .isRefused(PAST_REPORT_DAY_WRONG, "/reportPublishedOn");
        scenario()
                .when(bring(said(OPENED, CLOSED, TODAY.plusDays(1), null)))
                .isRefused(PAST_REPORT_DAY_WRONG, "/reportPublishedOn");
    }

    @Test
    void has_figures_whose_parts_add_up_or_none() {
        scenario()
                .when(bring(said(OPENED, CLOSED, null, new Counts(6, 1, 1, 1, 1, 1, 0, 0))))
                .isRefused(PAST_FIGURES_DO_NOT_ADD_UP, "/figures");
        scenario()
                .when(bring(said(OPENED, CLOSED, null, new Counts(0, 1, -1, 0, 0, 0, 0, 0))))
                .isRefused(PAST_FIGURES_BELOW_ZERO, "/figures");
    }

    @Test
    void names_rules_that_there_are_or_none() {
        scenario()
                .when(bring(said("1", TITLE, DocumentType.STRATEGY, OPENED, CLOSED, CLOSED, null, "XX", false)))
                .isRefused(PAST_PACK_UNKNOWN, "/normPack");
    }

    @Test
    void is_corrected_with_a_reason_once_it_is_there() {
        Said right = said(OPENED, CLOSED, null, null);
        scenario()
                .given(imported())
                .when(new CorrectPastConsultation(PAST, right, "Ishte gabim"))
                .leadsTo(corrected());
        scenario()
                .given(imported())
                .when(new CorrectPastConsultation(PAST, right, " "))
                .isRefused(PAST_REASON_REQUIRED, "/reason");
        scenario().when(new CorrectPastConsultation(PAST, right, "Ishte gabim")).isRefused(PAST_NOT_IMPORTED);
        scenario()
                .given(imported(), corrected())
                .when(new CorrectPastConsultation(PAST, right, "Prapë gabim"))
                .leadsTo(corrected("Prapë gabim"));
    }

    @Test
    void is_corrected_by_the_same_rules_by_which_it_was_imported() {
        scenario()
                .given(imported())
                .when(new CorrectPastConsultation(PAST, said(OPENED, TODAY, null, null), "Ishte gabim"))
                .isRefused(PAST_NOT_OVER, "/closedOn");
        scenario()
                .given(imported())
                .when(new CorrectPastConsultation(
                        PAST, said(OPENED, CLOSED, null, new Counts(6, 1, 1, 1, 1, 1, 0, 0)), "Ishte gabim"))
                .isRefused(PAST_FIGURES_DO_NOT_ADD_UP, "/figures");
    }

    @Test
    void stays_whose_it_is_and_under_its_reference_whatever_a_correction_says() {
        Said other = new Said(
                new PublicBodyId(UUID.randomUUID()),
                "Europe/Belgrade",
                "1",
                TITLE,
                DocumentType.ADMINISTRATIVE_INSTRUCTION,
                "XK-GOV-05-2016",
                true,
                OPENED,
                CLOSED,
                null,
                null,
                null,
                3,
                12,
                "Raporti vjetor");
        scenario()
                .given(imported())
                .when(new CorrectPastConsultation(PAST, other, "Ishte gabim"))
                .leadsTo(corrected());
    }

    private static Scenario scenario() {
        return Scenario.of(PastConsultation.class, Instant.parse("2026-06-02T07:10:00Z"));
    }

    private static ImportPastConsultation bring(Said said) {
        return new ImportPastConsultation(PAST, said, FILE, 1);
    }

    private static Said said(LocalDate opened, LocalDate closed, LocalDate published, Counts counts) {
        return said(
                "40472",
                TITLE,
                DocumentType.ADMINISTRATIVE_INSTRUCTION,
                opened,
                closed,
                published,
                counts,
                "XK-GOV-05-2016",
                true);
    }

    private static Said said(String reference, LocalizedText title, DocumentType type, LocalDate opened) {
        return said(reference, title, type, opened, CLOSED, null, null, null, true);
    }

    private static Said said(
            String reference,
            LocalizedText title,
            DocumentType type,
            LocalDate opened,
            LocalDate closed,
            LocalDate published,
            Counts counts,
            String pack,
            boolean known) {
        return new Said(
                BODY,
                "Europe/Belgrade",
                reference,
                title,
                type,
                pack,
                known,
                opened,
                closed,
                null,
                published,
                counts,
                3,
                12,
                "Raporti vjetor");
    }

    private static PastConsultationImported imported() {
        return new PastConsultationImported(
                PAST,
                BODY,
                "40472",
                TITLE,
                DocumentType.ADMINISTRATIVE_INSTRUCTION,
                "XK-GOV-05-2016",
                "Europe/Belgrade",
                OPENED,
                CLOSED,
                null,
                CLOSED,
                new ReportFigures(6, 1, 1, 1, 1, 1, 1, 0),
                3,
                12,
                Sealed.text("Raporti vjetor"),
                FILE,
                1);
    }

    private static PastConsultationCorrected corrected() {
        return corrected("Ishte gabim");
    }

    private static PastConsultationCorrected corrected(String reason) {
        return new PastConsultationCorrected(
                PAST,
                BODY,
                "40472",
                TITLE,
                DocumentType.ADMINISTRATIVE_INSTRUCTION,
                "XK-GOV-05-2016",
                "Europe/Belgrade",
                OPENED,
                CLOSED,
                null,
                null,
                null,
                3,
                12,
                Sealed.text("Raporti vjetor"),
                Sealed.text(reason));
    }
}
