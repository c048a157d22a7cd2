package org.arsye.ledger.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arsye.ledger.ContributionNumber;
import org.arsye.ledger.Json;
import org.arsye.ledger.entry.Entry;

/** A comment as a report has it: where it stands, what it was on, and how it was answered by then. */
final class AnsweredComment {

    private static final Map<String, String> COUNTED_AS = Map.of(
            "ACCEPTED", "accepted",
            "PARTLY_ACCEPTED", "partlyAccepted",
            "REJECTED", "rejected",
            "NOTED", "noted",
            "OUT_OF_SCOPE", "outOfScope");

    private final long position;
    private final String counted;
    private final Json json;

    private AnsweredComment(long position, String counted, Json json) {
        this.position = position;
        this.counted = counted;
        this.json = json;
    }

    /** Empty if it was not there yet. */
    static Optional<AnsweredComment> of(String id, List<Entry> entries, long asOf) {
        List<Entry> then =
                entries.stream().filter(entry -> entry.position() <= asOf).toList();
        return last(then, "CommentSubmitted").map(submitted -> of(id, submitted, then));
    }

    private static AnsweredComment of(String id, Entry submitted, List<Entry> then) {
        Fields payload = new Fields(submitted.payload());
        Fields told = new Fields();
        told.put("comment", id);
        told.put("number", ContributionNumber.of(submitted.position()));
        told.where(submitted);
        told.copy(payload, "round", "documentId", "documentVersion", "provision");
        told.copy(payload, "contributorKind", "channel", "receivedAt", "publication");
        told.digest(payload, "text");
        told.digest(payload, "proposedWording");
        Optional<Entry> withdrawn = last(then, "CommentWithdrawn");
        withdrawn.ifPresent(entry -> told.put("withdrawn", where(entry)));
        Optional<Entry> answered = last(then, "DecisionPublished");
        answered.ifPresent(entry -> told.put("decision", decision(entry, then)));
        String counted = withdrawn.isPresent()
                ? "withdrawn"
                : answered.flatMap(entry -> new Fields(entry.payload()).text("outcome"))
                        .map(COUNTED_AS::get)
                        .orElse("unanswered");
        return new AnsweredComment(submitted.position(), counted, told.json());
    }

    private static Json decision(Entry published, List<Entry> then) {
        Fields told = new Fields();
        told.where(published);
        told.copy(new Fields(published.payload()), "decisionId", "outcome");
        Optional<String> decision = new Fields(published.payload()).text("decisionId");
        ofDecision(then, "DecisionDrafted", decision).ifPresent(drafted -> {
            Fields payload = new Fields(drafted.payload());
            told.copy(payload, "changedProvision", "supersedes");
            told.digest(payload, "justification");
            told.digest(payload, "supersedingReason");
            told.put("drafted", where(drafted));
        });
        ofDecision(then, "DecisionApproved", decision).ifPresent(approved -> told.put("approved", where(approved)));
        return told.json();
    }

    private static Json where(Entry entry) {
        Fields told = new Fields();
        told.where(entry);
        return told.json();
    }

    private static Optional<Entry> ofDecision(List<Entry> then, String type, Optional<String> decision) {
        return last(
                then.stream()
                        .filter(entry ->
                                new Fields(entry.payload()).text("decisionId").equals(decision))
                        .toList(),
                type);
    }

    private static Optional<Entry> last(List<Entry> entries, String type) {
        return entries.stream().filter(entry -> entry.type().equals(type)).reduce((first, second) -> second);
    }

    long position() {
        return position;
    }

    Json json() {
        return json;
    }

    /** The totals, by the names of the figures that the event of the report states. */
    static Json.Obj figures(Collection<AnsweredComment> comments) {
        Map<String, Json> figures = new LinkedHashMap<>();
        figures.put("received", new Json.Int(comments.size()));
        for (String part : COUNTED_AS.values()) {
            figures.put(part, count(comments, part));
        }
        figures.put("unanswered", count(comments, "unanswered"));
        figures.put("withdrawn", count(comments, "withdrawn"));
        return new Json.Obj(figures);
    }

    private static Json count(Collection<AnsweredComment> comments, String part) {
        return new Json.Int(comments.stream()
                .filter(comment -> comment.counted.equals(part))
                .count());
    }
}
