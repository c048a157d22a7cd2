package org.arsye.ledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.arsye.ledger.Digests;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Json;
import org.arsye.ledger.Refused;
import org.junit.jupiter.api.Test;

class ReportStatementTest {

    private static final String ORIGIN = "ledger.example";

    @Test
    void a_report_says_what_became_of_every_comment_and_its_figures_add_up() {
        Told told = Told.course().report(1, 9, 3, 1, 0, 1, 1);

        String report = new String(told.report(ORIGIN, 1), StandardCharsets.UTF_8);

        assertThat(report)
                .contains("\"figures\":{\"accepted\":1,\"noted\":0,\"outOfScope\":0,\"partlyAccepted\":0,"
                        + "\"received\":3,\"rejected\":0,\"unanswered\":1,\"withdrawn\":1}")
                .contains("\"origin\":\"ledger.example\"", "\"v\":\"arsye-report/1\"")
                .contains("\"outcome\":\"ACCEPTED\"", "\"justification\":\"" + "E".repeat(43) + "\"")
                .contains("\"withdrawn\":{\"at\":")
                .contains("\"asOf\":9")
                .doesNotContain("00ff");
        told.statement().checkFigures(1);
        Json.Arr comments = (Json.Arr) told.statement().of(ORIGIN, 1).members().get("comments");
        assertThat(comments.elements()).hasSize(3);
    }

    /** As it was made before meetings and methods were recorded: what was handed out then must be made again to the byte. */
    @Test
    void a_report_without_meetings_and_methods_is_what_it_always_was() {
        byte[] report = Told.course()
                .consultation(
                        "ConsultationExtended",
                        "\"closesAt\":\"2026-04-09T00:00:00Z\",\"reason\":{\"sd\":\"" + "R".repeat(43) + "\"}")
                .report(1, 10, 3, 1, 0, 1, 1)
                .report(ORIGIN, 1);

        assertThat(Digests.sha256Hex(report))
                .isEqualTo("7c592550b153140d7b5f036b6df5b6f8e1b4de13bb449c2079140effe98ca01b");
    }

    @Test
    void a_report_tells_how_the_public_was_consulted_in_full_and_what_is_sealed_by_its_digest() {
        String summary = "S".repeat(43);
        byte[] report = Told.course()
                .consultation(
                        "MethodUsed",
                        "\"from\":\"2026-03-16\",\"method\":\"PUBLIC_MEETING\",\"methodId\":\"m1\","
                                + "\"participants\":[{\"kind\":\"CITIZEN\",\"number\":31}],\"stage\":\"CONSULTATION\","
                                + "\"summary\":{\"sd\":\"" + summary + "\"},\"until\":\"2026-03-16\"")
                .report(1, 10, 3, 1, 0, 1, 1)
                .report(ORIGIN, 1);

        assertThat(new String(report, StandardCharsets.UTF_8))
                .contains("{\"at\":\"2026-03-10T09:30:00.120Z\",\"by\":\"OFFICIAL\",")
                .contains("\"from\":\"2026-03-16\",\"method\":\"PUBLIC_MEETING\",\"methodId\":\"m1\","
                        + "\"participants\":[{\"kind\":\"CITIZEN\",\"number\":31}],\"position\":10,"
                        + "\"stage\":\"CONSULTATION\",\"summary\":\"" + summary + "\",\"type\":\"MethodUsed\","
                        + "\"until\":\"2026-03-16\"}");
    }

    @Test
    void a_report_is_the_same_bytes_whatever_comes_later() {
        Told told = Told.course().report(1, 9, 3, 1, 0, 1, 1);
        byte[] then = told.report(ORIGIN, 1);

        told.comment(1, "DecisionDrafted", Told.decision(2) + ",\"supersedes\":\"d1\"")
                .comment(1, "DecisionPublished", Told.decision(2) + ",\"outcome\":\"REJECTED\"")
                .comment(3, "CommentWithdrawn", "")
                .comment(4, "CommentSubmitted", "")
                .consultation("OutcomeRecorded", "\"outcome\":\"ADOPTED\"")
                .report(2, 15, 4, 0, 1, 1, 2);

        assertThat(told.report(ORIGIN, 1)).isEqualTo(then);
        assertThat(told.report(ORIGIN, 2)).isNotEqualTo(then);
        assertThat(told.statement().newest()).contains(2L);
    }

    @Test
    void what_was_recorded_between_the_count_and_the_publication_is_not_in_it() {
        Told counted = Told.course().comment(4, "CommentSubmitted", "").report(1, 9, 3, 1, 0, 1, 1);

        assertThat(new String(counted.report(ORIGIN, 1), StandardCharsets.UTF_8))
                .doesNotContain("\"comment\":\"00000000-0000-4000-8000-000000000004\"");
    }

    @Test
    void a_report_whose_figures_do_not_follow_from_the_entries_is_none() {
        Told wrong = Told.course().report(1, 9, 3, 0, 1, 1, 1);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> wrong.statement().checkFigures(1))
                .satisfies(refused -> assertThat(refused.flaw()).isEqualTo(Flaw.REPORT_FIGURES))
                .satisfies(refused -> assertThat(refused.where()).isEqualTo("entry 10"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> wrong.report(ORIGIN, 2))
                .satisfies(refused -> assertThat(refused.flaw()).isEqualTo(Flaw.REPORT_MISSING));
    }
}
