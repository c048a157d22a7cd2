package org.arsye.query.site;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arsye.query.platform.Filling;
import org.arsye.query.platform.ReadModelStatus;
import org.arsye.query.platform.Trouble;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Form;
import org.arsye.query.site.page.Ordered;
import org.arsye.query.site.page.Tended;
import org.arsye.query.site.page.Words;

/** Views in every condition, and the orders about them. */
final class SampleViews {

    private static final long HEAD = 1_204_311;

    private SampleViews() {}

    static Tended current(Words w) {
        return tended("consultations", HEAD, null, null, w);
    }

    static Tended stopped(Words w) {
        return tended(
                "comments",
                1_199_999,
                new Trouble(
                        1_200_000,
                        UUID.fromString(SamplePages.ID),
                        "CommentSubmitted",
                        "PSQLException 22P05 <b>",
                        SamplePages.NOW,
                        17),
                null,
                w);
    }

    static Tended filling(Words w) {
        return tended("reports", HEAD - 2, null, filling(Filling.Phase.FILLING, List.of()), w);
    }

    static Tended waiting(Words w) {
        List<Filling.Difference> differences = List.of(
                new Filling.Difference("document", 0, 12, List.of("7a0c1a52 18", "<script>alert(1)</script>")),
                new Filling.Difference("document_version", 1, 1, List.of("x".repeat(200))));
        return tended("documents", HEAD, null, filling(Filling.Phase.WAITING, differences), w);
    }

    static List<Content> pages(Words w) {
        Form refused = new Form(
                Map.of("action", "skip", "reason", SamplePages.HOSTILE),
                List.of(
                        new Form.Problem("reason", "ORDER_REASON_REQUIRED"),
                        new Form.Problem("position", "EVENT_ALREADY_SKIPPED")));
        return List.of(
                new Content.Operations(
                        List.of(
                                current(w),
                                tended("history", HEAD - 1, null, null, w),
                                stopped(w),
                                filling(w),
                                waiting(w)),
                        orders(),
                        true,
                        true),
                new Content.OperationsView(stopped(w), orders(), true, refused),
                new Content.OperationsView(filling(w), orders(), true, Form.EMPTY),
                new Content.OperationsView(waiting(w), orders(), true, Form.EMPTY),
                new Content.OperationsView(waiting(w), orders(), false, Form.EMPTY));
    }

    private static List<Ordered> orders() {
        return List.of(
                order(1_204_200, "ReadModelEventSkipped", 1_200_000L, SamplePages.HOSTILE, "DONE"),
                order(1_204_100, "ReadModelRetryOrdered", null, "Disku u zëvendësua.", "NOTHING_TO_DO"),
                order(1_204_000, "ReadModelRebuildOrdered", null, null, "FAILED"));
    }

    private static Ordered order(long position, String event, Long skipped, String reason, String outcome) {
        return new Ordered(
                position,
                SamplePages.NOW,
                SamplePages.PRISHTINA,
                "comments",
                event,
                skipped,
                reason,
                "administrator",
                SamplePages.ID,
                outcome);
    }

    private static Filling filling(Filling.Phase phase, List<Filling.Difference> differences) {
        return new Filling(
                4,
                phase == Filling.Phase.FILLING ? 730_000 : HEAD,
                41_250.4,
                Duration.ofSeconds(130),
                phase,
                differences,
                1_204_000,
                SamplePages.NOW);
    }

    private static Tended tended(String view, long position, Trouble trouble, Filling filling, Words w) {
        ReadModelStatus.State state = trouble == null ? ReadModelStatus.State.SERVING : ReadModelStatus.State.STOPPED;
        return OperationsComposer.tended(
                new ReadModelStatus(view, 3, "0f3a9c11", position, HEAD, state, trouble, filling), w);
    }
}
