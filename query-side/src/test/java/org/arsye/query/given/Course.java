package org.arsye.query.given;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.arsye.events.DomainEvent;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionDrafted;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.Outcome;
import org.arsye.events.comment.Publication;

/** The course of one consultation, some seven hundred events, with texts as long as such texts are. */
final class Course {

    private static final int COMMENTS = 250;
    private static final String WORDS =
            "Neni duhet të thotë qartë kush vendos, brenda cilit afat dhe si njoftohet publiku. ";

    private final Story story;
    private final Random random;
    private final ArrayDeque<DomainEvent> events = new ArrayDeque<>();
    private final List<CommentId> waiting = new ArrayList<>();

    private final Map<UUID, Long> sequences = new HashMap<>();

    Course(Story story, Random random) {
        this.story = story;
        this.random = random;
        events.add(story.registered());
        events.add(story.appointed());
        events.add(story.drafted());
        events.add(story.lawAdded(1, "0".repeat(64), 40_000));
        events.add(story.opened());
        events.add(story.lawAdded(2, "1".repeat(64), 41_000));
        for (int i = 0; i < COMMENTS; i++) {
            submit();
            if (i > COMMENTS / 3) {
                decide();
            }
        }
    }

    DomainEvent next() {
        return events.removeFirst();
    }

    boolean isOver() {
        return events.isEmpty();
    }

    /** The place of the next event among those of its aggregate. */
    long sequence(UUID aggregate) {
        return sequences.merge(aggregate, 0L, (was, zero) -> was + 1);
    }

    private void submit() {
        CommentId id = Story.commentId();
        String said = WORDS.repeat(3 + random.nextInt(12));
        events.add(story.comment(
                id,
                said,
                random.nextBoolean() ? "art_" + random.nextInt(40) : null,
                Publication.values()[random.nextInt(3)]));
        waiting.add(id);
        if (random.nextInt(12) == 0) {
            events.add(story.withdrawn(waiting.remove(random.nextInt(waiting.size()))));
        }
    }

    private void decide() {
        if (waiting.isEmpty()) {
            return;
        }
        CommentId on = waiting.remove(random.nextInt(waiting.size()));
        DecisionId first = decided(on, null);
        if (random.nextInt(20) == 0) {
            decided(on, first);
        }
    }

    private DecisionId decided(CommentId on, DecisionId before) {
        DecisionId id = Story.decisionId();
        Outcome outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
        String because = WORDS.repeat(2 + random.nextInt(4));
        events.add(new DecisionDrafted(
                on,
                story.consultation,
                id,
                outcome,
                Sealed.text(new LocalizedText(because, because, null)),
                "art_1",
                story.drafter,
                before,
                before == null ? null : Sealed.text(Story.text("U gabua"))));
        events.add(story.approved(on, id));
        events.add(story.published(on, id, outcome));
        return id;
    }
}
