package org.arsye.query.comments;

import static org.arsye.query.given.Story.commentId;
import static org.arsye.query.given.Story.decisionId;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.ModerationReason;
import org.arsye.events.comment.Outcome;
import org.arsye.events.comment.Passage;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.arsye.query.platform.Erasures;
import org.arsye.query.platform.KeptFromThePublic;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HiddenTest {

    private static final String SAID = "Fqinji 𝕏 im sintetik e ka numrin 044.";

    private final ReadSide side = ReadSide.running();
    private final CommentsQueries comments = side.bean(CommentsQueries.class);
    private final Story story = new Story();
    private final CommentId comment = commentId();

    @BeforeEach
    void begun() {
        side.given(story.begun());
    }

    private CommentEntry asked(Moment moment) {
        return comments.one(comment, moment).orElseThrow();
    }

    @Test
    void a_hidden_comment_says_nothing_in_public_and_everything_to_its_body_and_to_auditors() {
        side.given(story.comment(comment, SAID), story.hidden(comment, ModerationReason.INSULT));

        for (Reader reader : List.of(Reader.PUBLIC, Story.stranger())) {
            CommentEntry entry = asked(side.as(reader));
            assertThat(entry.textState()).isEqualTo(TextState.HIDDEN);
            assertThat(entry.text()).isNull();
            assertThat(entry.proposedWording()).isNull();
            assertThat(entry.contributorName()).isNull();
            assertThat(entry.moderation())
                    .isEqualTo(new ModerationEntry(
                            Shown.NOTHING, ModerationReason.INSULT, side.pen().now()));
        }
        for (Reader reader : List.of(story.official(), Story.auditor())) {
            assertThat(asked(side.as(reader)).text()).isEqualTo(SAID);
            assertThat(asked(side.as(reader)).moderation().shown()).isEqualTo(Shown.NOTHING);
        }
    }

    @Test
    void it_stays_counted_and_is_answered() {
        DecisionId decision = decisionId();
        side.given(
                story.comment(comment, SAID),
                story.hidden(comment, ModerationReason.INSULT),
                story.decided(comment, decision, Outcome.REJECTED, null),
                story.approved(comment, decision),
                story.published(comment, decision, Outcome.REJECTED));

        assertThat(comments.totals(story.consultation, side.now()))
                .isEqualTo(new ReportFigures(1, 0, 0, 1, 0, 0, 0, 0));
        assertThat(asked(side.now()).decision().justification().sq()).isEqualTo("Sepse REJECTED");
    }

    @Test
    void whoever_asks_for_the_past_does_not_read_it_either() {
        long before = side.given(story.comment(comment, SAID));
        side.given(story.hidden(comment, ModerationReason.INSULT));

        side.now();
        CommentEntry then = asked(new Moment(before, Instant.now(), Reader.PUBLIC));
        assertThat(then.textState()).isEqualTo(TextState.HIDDEN);
        assertThat(then.text()).isNull();
    }

    @Test
    void nobody_finds_it_by_its_words() {
        side.given(story.comment(comment, SAID), story.hidden(comment, ModerationReason.INSULT));
        CommentsFilter words = new CommentsFilter(null, null, null, "sintetik", null);

        assertThat(comments.list(story.consultation, words, Paging.largest(), side.now())
                        .items())
                .isEmpty();
        assertThat(comments.list(story.consultation, words, Paging.largest(), side.as(story.official()))
                        .items())
                .hasSize(1);
    }

    @Test
    void its_author_reads_it() {
        side.given(story.comment(comment, SAID), story.hidden(comment, ModerationReason.INSULT));

        assertThat(comments.own(comment, side.now()).orElseThrow().text()).isEqualTo(SAID);
    }

    @Test
    void what_is_shown_again_is_what_was_said() {
        side.given(
                story.comment(comment, SAID), story.hidden(comment, ModerationReason.INSULT), story.restored(comment));

        assertThat(asked(side.now()).text()).isEqualTo(SAID);
        assertThat(asked(side.now()).textState()).isEqualTo(TextState.SHOWN);
        assertThat(asked(side.now()).contributorName()).isEqualTo("Shoqata Shembull");
        assertThat(asked(side.now()).moderation()).isNull();
    }

    @Test
    void of_a_redacted_comment_the_public_reads_the_rest() {
        side.given(
                story.comment(comment, SAID),
                story.redacted(
                        comment,
                        new Passage(Passage.Of.TEXT, 0, 6),
                        new Passage(Passage.Of.TEXT, 33, 36),
                        new Passage(Passage.Of.PROPOSED_WORDING, 4, 999)));

        CommentEntry entry = asked(side.now());
        assertThat(entry.textState()).isEqualTo(TextState.REDACTED);
        assertThat(entry.text()).isEqualTo("[…] 𝕏 im sintetik e ka numrin […].");
        assertThat(entry.proposedWording()).isEqualTo("Më m[…]");
        assertThat(entry.contributorName()).isEqualTo("Shoqata Shembull");
        assertThat(asked(side.as(story.official())).text()).isEqualTo(SAID);
        CommentsFilter words = new CommentsFilter(null, null, null, "fqinji", null);
        assertThat(comments.list(story.consultation, words, Paging.largest(), side.now())
                        .items())
                .isEmpty();
    }

    @Test
    void what_its_author_kept_back_or_took_back_is_called_that() {
        CommentId kept = commentId();
        side.given(
                story.comment(kept, SAID, null, Publication.UNPUBLISHED),
                story.hidden(kept, ModerationReason.INSULT),
                story.comment(comment, SAID),
                story.hidden(comment, ModerationReason.INSULT),
                story.withdrawn(comment));

        assertThat(comments.one(kept, side.now()).orElseThrow().textState()).isEqualTo(TextState.UNPUBLISHED);
        assertThat(asked(side.now()).textState()).isEqualTo(TextState.WITHDRAWN);
    }

    @Test
    void whatever_was_kept_ready_for_readers_is_let_go_of() {
        KeptFromThePublic kept = side.bean(KeptFromThePublic.class);
        side.given(story.comment(comment, SAID));
        side.now();
        long before = kept.last();
        Erasures number = side.bean(Erasures.class);
        long made = number.number();
        long hidden = side.given(story.hidden(comment, ModerationReason.INSULT));
        side.now();

        assertThat(before).isLessThan(hidden);
        assertThat(kept.last()).isEqualTo(hidden);
        assertThat(number.number()).isGreaterThan(made);
        long restored = side.given(story.restored(comment));
        side.now();
        assertThat(kept.last()).isEqualTo(restored);
    }
}
