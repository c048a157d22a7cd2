package org.arsye.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.arsye.events.Sealed;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.Outcome;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.ledger.entry.Entry;
import org.arsye.ledger.report.ReportStatement;
import org.arsye.query.given.Pen;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.arsye.query.platform.RawRecord;
import org.junit.jupiter.api.Test;

/** A consultation replayed as of the day of its report gives that report, byte for byte. */
class ReplayedReportTest {

    private final ReadSide side = ReadSide.running();
    private final Story story = new Story();
    private final CommentId accepted = Story.commentId();
    private final CommentId open = Story.commentId();
    private final DecisionId decision = new DecisionId(UUID.randomUUID());
    private final DecisionId correction = new DecisionId(UUID.randomUUID());

    private byte[] report(String asked) {
        return side.http()
                .get()
                .uri("/api/v1/consultations/" + story.consultation + "/report.json" + asked)
                .header("Arsye-After", Long.toString(side.now().position()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    private static ReportFigures figures(int received, int accepted, int rejected, int unanswered, int withdrawn) {
        return new ReportFigures(received, accepted, 0, rejected, 0, 0, unanswered, withdrawn);
    }

    /** From the entries of the whole record, as whoever has an export makes it. */
    private byte[] fromEntries(int version) {
        ReportStatement statement = new ReportStatement(story.consultation.toString());
        RawRecord record = side.bean(RawRecord.class);
        for (long next = 0; next <= record.lastPosition(); next++) {
            record.from(next, 1).forEach(event -> {
                if (new String(event.payload(), StandardCharsets.UTF_8).contains(story.consultation.toString())) {
                    statement.take(Entry.parse(Entry.bytesOf(event)));
                }
            });
        }
        statement.checkFigures(version);
        return statement.of("", version).canonical();
    }

    @Test
    void whatever_happens_later_the_report_of_that_day_is_the_same_bytes() {
        side.given(story.begun());
        side.given(
                story.comment(accepted, "Po"),
                story.comment(open, "Ndoshta"),
                story.decided(accepted, decision, Outcome.ACCEPTED, null),
                story.approved(accepted, decision));
        long counted = side.given(story.published(accepted, decision, Outcome.ACCEPTED));
        long day = side.given(new ReportPublished(
                story.consultation, 1, counted, figures(2, 1, 0, 1, 0), Sealed.text(Story.text("Përfundim")), null));
        byte[] then = report("");
        assertThat(new String(then, StandardCharsets.UTF_8))
                .contains("\"received\":2", "\"outcome\":\"ACCEPTED\"", "\"version\":1")
                .doesNotContain("Përfundim", "Ndoshta");

        side.given(
                story.withdrawn(open),
                story.decided(accepted, correction, Outcome.REJECTED, decision),
                story.approved(accepted, correction));
        long recounted = side.given(story.published(accepted, correction, Outcome.REJECTED));
        side.given(new ReportPublished(
                story.consultation, 2, recounted, figures(2, 0, 1, 0, 1), null, Sealed.text(Story.text("U gabua"))));
        Pen.forget(accepted.value());
        Pen.forget(open.value());
        Pen.forget(story.consultation.value());

        assertThat(report("?asOf=" + day)).isEqualTo(then);
        assertThat(report("?version=1")).isEqualTo(then);
        assertThat(fromEntries(1)).isEqualTo(then);
        assertThat(report("")).isEqualTo(fromEntries(2)).isNotEqualTo(then);
    }
}
