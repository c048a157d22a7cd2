package org.arsye.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.arsye.events.DomainEvent;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.Outcome;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.query.comments.Answer;
import org.arsye.query.comments.CommentEntry;
import org.arsye.query.comments.CommentsFilter;
import org.arsye.query.comments.CommentsQueries;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.arsye.query.history.HistoryQueries;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewsTest {

    private final ReadSide side = ReadSide.running();
    private final CommentsQueries comments = side.bean(CommentsQueries.class);

    @Test
    void rows_and_token_are_written_in_a_transaction_of_springs() {
        assertThat(side.bean(org.axonframework.common.transaction.TransactionManager.class))
                .isInstanceOf(SpringTransactionManager.class);
        assertThat(side.bean(Positions.class).each())
                .containsOnlyKeys(
                        "annual-reports",
                        "comments",
                        "compliance",
                        "consultations",
                        "course",
                        "documents",
                        "erasures",
                        "history",
                        "interests",
                        "norms",
                        "plans",
                        "public-bodies",
                        "reports");
    }

    /** Whatever happened so far, and all of it after each event: the answer at that position never changes again. */
    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_302, 37})
    void a_moment_in_the_past_is_answered_as_it_was_then_also_after_a_rebuild(long seed) {
        Random random = new Random(seed);
        Story story = new Story();
        side.given(story.begun());
        Happenings happenings = new Happenings(story, random);
        Map<Long, Object> then = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            long position = side.given(happenings.next());
            if (random.nextInt(3) == 0) {
                then.put(position, everything(story, side.asOf(position)));
                assertThat(totals(story, position)).isEqualTo(happenings.totals());
            }
        }
        side.now();
        then.forEach((position, answer) -> assertThat(everything(story, side.asOf(position)))
                .as("as of %s", position)
                .isEqualTo(answer));

        side.rebuild();
        then.forEach((position, answer) -> assertThat(everything(story, side.asOf(position)))
                .as("rebuilt, as of %s", position)
                .isEqualTo(answer));
    }

    private ReportFigures totals(Story story, long position) {
        return comments.totals(story.consultation, side.asOf(position));
    }

    private Object everything(Story story, Moment at) {
        Moment moment = new Moment(at.position(), Story.OPENS, story.official());
        List<Object> answers = new ArrayList<>();
        List<CommentEntry> list = comments.list(story.consultation, CommentsFilter.all(), Paging.largest(), moment)
                .items();
        answers.add(list);
        list.forEach(entry -> answers.add(comments.decisions(entry.id(), moment)));
        answers.add(comments.totals(story.consultation, moment));
        answers.add(comments.perProvision(story.consultation, story.law, moment));
        answers.add(side.bean(ConsultationsQueries.class).one(story.consultation, moment));
        answers.add(side.bean(HistoryQueries.class).ofConsultation(story.consultation, Paging.largest(), moment));
        return answers;
    }

    /** Comments that come, are decided on once or twice, and are withdrawn, in any order that the rules allow. */
    private static final class Happenings {

        private final Story story;
        private final Random random;
        private final List<CommentId> said = new ArrayList<>();
        private final Map<CommentId, Answer> answers = new LinkedHashMap<>();
        private final Map<CommentId, DecisionId> inForce = new LinkedHashMap<>();
        private final List<DomainEvent> coming = new ArrayList<>();

        Happenings(Story story, Random random) {
            this.story = story;
            this.random = random;
        }

        DomainEvent next() {
            if (coming.isEmpty()) {
                think();
            }
            DomainEvent event = coming.removeFirst();
            if (event instanceof org.arsye.events.comment.DecisionPublished published) {
                answers.put(
                        published.commentId(),
                        Answer.valueOf(published.outcome().name()));
                inForce.put(published.commentId(), published.decisionId());
            }
            return event;
        }

        private void think() {
            int what = said.isEmpty() ? 0 : random.nextInt(4);
            if (what == 0) {
                CommentId id = Story.commentId();
                said.add(id);
                answers.put(id, Answer.UNANSWERED);
                coming.add(story.comment(
                        id,
                        "Mendimi " + random.nextInt(),
                        random.nextBoolean() ? "art_" + random.nextInt(3) : null,
                        org.arsye.events.comment.Publication.values()[random.nextInt(3)]));
                return;
            }
            CommentId id = said.get(random.nextInt(said.size()));
            if (answers.get(id) == Answer.WITHDRAWN) {
                think();
            } else if (what == 1) {
                answers.put(id, Answer.WITHDRAWN);
                coming.add(story.withdrawn(id));
            } else {
                Outcome outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
                DecisionId decision = Story.decisionId();
                coming.add(story.decided(id, decision, outcome, inForce.get(id)));
                coming.add(story.approved(id, decision));
                coming.add(story.published(id, decision, outcome));
            }
        }

        ReportFigures totals() {
            Map<Answer, Integer> n = new EnumMap<>(Answer.class);
            answers.values().forEach(answer -> n.merge(answer, 1, Integer::sum));
            return new ReportFigures(
                    answers.size(),
                    n.getOrDefault(Answer.ACCEPTED, 0),
                    n.getOrDefault(Answer.PARTLY_ACCEPTED, 0),
                    n.getOrDefault(Answer.REJECTED, 0),
                    n.getOrDefault(Answer.NOTED, 0),
                    n.getOrDefault(Answer.OUT_OF_SCOPE, 0),
                    n.getOrDefault(Answer.UNANSWERED, 0),
                    n.getOrDefault(Answer.WITHDRAWN, 0));
        }
    }
}
