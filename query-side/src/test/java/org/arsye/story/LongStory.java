package org.arsye.story;

import static org.arsye.story.Texts.because;
import static org.arsye.story.Texts.comment;
import static org.arsye.story.Texts.in3;
import static org.arsye.story.Texts.justification;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A consultation from the registration of its body to its report, as the people in it live it. Between any two steps
 * something is killed with {@code kill -9} and started again, and the story goes on as if nothing had happened. Whatever
 * was in the record before is of no concern to it.
 */
final class LongStory {

    private final Arsye arsye;
    private final Visitor anybody;
    private Visitor administrator;
    private Visitor coordinator;
    private Visitor official;
    private Visitor approver;
    private String body;
    private String consultation;
    private String onArticle7;
    private String onTheWhole;
    private String unpublished;
    private String regretted;
    private String secret;
    private long position;

    private LongStory(Arsye arsye) {
        this.arsye = arsye;
        anybody = Visitor.of(arsye);
    }

    /** Tells it, from the first start to a last one. */
    static void in(Arsye arsye) throws Exception {
        try (arsye) {
            System.out.println(
                    "Arsye: first start of the story: " + arsye.start().toMillis() + " ms");
            new LongStory(arsye).happens();
        }
    }

    private void happens() throws Exception {
        for (var step : List.<Step>of(
                this::a_ministry_is_registered_and_its_officials_are_appointed,
                this::a_draft_law_is_published_for_consultation,
                this::the_public_is_given_more_time,
                this::the_public_comments,
                this::one_of_them_takes_her_comment_back,
                this::a_consultation_closes_by_itself_while_nobody_runs_the_program,
                this::the_consultation_is_closed_and_who_comes_late_is_refused,
                this::a_decision_needs_a_justification_and_four_eyes,
                this::a_report_does_not_pass_over_anybody_in_silence,
                this::every_comment_is_answered,
                this::the_report_is_published_and_adds_up,
                this::nothing_that_names_a_person_is_kept_in_the_clear)) {
            step.happens();
            arsye.isInterrupted();
        }
        System.out.println("Arsye: start after an orderly stop: " + restartInGoodOrder() + " ms");
        the_report_reads_as_before();
    }

    private void a_ministry_is_registered_and_its_officials_are_appointed() throws Exception {
        administrator = anybody.as(Arsye.ADMINISTRATOR, Arsye.PASSWORD);
        var ministry = Map.of(
                "names",
                in3("Ministria e Shembullit", "Ministarstvo primera", "Ministry of the Example"),
                "kind",
                "ministry");

        anybody.post("/api/v1/public-bodies", ministry).expect(401);
        body = administrator
                .post("/api/v1/public-bodies", "ministry", ministry)
                .expect(201)
                .id();
        // The answer was lost on the way? The same key is the same ministry.
        assertThat(administrator
                        .post("/api/v1/public-bodies", "ministry", ministry)
                        .expect(201)
                        .id())
                .isEqualTo(body);

        appoint(Texts.COORDINATOR, "the.coordinator", "coordinator");
        // She may both draft and approve, but not the same answer.
        appoint(Texts.OFFICIAL, "the.official", "official", "approver");
        appoint(Texts.APPROVER, "the.approver", "approver");
        coordinator = anybody.as("the.coordinator", Arsye.PASSWORD);
        official = anybody.as("the.official", Arsye.PASSWORD);
        approver = anybody.as("the.approver", Arsye.PASSWORD);
    }

    private void appoint(String name, String username, String... roles) throws Exception {
        administrator
                .post(
                        "/api/v1/public-bodies/" + body + "/officials",
                        Map.of("name", name, "roles", List.of(roles), "username", username, "password", Arsye.PASSWORD))
                .expect(201);
    }

    private void a_draft_law_is_published_for_consultation() throws Exception {
        consultation = drafted();
        coordinator
                .post("/api/v1/consultations/" + consultation + "/opening", Map.of("lastDay", inDays(20)))
                .expect(422);
        open(consultation, Map.of("lastDay", inDays(20)));
        assertThat(read("/api/v1/consultations/" + consultation).body())
                .contains("Draft law on libraries of the story");
    }

