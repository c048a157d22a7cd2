package org.arsye.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last evening of a consultation: many people comment on one draft at the same time. */
class CrowdIT {

    private static final int CLIENTS = 64;

    @TempDir
    Path folder;

    @Test
    void sixty_four_people_comment_at_once_and_nobody_waits_for_another() throws Exception {
        try (var arsye = Arsye.withAdministrator(folder)) {
            arsye.start();
            var path = OpenConsultation.in(arsye).commentsPath();
            comment(Visitor.of(arsye), path, "warm", 10);

            var begun = System.nanoTime();
            var answered = comment(Visitor.of(arsye), path, "crowd", 20);
            var seconds = (System.nanoTime() - begun) / 1e9;
            assertThat(answered).hasSize(CLIENTS * 20);
            System.out.printf(
                    "Arsye: %d clients, %d comments on one consultation through the front door: %.0f comments/s%n",
                    CLIENTS, answered.size(), answered.size() / seconds);

            killed_in_the_middle(arsye, path);
        }
    }

    /** Whoever was answered is there; whoever was not asks again with the same key, and is there once. */
    private static void killed_in_the_middle(Arsye arsye, String path) throws Exception {
        var answered = new ConcurrentHashMap<String, String>();
        var visitor = Visitor.of(arsye);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var enough = new AtomicInteger();
            var all = keys("killed", 20).stream()
                    .map(key -> people.submit((Callable<Void>) () -> {
                        tryOnce(visitor, path, key, answered, enough);
                        return null;
                    }))
                    .toList();
            while (enough.get() < 100) {
                Thread.sleep(5);
            }
            arsye.kill();
            for (var one : all) {
                one.get();
            }
        }
        System.out.println("Arsye: killed after " + answered.size() + " of " + CLIENTS * 20 + " answers");
        arsye.start();

        var known = ids(Visitor.of(arsye), path);
        assertThat(known).containsAll(answered.values());
        for (var key : keys("killed", 20)) {
            var id = Visitor.of(arsye).post(path, key, comment(key)).expect(201).id();
            assertThat(answered.getOrDefault(key, id)).isEqualTo(id);
            answered.put(key, id);
        }
        assertThat(new HashSet<>(answered.values())).hasSize(CLIENTS * 20);
        // One more: the last one of the look before.
        assertThat(ids(Visitor.of(arsye), path)).hasSize(CLIENTS * (10 + 20 + 20) + 1);
    }

    private static void tryOnce(
            Visitor visitor, String path, String key, Map<String, String> answered, AtomicInteger enough)
            throws InterruptedException {
        try {
            var answer = visitor.post(path, key, comment(key));
            if (answer.status() == 201) {
                answered.put(key, answer.id());
                enough.incrementAndGet();
            }
        } catch (IOException killed) {
            enough.incrementAndGet();
        }
    }

    /** Each of the clients sends that many, one after the other. */
    private static List<String> comment(Visitor visitor, String path, String name, int each) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<java.util.concurrent.Future<List<String>>>();
            for (int client = 0; client < CLIENTS; client++) {
                var me = name + "-" + client;
                all.add(people.submit(() -> {
                    var ids = new ArrayList<String>();
                    for (int i = 0; i < each; i++) {
                        ids.add(visitor.post(path, me + "-" + i, comment(me + "-" + i))
                                .expect(201)
                                .id());
                    }
                    return ids;
                }));
            }
            var ids = new ArrayList<String>();
            for (var one : all) {
                ids.addAll(one.get());
            }
            return ids;
        }
    }

    private static List<String> keys(String name, int each) {
        return java.util.stream.IntStream.range(0, CLIENTS * each)
                .mapToObj(i -> name + "-" + i)
                .toList();
    }

    private static Map<String, Object> comment(String key) {
        return Texts.comment("A comment of the crowd, " + key + ".", null, "citizen", null, "anonymous");
    }

    /** Every comment, page after page; none of them twice. */
    private static HashSet<String> ids(Visitor visitor, String path) throws Exception {
        var last = visitor.post(path, Texts.comment("The last one.", null, "citizen", null, "unpublished"))
                .expect(201);
        var ids = new HashSet<String>();
        var page = visitor.getAfter(last.position(), path + "?limit=500")
                .expect(200)
                .json();
        while (true) {
            for (var item : page.required("items")) {
                assertThat(ids.add(item.required("id").asString())).isTrue();
            }
            var next = page.path("next").asString("");
            if (next.isEmpty()) {
                ids.remove(last.id());
                return ids;
            }
            page = visitor.get(next.startsWith("/") ? next : path + "?limit=500&cursor=" + next)
                    .expect(200)
                    .json();
        }
    }
}
