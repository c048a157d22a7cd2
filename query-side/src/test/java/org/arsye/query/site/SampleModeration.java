package org.arsye.query.site;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.ModerationReason;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.comments.ModerationAct;
import org.arsye.query.comments.ModerationFigures;
import org.arsye.query.comments.Shown;
import org.arsye.query.comments.WaitingEntry;
import org.arsye.query.site.page.Card;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Form;
import org.arsye.query.site.page.Head;
import org.arsye.query.site.page.Option;
import org.arsye.query.site.page.Said;

/** The pages about whether comments are shown, in each of their states. */
final class SampleModeration {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final CommentId ID = new CommentId(new UUID(0, 7));
    private static final Content.Appeal OPEN = new Content.Appeal("open", SamplePages.HOSTILE, NOW, null, null);
    private static final Content.Appeal REFUSED =
            new Content.Appeal("refused", SamplePages.HOSTILE, NOW, "Numri është i një tjetri.", NOW);

    private SampleModeration() {}

    static Content none(Head head) {
        return new Content.Moderation(
                head, new ModerationFigures(0, 0, 0, 0, 0, 0, List.of(), 0, 0, 0, 0, 0), List.of(), null);
    }

    static Content record(Head head) {
        return new Content.Moderation(
                head,
                new ModerationFigures(
                        28,
                        20,
                        1,
                        2,
                        3,
                        2,
                        List.of(
                                new ModerationFigures.ByReason(ModerationReason.INSULT, 2, 0),
                                new ModerationFigures.ByReason(ModerationReason.PERSONAL_DATA, 0, 1)),
                        3,
                        4,
                        1,
                        1,
                        0),
                List.of(
                        new ModerationAct(ID, "00A-3K7", 9, NOW, Shown.WHOLE, null),
                        new ModerationAct(ID, "00A-3K7", 8, NOW, Shown.NOTHING, ModerationReason.INSULT)),
                "AAAAAAAAAAg");
    }

    static Content flag(Head head) {
        return new Content.Flag(
                head,
                card("A part of it […]", null),
                false,
                reasons(),
                new Form(Map.of("reason", "hate"), List.of(new Form.Problem("reason", "MODERATION_REASON_REQUIRED"))));
    }

    static Content sent(Head head) {
        return new Content.Flag(head, card("Text", null), true, reasons(), Form.EMPTY);
    }

    static Content queue(Head head) {
        ConsultationId consultation = new ConsultationId(new UUID(0, 8));
        return new Content.ModerationQueue(
                "all",
                List.of(
                        new Content.ModerationQueue.Item(
                                new WaitingEntry(
                                        ID,
                                        consultation,
                                        "00A-3K7",
                                        7,
                                        Shown.WHOLE,
                                        List.of(ModerationReason.INSULT),
                                        NOW,
                                        null),
                                head,
                                List.of("insult", "hatred")),
                        new Content.ModerationQueue.Item(
                                new WaitingEntry(ID, consultation, "00A-3K8", 8, Shown.NOTHING, List.of(), null, NOW),
                                head,
                                List.of())),
                "AAAAAAAAAAg");
    }

    static Content untouched(Head head) {
        return new Content.Moderate(
                head, card(null, null), false, false, List.of(), null, false, List.of(), List.of(), false, Form.EMPTY);
    }

    static Content nothingWaits() {
        return new Content.ModerationQueue("appealed", List.of(), null);
    }

    static Content moderate(Head head) {
        return moderate(
                head,
                true,
                REFUSED,
                false,
                new Form(
                        Map.of("act", "redact", "text.0-9", "true"),
                        List.of(
                                new Form.Problem("reason", "MODERATION_REASON_REQUIRED"),
                                new Form.Problem("passages", "PASSAGES_REQUIRED"))));
    }

    static Content deciding(Head head) {
        return moderate(
                head,
                true,
                OPEN,
                false,
                new Form(Map.of("act", "decide"), List.of(new Form.Problem("reason", "APPEAL_REASON_REQUIRED"))));
    }

    static Content watching(Head head) {
        return moderate(head, false, OPEN, true, Form.EMPTY);
    }

    static Content mine(Head head) {
        return new Content.Mine(
                head,
                card(SamplePages.HOSTILE, "Hidden since yesterday."),
                List.of(),
                null,
                new Form(Map.of(), List.of(new Form.Problem("words", "APPEAL_WORDS_REQUIRED"))));
    }

    static Content appealed(Head head) {
        return new Content.Mine(
                head, card(SamplePages.HOSTILE, "Hidden since yesterday."), List.of(), REFUSED, Form.EMPTY);
    }

    private static Content moderate(Head head, boolean moderates, Content.Appeal appeal, boolean own, Form form) {
        return new Content.Moderate(
                head,
                card(SamplePages.HOSTILE, "Hidden since yesterday."),
                moderates,
                true,
                List.of("insult", "hatred"),
                appeal,
                own,
                reasons(),
                List.of(new Content.Moderate.Text(
                        "Text",
                        "sq",
                        List.of(
                                new Content.Moderate.Piece("text.0-9", "Neni një ", true),
                                new Content.Moderate.Piece("text.9-30", SamplePages.HOSTILE, false)))),
                true,
                form);
    }

    private static List<Option> reasons() {
        return List.of(new Option("insult", "insult"), new Option("hate", "hatred"));
    }

    private static Card card(String text, String moderated) {
        return new Card(
                ID.toString(),
                "00A-3K7",
                "art_7",
                ContributorKind.NGO,
                "Shoqata Sintetike",
                Publication.NAMED,
                text == null ? "withdrawn" : null,
                Said.by(text, "sq"),
                null,
                Channel.PLATFORM,
                NOW,
                "unanswered",
                null,
                null,
                null,
                null,
                moderated);
    }
}
