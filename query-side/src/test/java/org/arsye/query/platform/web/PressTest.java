package org.arsye.query.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Reported;
import org.arsye.query.platform.Erasures;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Few files at once, none of them twice. */
class PressTest {

    private static final int READERS = 20;

    private final Erasures erasures = ReadSide.running().bean(Erasures.class);
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @AfterEach
    void end() {
        go.countDown();
        readers.close();
    }

    private Streams.Writing writing(String text) {
        return out -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                go.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            made.incrementAndGet();
            out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            now.decrementAndGet();
        };
    }

    private Future<String> asks(Press press, String name) {
        Callable<String> question = () -> new String(press.made(name, writing(name)));
        return readers.submit(question);
    }

    private static Object told(Future<String> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            return e.getCause().getClass();
        }
    }

    @Test
    void what_many_ask_for_is_made_once() {
        Press press = new Press(erasures, 1, 1);
        List<Future<String>> all =
                IntStream.range(0, READERS).mapToObj(i -> asks(press, "a")).toList();
        go.countDown();
        assertThat(all.stream().map(PressTest::told)).containsOnly("a");
        assertThat(told(asks(press, "a"))).isEqualTo("a");
        assertThat(made).hasValue(1);
    }

    @Test
    void few_are_made_at_once_and_whoever_would_wait_too_long_is_told() {
        Press press = new Press(erasures, 2, 3);
        List<Future<String>> all = IntStream.range(0, READERS)
                .mapToObj(i -> asks(press, "file " + i))
                .toList();
        Awaitility.await().until(() -> all.stream().filter(Future::isDone).count() == READERS - 2 - 3);
        go.countDown();
        Set<Object> told = ConcurrentHashMap.newKeySet();
        long refused = all.stream()
                .map(PressTest::told)
                .peek(told::add)
                .filter(Busy.class::equals)
                .count();
        assertThat(refused).isEqualTo(READERS - 2 - 3);
        assertThat(made).hasValue(2 + 3);
        assertThat(most).hasValue(2);
        assertThat(told(asks(press, "file 0"))).isEqualTo("file 0");
    }

    @Test
    void whoever_asks_for_a_file_while_too_many_wait_is_told_when_to_ask_again() {
        ReadSide side = ReadSide.running();
        Press press = side.bean(Press.class);
        Reported reported = new Reported().in(side.pen());
        int taken = Press.room(Runtime.getRuntime().maxMemory()) + Press.QUEUE;
        List<Future<String>> all = IntStream.range(0, READERS + taken)
                .mapToObj(i -> asks(press, "in the way " + reported.story.consultation + " " + i))
                .toList();
        Awaitility.await().until(() -> all.stream().filter(Future::isDone).count() == READERS);

        report(side, reported, "pdf")
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "10")
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("BUSY")
                .jsonPath("$.title")
                .isEqualTo("Too many files are being made at once. Please ask again in a few seconds.");
        report(side, reported, "csv").expectStatus().isOk();
        go.countDown();
        all.forEach(PressTest::told);
        report(side, reported, "pdf").expectStatus().isOk().expectHeader().doesNotExist("Retry-After");
    }

    private static WebTestClient.ResponseSpec report(ReadSide side, Reported reported, String format) {
        return side.http()
                .get()
                .uri(side.address(
                        "/api/v1/consultations/" + reported.story.consultation + "/report." + format + "?lang=en"))
                .header("Arsye-After", Long.toString(reported.position()))
                .exchange();
    }

    @Test
    void what_was_made_before_an_erasure_is_made_anew() {
        go.countDown();
        Press press = new Press(erasures, 1, 1);
        assertThat(told(asks(press, "a"))).isEqualTo("a");
        erasures.happened();
        assertThat(told(asks(press, "a"))).isEqualTo("a");
        assertThat(made).hasValue(2);
    }

    @Test
    void what_failed_is_told_and_tried_again() {
        go.countDown();
        Press press = new Press(erasures, 1, 1);
        assertThatThrownBy(() -> press.made("a", out -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(told(asks(press, "a"))).isEqualTo("a");
    }

    @Test
    void a_small_heap_has_room_for_one() {
        assertThat(Press.room(256L << 20)).isEqualTo(1);
        assertThat(Press.room(0)).isEqualTo(1);
    }
}
