package org.arsye.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL goes away and comes back while people comment and read: restarted, stopped at once, killed. They are answered,
 * or told in time that they have to wait; nothing that was answered is lost, and neither side has to be started again.
 */
class RestartIT {

    private static final int COMMENTING = 12;
    private static final int READING = 4;

    private final Map<String, String> answered = new ConcurrentHashMap<>();
    private final Map<String, Integer> told = new ConcurrentHashMap<>();
    private volatile boolean going = true;

    @TempDir
    Path folder;

    @Test
    void a_restarted_database_is_waited_for_and_nothing_is_lost() throws Exception {
        try (var arsye = Arsye.withAdministrator(folder)) {
            arsye.start();
            var open = OpenConsultation.in(arsye);
            var operator = Operator.of(arsye);
            var visitor = Visitor.of(arsye);
            var first =
                    visitor.post(open.commentsPath(), "first", comment("first")).expect(201);
            answered.put("first", first.id());
            visitor.getAfter(first.position(), open.commentsPath()).expect(200);
            for (var path : paths(open)) {
                heard("GET", () -> visitor.get(path));
            }
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                var all = people(arsye, open, people);
                waitForMore(all);
                operator.restart("fast");
                waitForMore(all);
                operator.restart("immediate");
                waitForMore(all);
                operator.killAndStart();
                waitForMore(all);
                going = false;
                for (var one : all) {
                    one.get();
                }
            }
            System.out.println("Arsye: PostgreSQL restarted three times under load, answers: " + told);
            assertThat(told.keySet())
                    .contains("POST 201", "GET 200")
                    .isSubsetOf("POST 201", "POST 503", "GET 200", "GET 503");

            everything_is_there_once(arsye, open);
            life_goes_on(arsye, open);
        }
    }

    private List<Future<Void>> people(
            Arsye arsye, OpenConsultation open, java.util.concurrent.ExecutorService threads) {
        var all = new ArrayList<Future<Void>>();
        for (int i = 0; i < COMMENTING; i++) {
            var name = "person-" + i;
            all.add(threads.submit((Callable<Void>) () -> comment(Visitor.of(arsye), open.commentsPath(), name)));
        }
        for (int i = 0; i < READING; i++) {
            var path = paths(open).get(i % 3);
            all.add(threads.submit((Callable<Void>) () -> read(Visitor.of(arsye), path)));
        }
        return all;
    }

    private static List<String> paths(OpenConsultation open) {
        return List.of(open.commentsPath(), "/consultations/" + open.consultation() + "/comments", "/");
    }

    /** Whoever is told to wait asks again with the same key. */
    private Void comment(Visitor visitor, String path, String name) throws Exception {
        for (int i = 0; going; i++) {
            var key = name + "-" + i;
            var answer = heard("POST", () -> visitor.post(path, key, comment(key)));
            while (answer.status() != 201) {
                Thread.sleep(200);
                answer = heard("POST", () -> visitor.post(path, key, comment(key)));
            }
            answered.put(key, answer.id());
        }
        return null;
    }

    private Void read(Visitor visitor, String path) throws Exception {
        while (going) {
            heard("GET", () -> visitor.get(path));
            Thread.sleep(50);
        }
        return null;
    }

    /** Whoever gets no answer at all fails it: nobody here waits for ever. */
    private Answer heard(String method, Callable<Answer> question) throws Exception {
        var answer = question.call();
        if (answer.status() == 503) {
            assertThat(answer.headers().firstValue("Retry-After"))
                    .as(answer.toString())
                    .isPresent();
        }
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201, 503);
        told.merge(method + " " + answer.status(), 1, Integer::sum);
        return answer;
    }

    private void waitForMore(List<Future<Void>> all) throws Exception {
        var enough = answered.size() + 100;
        for (int i = 0; answered.size() < enough; i++) {
            for (var one : all) {
                if (one.isDone()) {
                    going = false;
                    one.get();
                }
            }
            if (i > 900) {
                going = false;
                throw new AssertionError("nobody is answered any more: " + told);
            }
            Thread.sleep(100);
        }
    }

    private static Map<String, Object> comment(String key) {
        return Texts.comment("What " + key + " said.", null, "citizen", null, "anonymous");
    }

    /** With its words: a content key that was lost would have taken them. */
    private void everything_is_there_once(Arsye arsye, OpenConsultation open) throws Exception {
        var visitor = Visitor.of(arsye);
        var last = visitor.post(open.commentsPath(), "last", comment("last")).expect(201);
        answered.put("last", last.id());
        var said = new HashMap<String, String>();
        var path = open.commentsPath() + "?limit=500";
        var next = path;
        while (!next.isEmpty()) {
            var page = visitor.getAfter(last.position(), next).expect(200).json();
            for (var item : page.required("items")) {
                assertThat(said.put(
                                item.required("id").asString(),
                                item.path("text").asString("")))
                        .isNull();
            }
            var cursor = page.path("next").asString("");
            next = cursor.isEmpty() ? "" : path + "&cursor=" + cursor;
        }
        var sent = new HashMap<String, String>();
        answered.forEach((key, id) -> sent.put(id, "What " + key + " said."));
        assertThat(said).isEqualTo(sent);
    }

    /** The write register, sealing, the views and the pages take part in what comes next. */
    private static void life_goes_on(Arsye arsye, OpenConsultation open) throws Exception {
        var visitor = Visitor.of(arsye);
        var comment = visitor.post(open.commentsPath(), comment("after")).expect(201);
        var decided = open.clerk()
                .post(
                        "/api/v1/comments/" + comment.id() + "/decisions",
                        Map.of(
                                "outcome",
                                "noted",
                                "justification",
                                Texts.in3(
                                        "Është marrë shënim dhe do të shqyrtohet në vazhdim.",
                                        "Primljeno je k znanju i bice razmotreno u nastavku.",
                                        "It is noted and will be looked at in what follows.")))
                .expect(201);
        visitor.getAfter(decided.position(), "/comments/" + comment.id()).expect(200);
        assertThat(visitor.get("/comments/" + comment.id()).body()).contains("What after said.");
        assertThat(visitor.get("/consultations/" + open.consultation()).status())
                .isEqualTo(200);
    }
}