    private String drafted() throws Exception {
        var id = coordinator
                .post(
                        "/api/v1/consultations",
                        Map.of(
                                "publicBody",
                                body,
                                "title",
                                in3("Bibliotekat", "Biblioteke", "Draft law on libraries of the story"),
                                "summary",
                                in3("Per bibliotekat.", "O bibliotekama.", "About libraries."),
                                "documentType",
                                "draft_law",
                                "contactRole",
                                "Zyra ligjore"))
                .expect(201)
                .id();
        coordinator
                .post("/api/v1/consultations/" + id + "/documents", Texts.draftLaw())
                .expect(201);
        return id;
    }

    private void open(String id, Map<String, Object> until) throws Exception {
        var notice = new java.util.HashMap<String, Object>(until);
        notice.put("what", in3("Projektligji.", "Nacrt zakona.", "The draft law."));
        notice.put("why", in3("Sepse ligji eshte i vjeter.", "Jer je zakon star.", "Because the law is old."));
        notice.put("howToTakePart", in3("Komentoni ketu.", "Komentarisite ovde.", "Comment here."));
        position = coordinator
                .post("/api/v1/consultations/" + id + "/opening", notice)
                .position();
    }

    private void the_public_is_given_more_time() throws Exception {
        var path = "/api/v1/consultations/" + consultation + "/extension";
        coordinator
                .post(path, Map.of("lastDay", inDays(5), "reason", because("shume te interesuar")))
                .refused(422, "PERIOD_END_NOT_LATER");
        position = coordinator
                .post(path, Map.of("lastDay", inDays(30), "reason", because("shume te interesuar")))
                .expect(204)
                .position();
    }

    private void the_public_comments() throws Exception {
        onArticle7 = comments(comment(Texts.ON_ARTICLE_7, "art_7", "citizen", Texts.CITIZEN, "named"))
                .id();
        onTheWhole = comments(comment(Texts.ON_THE_WHOLE, null, "ngo", Texts.ASSOCIATION, "anonymous"))
                .id();
        unpublished = comments(comment(Texts.UNPUBLISHED, "art_7__para_2", "citizen", null, "unpublished"))
                .id();
        var given = comments(comment(Texts.REGRETTED, null, "citizen", null, "anonymous"));
        regretted = given.id();
        secret = given.json().required("withdrawalSecret").asString();
        assertThat(given.json().required("number").asString()).matches("[0-9A-Z]{1,3}(-[0-9A-Z]{3})+");

        anybody.post(commentsPath(), comment("Ku eshte ky nen?", "art_99", "citizen", null, "anonymous"))
                .refused(422, "UNKNOWN_PROVISION");
        assertThat(commentIds()).containsExactlyInAnyOrder(onArticle7, onTheWhole, unpublished, regretted);
        assertThat(read(commentsPath()).body())
                .contains(Texts.ON_ARTICLE_7, Texts.CITIZEN, Texts.ON_THE_WHOLE)
                .doesNotContain(Texts.ASSOCIATION, Texts.UNPUBLISHED);
    }

    private void one_of_them_takes_her_comment_back() throws Exception {
        var path = "/api/v1/comments/" + regretted + "/withdrawal";
        anybody.post(path, Map.of("secret", "guessed")).refused(422, "WRONG_SECRET");
        position = anybody.post(path, Map.of("secret", secret)).expect(204).position();
        assertThat(read(commentsPath()).body()).doesNotContain(Texts.REGRETTED);
    }

    private void a_consultation_closes_by_itself_while_nobody_runs_the_program() throws Exception {
        var brief = drafted();
        var end = Instant.now().plusSeconds(8);
        open(brief, Map.of("closesAt", end.toString()));
        arsye.kill();
        while (Instant.now().isBefore(end.plusSeconds(1))) {
            Thread.sleep(200);
        }
        arsye.start();
        anybody.post(
                        "/api/v1/consultations/" + brief + "/comments",
                        comment("Erdha vone.", null, "citizen", null, "anonymous"))
                .refused(409, "CONSULTATION_CLOSED");
    }

    private void the_consultation_is_closed_and_who_comes_late_is_refused() throws Exception {
        position = coordinator
                .post("/api/v1/consultations/" + consultation + "/closing", Map.of("reason", because("u pajtuan")))
                .expect(204)
                .position();
        anybody.post(commentsPath(), comment("Me vonese.", null, "citizen", null, "anonymous"))
                .refused(409, "CONSULTATION_CLOSED");
    }

