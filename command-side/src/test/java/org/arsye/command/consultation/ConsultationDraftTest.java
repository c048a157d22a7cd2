package org.arsye.command.consultation;

import static org.arsye.command.consultation.ConsultationRejected.*;
import static org.arsye.command.consultation.Park.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.arsye.command.consultation.ConsultationCommand.AddDocument;
import org.arsye.command.consultation.ConsultationCommand.DraftConsultation;
import org.arsye.command.consultation.ConsultationState.NotDrafted;
import org.arsye.command.kernel.TextRejected;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.DocumentKind;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.publicbody.PublicBodyId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsultationDraftTest {

    @Nested
    class Drafting {

        @Test
        void prepares_a_consultation() {
            on(START_OF_MARCH).when(draft(TITLE, SUMMARY)).leadsTo(drafted());
        }

        @Test
        void twice_is_refused() {
            on(START_OF_MARCH).given(drafted()).when(draft(TITLE, SUMMARY)).isRefused(CONSULTATION_ALREADY_DRAFTED);
        }

        @Test
        void needs_a_title_in_both_languages() {
            on(START_OF_MARCH).when(draft(both("Ligji", ""), SUMMARY)).isRefused(TITLE_REQUIRED, "/title/sr");
        }

        @Test
        void takes_no_title_longer_than_three_hundred_characters() {
            on(START_OF_MARCH)
                    .when(draft(both("l".repeat(300), "z".repeat(301)), SUMMARY))
                    .isRefused(TextRejected.TEXT_TOO_LONG, "/title/sr");
        }

        @Test
        void takes_no_text_that_cannot_be_stored() {
            on(START_OF_MARCH)
                    .when(draft(TITLE, both("p\u0000", "z")))
                    .isRefused(TextRejected.TEXT_NOT_VALID_UNICODE, "/summary/sq");
        }

        @Test
        void needs_a_summary_in_both_languages() {
            on(START_OF_MARCH).when(draft(TITLE, both(null, "Zakon"))).isRefused(SUMMARY_REQUIRED, "/summary/sq");
        }

        @Test
        void needs_a_body() {
            on(START_OF_MARCH)
                    .when(draft(null, DocumentType.DRAFT_LAW, "Koordinatori", "OGP-2022", "Europe/Belgrade"))
                    .isRefused(PUBLIC_BODY_REQUIRED, "/publicBody");
        }

        @Test
        void needs_to_say_what_is_consulted_on() {
            on(START_OF_MARCH)
                    .when(draft(MINISTRY, null, "Koordinatori", "OGP-2022", "Europe/Belgrade"))
                    .isRefused(DOCUMENT_TYPE_REQUIRED, "/documentType");
        }

        @Test
        void needs_somebody_to_ask() {
            on(START_OF_MARCH)
                    .when(draft(MINISTRY, DocumentType.DRAFT_LAW, "\u200b", "OGP-2022", "Europe/Belgrade"))
                    .isRefused(CONTACT_ROLE_REQUIRED, "/contactRole");
        }

        @ParameterizedTest
        @ValueSource(strings = {"XK-GOV-05-2016", "OGP-2022"})
        void knows_the_rules_it_can_be_held_to(String normPack) {
            on(START_OF_MARCH)
                    .when(draft(MINISTRY, DocumentType.DRAFT_LAW, "Koordinatori", normPack, "Europe/Belgrade"))
                    .result()
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void is_held_to_no_unknown_rules() {
            on(START_OF_MARCH)
                    .when(draft(MINISTRY, DocumentType.DRAFT_LAW, "Koordinatori", "XK-GOV-2099", "Europe/Belgrade"))
                    .isRefused(NORM_PACK_UNKNOWN, "/normPack");
        }

        @Test
        void needs_a_zone_to_count_days_in() {
            on(START_OF_MARCH)
                    .when(draft(MINISTRY, DocumentType.DRAFT_LAW, "Koordinatori", "OGP-2022", null))
                    .isRefused(ZONE_UNKNOWN, "/zone");
        }
    }

    @Nested
    class Documents {

        @Test
        void begin_with_version_one() {
            on(START_OF_MARCH).given(drafted()).when(addText(1)).leadsTo(text(1));
        }

        @Test
        void get_a_further_version_while_the_consultation_is_open() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(addText(2))
                    .leadsTo(text(2));
        }

        @Test
        void are_not_added_to_what_is_not_there() {
            assertThatThrownBy(() -> ConsultationRules.decide(addText(1), new NotDrafted(), START_OF_MARCH))
                    .hasMessage("UNKNOWN_CONSULTATION");
        }

        @Test
        void are_not_added_after_the_period() {
            on(IN_MAY)
                    .given(drafted(), text(1), opened(), elapsed(END_OF_MARCH))
                    .when(addText(2))
                    .isRefused(CONSULTATION_CLOSED);
        }

        @Test
        void are_not_added_after_the_period_even_if_nothing_has_noticed_its_end() {
            on(END_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(addText(2))
                    .isRefused(CONSULTATION_CLOSED);
        }

        @Test
        void are_not_added_once_the_report_is_out() {
            on(IN_MAY)
                    .given(drafted(), text(1), opened(), elapsed(END_OF_MARCH), reported(1))
                    .when(addText(2))
                    .isRefused(REPORT_ALREADY_PUBLISHED);
        }

        @Test
        void are_not_added_once_the_outcome_is_known() {
            on(IN_MAY)
                    .given(drafted(), outcome(DraftOutcome.WITHDRAWN))
                    .when(addText(1))
                    .isRefused(OUTCOME_ALREADY_RECORDED);
        }

        @Test
        void are_not_added_after_cancelling() {
            on(IN_MAY).given(drafted(), cancelled()).when(addText(1)).isRefused(CONSULTATION_CANCELLED);
        }

        @Test
        void have_a_kind() {
            on(START_OF_MARCH)
                    .given(drafted())
                    .when(add(null, TITLE, "application/pdf", 1))
                    .isRefused(DOCUMENT_KIND_REQUIRED, "/kind");
        }

        @Test
        void keep_their_kind_through_their_versions() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1))
                    .when(add(DocumentKind.SUPPORTING, TITLE, "application/pdf", 1))
                    .isRefused(DOCUMENT_KIND_FIXED, "/kind");
        }

        @Test
        void have_a_title_in_both_languages() {
            on(START_OF_MARCH)
                    .given(drafted())
                    .when(add(DocumentKind.DRAFT, null, "application/pdf", 1))
                    .result()
                    .expectExceptionMessage(TITLE_REQUIRED.name());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "pdf", "text/html; charset=utf-8", "a/b/c", "application/\n"})
        void have_a_media_type(String mediaType) {
            on(START_OF_MARCH)
                    .given(drafted())
                    .when(add(DocumentKind.DRAFT, TITLE, mediaType, 1))
                    .isRefused(MEDIA_TYPE_NOT_VALID);
        }

        @Test
        void have_a_content() {
            on(START_OF_MARCH)
                    .given(drafted())
                    .when(add(DocumentKind.DRAFT, TITLE, "application/pdf", 0))
                    .isRefused(DOCUMENT_EMPTY);
        }

        @Test
        void get_no_version_that_changes_nothing() {
            on(START_OF_MARCH).given(drafted(), text(1)).when(addText(1)).isRefused(DOCUMENT_UNCHANGED);
        }
    }

    private static final Set<String> KNOWN = Set.of("XK-GOV-05-2016", "OGP-2022");

    private static DraftConsultation draft(LocalizedText title, LocalizedText summary) {
        return new DraftConsultation(
                PARK,
                MINISTRY,
                title,
                summary,
                DocumentType.DRAFT_LAW,
                "Koordinatori për konsultime",
                "XK-GOV-05-2016",
                "Europe/Belgrade",
                KNOWN,
                null,
                null,
                false);
    }

    private static DraftConsultation draft(
            PublicBodyId body, DocumentType type, String contactRole, String normPack, String zone) {
        return new DraftConsultation(
                PARK, body, TITLE, SUMMARY, type, contactRole, normPack, zone, KNOWN, null, null, false);
    }

    private static AddDocument add(DocumentKind kind, LocalizedText title, String mediaType, long size) {
        return new AddDocument(PARK, DRAFT_LAW, kind, title, mediaType, digest(9), size, 0);
    }
}
