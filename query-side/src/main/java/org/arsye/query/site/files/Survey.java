package org.arsye.query.site.files;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arsye.events.LocalizedText;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.Outcome;
import org.arsye.ledger.Digests;
import org.arsye.query.comments.Answer;
import org.arsye.query.comments.CommentEntry;
import org.arsye.query.comments.DecisionEntry;

/** What is counted and put together over all comments of a report, without keeping their words. */
final class Survey {

    private final Map<Integer, Instant> ends;
    private final Map<ContributorKind, Map<Answer, Integer>> kinds = new EnumMap<>(ContributorKind.class);
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final List<Late> late = new ArrayList<>();

    /** @param ends the first instant that was too late, by round */
    Survey(Map<Integer, Instant> ends) {
        this.ends = Map.copyOf(ends);
    }

    void take(CommentEntry entry) {
        kinds.computeIfAbsent(entry.contributorKind(), kind -> new EnumMap<>(Answer.class))
                .merge(entry.answer(), 1, Integer::sum);
        Instant end = ends.get(entry.round());
        if (end != null && !entry.receivedAt().isBefore(end)) {
            late.add(new Late(entry.number(), entry.receivedAt(), end, entry.answer()));
        }
        DecisionEntry decision = entry.decision();
        if (decision != null && said(decision.justification())) {
            groups.computeIfAbsent(
                            key(decision.outcome(), decision.justification()),
                            key -> new Group(decision.outcome(), entry.id(), new ArrayList<>()))
                    .members()
                    .add(entry.position());
        }
    }

    private static boolean said(LocalizedText text) {
        return text != null && (text.sq() != null || text.sr() != null || text.en() != null);
    }

    private static String key(Outcome outcome, LocalizedText text) {
        String whole = outcome + "\u0000" + text.sq() + "\u0000" + text.sr() + "\u0000" + text.en();
        return Digests.sha256Hex(whole.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }

    /** How many comments of each kind of contributor are counted as what; kinds without comments are left out. */
    Map<ContributorKind, Map<Answer, Integer>> kinds() {
        return kinds;
    }

    /** Answers given in the same words to several comments, in the order of their first comments. */
    List<Group> groups() {
        return groups.values().stream()
                .filter(group -> group.members().size() > 1)
                .toList();
    }

    /** Comments that the body received when the period was over. */
    List<Late> late() {
        return late;
    }

    /**
     * An answer to several comments.
     *
     * @param first one of them
     * @param members where they were submitted
     */
    record Group(Outcome outcome, CommentId first, List<Long> members) {}

    /** A comment that came too late. */
    record Late(String number, Instant receivedAt, Instant end, Answer answer) {}
}