    private void a_decision_needs_a_justification_and_four_eyes() throws Exception {
        var path = "/api/v1/comments/" + onArticle7 + "/decisions";
        official.post(path, Map.of("outcome", "accepted")).refused(422, "JUSTIFICATION_REQUIRED");
        official.post(path, Map.of("outcome", "accepted", "justification", Map.of("sq", "Po.", "sr", "Da.")))
                .refused(422, "JUSTIFICATION_TOO_THIN");
        anybody.post(path, decision("accepted")).expect(401);

        var draft = official.post(path, decision("accepted")).expect(201).id();
        official.post(path + "/" + draft + "/approval", Map.of()).refused(422, "OWN_DRAFT");
        approver.post(path + "/" + draft + "/publication", Map.of()).refused(409, "DECISION_NOT_APPROVED");
        approver.post(path + "/" + draft + "/approval", Map.of()).expect(204);
        position = approver.post(path + "/" + draft + "/publication", Map.of())
                .expect(204)
                .position();
    }

    private void a_report_does_not_pass_over_anybody_in_silence() throws Exception {
        coordinator
                .post("/api/v1/consultations/" + consultation + "/report", Map.of())
                .refused(409, "COMMENTS_UNANSWERED");
    }

    private void every_comment_is_answered() throws Exception {
        answer(onTheWhole, "partly_accepted");
        answer(unpublished, "rejected");
        official.post("/api/v1/comments/" + regretted + "/decisions", decision("noted"))
                .refused(409, "COMMENT_WITHDRAWN");
    }

    private void answer(String comment, String outcome) throws Exception {
        var path = "/api/v1/comments/" + comment + "/decisions";
        var draft = official.post(path, decision(outcome)).expect(201).id();
        approver.post(path + "/" + draft + "/approval", Map.of()).expect(204);
        position = approver.post(path + "/" + draft + "/publication", Map.of())
                .expect(204)
                .position();
    }

    private static Map<String, Object> decision(String outcome) {
        return Map.of("outcome", outcome, "justification", justification(Texts.GROUND));
    }

    private void the_report_is_published_and_adds_up() throws Exception {
        position = coordinator
                .post("/api/v1/consultations/" + consultation + "/report", Map.of())
                .expect(204)
                .position();
        the_report_reads_as_before();
    }

    private void the_report_reads_as_before() throws Exception {
        for (var path : List.of("/decisions", "/report")) {
            var page = readAs("text/html", "/consultations/" + consultation + path + "?lang=en");
            assertThat(page.expect(200).body()).contains("Draft law on libraries of the story");
        }
        var decisions = readAs("text/html", "/consultations/" + consultation + "/decisions?lang=sq");
        assertThat(decisions.body()).contains(Texts.ON_ARTICLE_7, Texts.GROUND).doesNotContain(Texts.UNPUBLISHED);
        assertThat(commentIds()).containsExactlyInAnyOrder(onArticle7, onTheWhole, unpublished, regretted);
    }

    private void nothing_that_names_a_person_is_kept_in_the_clear() throws Exception {
        assertThat(Dump.tablesWith(arsye, Texts.PLANTED)).isEmpty();
        assertThat(Dump.filesWith(arsye.folder(), Texts.PLANTED)).isEmpty();
        assertThat(Texts.PLANTED).noneMatch(arsye.console()::contains);
    }

    private Answer comments(Map<String, Object> comment) throws Exception {
        var key = "key-" + comment.hashCode();
        var first = anybody.post(commentsPath(), key, comment).expect(201);
        // Sent again because the answer seemed lost: the same comment, not a second one.
        assertThat(anybody.post(commentsPath(), key, comment).expect(201).id()).isEqualTo(first.id());
        position = first.position();
        return first;
    }

    private Set<String> commentIds() throws Exception {
        var ids = new HashSet<String>();
        read(commentsPath())
                .json()
                .required("items")
                .forEach(item ->
                        assertThat(ids.add(item.required("id").asString())).isTrue());
        return ids;
    }

    private String commentsPath() {
        return "/api/v1/consultations/" + consultation + "/comments";
    }

    private Answer read(String path) throws Exception {
        return anybody.getAfter(position, path).expect(200);
    }

    private Answer readAs(String type, String path) throws Exception {
        return anybody.send(anybody.request(path + "&after=" + position)
                .header("Accept", type)
                .GET());
    }

    private static String inDays(int days) {
        return LocalDate.now().plusDays(days).toString();
    }

    private long restartInGoodOrder() throws Exception {
        arsye.stop();
        return arsye.start().toMillis();
    }

    private interface Step {
        void happens() throws Exception;
    }
}
