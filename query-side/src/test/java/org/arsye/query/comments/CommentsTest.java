package org.arsye.query.comments;

import static org.arsye.query.given.Story.commentId;
import static org.arsye.query.given.Story.decisionId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionApproved;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.Outcome;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.query.given.Pen;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CommentsTest {

    private static final String SAID =
            "Neni 7 \"duhet\" të ndryshojë \u202e\r\n\t<b>ë</b> 𝕏 '; drop table comment; --";

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

    @Nested
    class Reading {

        @Test
        void a_named_comment_says_what_was_said_character_for_character() {
            long position = side.given(story.comment(comment, SAID, "art_7", Publication.NAMED));

            CommentEntry entry = asked(side.now());
            assertThat(entry.text()).isEqualTo(SAID);
            assertThat(entry.proposedWording()).isEqualTo("Më mirë kështu");
            assertThat(entry.contributorName()).isEqualTo("Shoqata Shembull");
            assertThat(entry.position()).isEqualTo(position);
            assertThat(entry.answer()).isEqualTo(Answer.UNANSWERED);
            assertThat(entry.decision()).isNull();
        }

        @Test
        void an_anonymous_comment_says_what_but_not_who() {
            side.given(story.comment(comment, SAID, null, Publication.ANONYMOUS));

            assertThat(asked(side.now()).text()).isEqualTo(SAID);
            assertThat(asked(side.now()).contributorName()).isNull();
        }

        @Test
        void an_unpublished_comment_says_nothing_in_public_and_everything_to_its_body_and_to_auditors() {
            side.given(story.comment(comment, SAID, null, Publication.UNPUBLISHED));

            for (Reader reader : List.of(Reader.PUBLIC, Story.stranger())) {
                assertThat(asked(side.as(reader)).text()).isNull();
                assertThat(asked(side.as(reader)).proposedWording()).isNull();
                assertThat(asked(side.as(reader)).contributorName()).isNull();
                assertThat(asked(side.as(reader)).textState()).isEqualTo(TextState.UNPUBLISHED);
            }
            for (Reader reader : List.of(story.official(), Story.auditor())) {
                assertThat(asked(side.as(reader)).text()).isEqualTo(SAID);
                assertThat(asked(side.as(reader)).contributorName()).isEqualTo("Shoqata Shembull");
            }
        }

        @Test
        void a_withdrawn_comment_is_counted_and_no_longer_read() {
            side.given(story.comment(comment, SAID), story.withdrawn(comment));

            CommentEntry entry = asked(side.now());
            assertThat(entry.text()).isNull();
            assertThat(entry.textState()).isEqualTo(TextState.WITHDRAWN);
            assertThat(entry.withdrawnAt()).isEqualTo(side.pen().now());
            assertThat(comments.totals(story.consultation, side.now()))
                    .isEqualTo(new ReportFigures(1, 0, 0, 0, 0, 0, 0, 1));
        }

        @Test
        void an_erased_comment_stays_and_is_empty() {
            side.given(story.comment(comment, SAID));
            Pen.forget(comment.value());

            assertThat(asked(side.now()).textState()).isEqualTo(TextState.ERASED);
            assertThat(asked(side.now()).text()).isNull();
            assertThat(asked(side.now()).contributorName()).isEmpty();
        }

        @Test
        void a_changed_ciphertext_is_shown_as_empty() {
            side.given(story.comment(comment, SAID));
            asked(side.now());
            Pen.execute(
                    "arsye",
                    "update " + Pen.table("comments", "comment")
                            + " set text = text::jsonb || '{\"ct\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}'"
                            + " where comment_id = ?",
                    comment.value());

            assertThat(asked(side.now()).text()).isEmpty();
            assertThat(asked(side.now()).textState()).isEqualTo(TextState.SHOWN);
        }
    }

    @Nested
    class Deciding {

        private final DecisionId first = decisionId();
        private final DecisionId second = decisionId();

        @Test
        void a_drafted_and_an_approved_decision_are_read_by_the_body_only() {
            side.given(story.comment(comment, SAID), story.decided(comment, first, Outcome.REJECTED, null));
            assertThat(asked(side.now()).pending()).isNull();
            assertThat(comments.decisions(comment, side.now())).isEmpty();
            assertThat(asked(side.as(story.official())).pending().stage()).isEqualTo(DecisionEntry.Stage.DRAFTED);

            side.given(story.approved(comment, first));
            DecisionEntry approved = asked(side.as(story.official())).pending();
            assertThat(approved.stage()).isEqualTo(DecisionEntry.Stage.APPROVED);
            assertThat(approved.approvedBy()).isEqualTo(story.approver);
            assertThat(asked(side.now()).answer()).isEqualTo(Answer.UNANSWERED);
        }

        @Test
        void what_was_approved_in_somebodys_place_says_so_to_the_body_only() {
            OfficialId away = new OfficialId(UUID.randomUUID());
            side.given(
                    story.comment(comment, SAID),
                    story.decided(comment, first, Outcome.REJECTED, null),
                    new DecisionApproved(comment, story.consultation, first, story.approver, away),
                    story.published(comment, first, Outcome.REJECTED));

            assertThat(comments.decisions(comment, side.as(story.official()))
                            .getFirst()
                            .inPlaceOf())
                    .isEqualTo(away);
            assertThat(comments.decisions(comment, side.now()).getFirst().inPlaceOf())
                    .isNull();
        }

        @Test
        void a_published_decision_is_the_answer_and_names_no_official() {
            side.given(
                    story.comment(comment, SAID),
                    story.decided(comment, first, Outcome.PARTLY_ACCEPTED, null),
                    story.approved(comment, first),
                    story.published(comment, first, Outcome.PARTLY_ACCEPTED));

            CommentEntry entry = asked(side.now());
            assertThat(entry.answer()).isEqualTo(Answer.PARTLY_ACCEPTED);
            assertThat(entry.decision().justification()).isEqualTo(Story.text("Sepse PARTLY_ACCEPTED"));
            assertThat(entry.decision().changedProvision()).isEqualTo("art_1");
            assertThat(entry.decision().draftedBy()).isNull();
            assertThat(entry.decision().publishedAt()).isEqualTo(side.pen().now());
        }

        @Test
        void a_later_decision_supersedes_and_says_why() {
            side.given(
                    story.comment(comment, SAID),
                    story.decided(comment, first, Outcome.REJECTED, null),
                    story.approved(comment, first),
                    story.published(comment, first, Outcome.REJECTED),
                    story.decided(comment, second, Outcome.ACCEPTED, first),
                    story.approved(comment, second));
            assertThat(asked(side.now()).answer()).isEqualTo(Answer.REJECTED);

            side.given(story.published(comment, second, Outcome.ACCEPTED));
            assertThat(asked(side.now()).answer()).isEqualTo(Answer.ACCEPTED);
            assertThat(asked(side.now()).decision().id()).isEqualTo(second);
            assertThat(asked(side.now()).decision().supersedingReason()).isEqualTo(Story.text("U gabua"));
            assertThat(comments.decisions(comment, side.now()))
                    .extracting(DecisionEntry::stage)
                    .containsExactly(DecisionEntry.Stage.SUPERSEDED, DecisionEntry.Stage.PUBLISHED);
        }
    }

    @Nested
    class Listing {

        private final CommentId onArticle = commentId();
        private final CommentId onParagraph = commentId();
        private final CommentId onAnother = commentId();

        @BeforeEach
        void said() {
            side.given(
                    story.comment(comment, "Për të gjitha ÇËSHTJET"),
                    story.comment(onArticle, "Neni", "art_7", Publication.NAMED),
                    story.comment(onParagraph, "Paragrafi", "art_7__para_2", Publication.ANONYMOUS),
                    story.comment(onAnother, "Tjetri", "art_70", Publication.UNPUBLISHED));
        }

        private List<CommentId> found(CommentsFilter filter) {
            return comments.list(story.consultation, filter, Paging.first(), side.now()).items().stream()
                    .map(CommentEntry::id)
                    .toList();
        }

        @Test
        void an_article_is_asked_for_with_its_paragraphs() {
            assertThat(found(new CommentsFilter(null, "art_7", null, null, null)))
                    .containsExactly(onArticle, onParagraph);
        }

        @Test
        void words_are_found_whatever_their_diacritics_and_only_where_they_may_be_read() {
            assertThat(found(new CommentsFilter(null, null, null, "ceshtjet", null)))
                    .containsExactly(comment);
            assertThat(found(new CommentsFilter(null, null, null, "Tjetri", null)))
                    .isEmpty();
        }

        @Test
        void only_what_is_answered_so_is_found() {
            side.given(story.withdrawn(onArticle));

            assertThat(found(new CommentsFilter(Set.of(Answer.WITHDRAWN), null, null, null, null)))
                    .containsExactly(onArticle);
            assertThat(found(new CommentsFilter(Set.of(Answer.ACCEPTED), null, null, null, null)))
                    .isEmpty();
        }

        @Test
        void part_follows_part_without_gap_or_repetition() {
            Page<CommentEntry> first = list(new Paging(3, null));
            Page<CommentEntry> second = list(new Paging(3, first.next()));

            assertThat(first.items()).extracting(CommentEntry::id).containsExactly(comment, onArticle, onParagraph);
            assertThat(second.items()).extracting(CommentEntry::id).containsExactly(onAnother);
            assertThat(second.next()).isNull();
        }

        private Page<CommentEntry> list(Paging paging) {
            return comments.list(story.consultation, CommentsFilter.all(), paging, side.now());
        }

        @Test
        void comments_are_counted_where_they_stand() {
            side.given(story.withdrawn(onArticle));

            assertThat(comments.perProvision(story.consultation, story.law, side.now()))
                    .containsOnly(java.util.Map.entry("art_7__para_2", 1), java.util.Map.entry("art_70", 1));
        }
    }
}
