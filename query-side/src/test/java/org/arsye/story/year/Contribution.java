package org.arsye.story.year;

import static org.arsye.story.year.WorkingDays.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A comment of the year, and what is done with it. */
final class Contribution {

    private static final List<String> KINDS =
            List.of("citizen", "ngo", "business", "chamber", "university", "public_body", "international");
    private static final List<String> OUTCOMES =
            List.of("accepted", "partly_accepted", "rejected", "noted", "out_of_scope");
    private static final List<Integer> HOURS = List.of(12, 18, 21);

    private final Draft draft;
    private final String name;
    private final Chance chance;
    private final Instant sent;
    private final List<Step> steps = new ArrayList<>();
    private boolean takenBack;
    private boolean open = true;

    /** @param elsewhere whether the body received it on another way and the clerk types it */
    Contribution(Draft draft, int number, LocalDate day, boolean elsewhere) {
        this.draft = draft;
        name = draft.name + ".k" + number;
        chance = draft.chance;
        sent = at(day, chance.of(HOURS));
        var body = body(number);
        if (elsewhere) {
            body.put("channel", chance.of(List.of("e_mail", "post", "meeting")));
            body.put("receivedAt", sent.minusSeconds(chance.between(60, 3600)).toString());
        }
        steps.add(Step.making(
                name,
                "CommentSubmitted",
                sent,
                name,
                elsewhere ? draft.clerk() : Step.ANYBODY,
                draft.path("/comments"),
                body));
        if (!elsewhere && chance.in100(3)) {
            takenBack = true;
            open = false;
            steps.add(Step.doing(
                    "CommentWithdrawn",
                    sent,
                    name,
                    Step.ANYBODY,
                    "/api/v1/comments/{" + name + "}/withdrawal",
                    Map.of("secret", "{" + name + ".secret}")));
        }
    }

    private Map<String, Object> body(int number) {
        var language = chance.in100(82) ? "sq" : "sr";
        var body = new LinkedHashMap<String, Object>();
        body.put("text", Words.comment(chance, language, number));
        body.put("language", language);
        var provision = draft.provision(chance);
        if (provision != null) {
            body.put("provision", provision);
        }
        body.put("contributor", contributor(number));
        return body;
    }

    private Map<String, Object> contributor(int number) {
        var kind = chance.weighted(KINDS, 55, 22, 9, 3, 4, 5, 2);
        var publication = chance.weighted(List.of("named", "anonymous", "unpublished"), 60, 34, 6);
        var contributor = new LinkedHashMap<String, Object>();
        contributor.put("kind", kind);
        contributor.put("publication", publication);
        if (publication.equals("named")) {
            contributor.put("name", Words.name(kind, chance.between(1, 40) + number));
        }
        return contributor;
    }

    /** The same, sent after the end. */
    Step refused() {
        var step = steps.getFirst();
        return Step.refused(409, step.at(), step.chain(), step.who(), step.path(), step.body());
    }

    /**
     * Answered on that day, unless it was taken back; some are not, and of these some stay half way.
     *
     * @param silence of how many of a hundred are not
     */
    void answered(LocalDate day, int silence) {
        if (takenBack) {
            return;
        }
        boolean silent = chance.in100(silence);
        if (silent && chance.in100(60)) {
            return;
        }
        decide(day, "d1", Map.of(), silent ? chance.between(1, 2) : 3);
        if (!silent) {
            open = false;
            if (chance.in100(2)) {
                decide(day, "d2", Map.of("supersedingReason", Words.justification(chance)), 3);
            }
        }
    }

    /** Neither answered nor taken back. */
    boolean isOpen() {
        return open;
    }

    private void decide(LocalDate day, String decision, Map<String, Object> more, int stages) {
        var path = "/api/v1/comments/{" + name + "}/decisions";
        var id = name + "." + decision;
        var outcome = chance.weighted(OUTCOMES, 42, 18, 32, 5, 3);
        var body = new LinkedHashMap<String, Object>(more);
        body.put("outcome", outcome);
        body.put("justification", Words.justification(chance));
        if (outcome.endsWith("accepted")) {
            body.put("changedProvision", "art_1");
        }
        var when = at(day, 11);
        var approver = Bodies.approver(draft.body);
        steps.add(Step.making(id, "DecisionDrafted", when, name, draft.clerk(), path, body));
        if (stages > 1) {
            steps.add(Step.doing("DecisionApproved", when, name, approver, path + "/{" + id + "}/approval", Map.of()));
        }
        if (stages > 2) {
            steps.add(Step.doing(
                    "DecisionPublished", when, name, approver, path + "/{" + id + "}/publication", Map.of()));
        }
    }

    List<Step> steps() {
        return steps;
    }
}
