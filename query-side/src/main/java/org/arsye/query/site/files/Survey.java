package org.arsye.query.site.files;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arsye.events.LocalizedText;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.Outcome;
import org.arsye.ledger.ContributionNumber;
import org.arsye.ledger.Digests;
import org.arsye.norms.compliance.AnswerTerm;
import org.arsye.norms.compliance.AnswerTerm.Due;
import org.arsye.query.comments.Answer;
import org.arsye.query.comments.CommentEntry;
import org.arsye.query.comments.DecisionEntry;

/** What is counted and put together over all comments of a report, without keeping their words. */
final class Survey {

    private final Map<Integer, Instant> ends;
    private final Map<ContributorKind, Map<Answer, Integer>> kinds = new EnumMap<>(ContributorKind.class);
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final List<Late> late = new ArrayList<>();
    private final List<Answered> tooLate = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Optional<AnswerTerm> term;

    /**
     * @param ends the first instant that was too late, by round
     * @param term by when comments were to be answered; empty where no such term is known
     */
    Survey(Map<Integer, Instant> ends, Optional<AnswerTerm> term) {
        this.ends = Map.copyOf(ends);
        this.term = term;
    }

    static boolean isLate(CommentEntry entry, Map<Integer, Instant> ends) {
        Instant end = ends.get(entry.round());
        return end != null && !entry.receivedAt().isBefore(end);
    }

    void take(Comments.Told told) {
        CommentEntry entry = told.entry();
        kinds.computeIfAbsent(entry.contributorKind(), kind -> new EnumMap<>(Answer.class))
                .merge(entry.answer(), 1, Integer::sum);
        Place place = new Place(entry.id(), entry.number());
        if (isLate(entry, ends)) {
            late.add(new Late(place, entry.receivedAt(), ends.get(entry.round()), entry.answer()));
        }
        answer(place, told);
        DecisionEntry decision = entry.decision();
        if (decision != null && said(decision.justification())) {
            groups.computeIfAbsent(
                            key(decision.outcome(), decision.justification()),
                            key -> new Group(decision.outcome(), entry.id(), new ArrayList<>()))
                    .members()
                    .add(entry.position());
        }
    }

    private void answer(Place place, Comments.Told told) {
        CommentEntry entry = told.entry();
        Due due = term.flatMap(known -> known.due(entry.receivedAt())).orElse(null);
        if (entry.answer() == Answer.UNANSWERED) {
            boolean over = due != null && term.orElseThrow().isOver(due);
            waiting.add(new Waiting(place, entry.provision(), entry.contributorKind(), entry.receivedAt(), due, over));
        } else if (entry.answer() != Answer.WITHDRAWN
                && due != null
                && term.orElseThrow().isLate(told.firstAnswered(), due)) {
            tooLate.add(new Answered(place, entry.receivedAt(), told.firstAnswered(), due, entry.answer()));
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

    /** Comments that were answered after the term for it. */
    List<Answered> tooLate() {
        return tooLate;
    }

    /** Comments without an answer. */
    List<Waiting> waiting() {
        return waiting;
    }

    /** By when they were to be answered. */
    Optional<AnswerTerm> term() {
        return term;
    }

    /**
     * An answer to several comments.
     *
     * @param first one of them
     * @param members where they were submitted
     */
    record Group(Outcome outcome, CommentId first, List<Long> members) {

        List<String> numbers() {
            return members.stream().map(ContributionNumber::of).toList();
        }
    }

    /** Where a comment is found. */
    record Place(CommentId id, String number) {}

    /** A comment that came too late. */
    record Late(Place place, Instant receivedAt, Instant end, Answer answer) {}

    /** An answer that came too late. */
    record Answered(Place place, Instant receivedAt, Instant answeredAt, Due due, Answer answer) {}

    /**
     * A comment without an answer.
     *
     * @param due null where nothing says when it is
     * @param over whether that day was over when the report was made
     */
    record Waiting(Place place, String provision, ContributorKind kind, Instant receivedAt, Due due, boolean over) {}
}
