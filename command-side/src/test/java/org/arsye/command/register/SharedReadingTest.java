package org.arsye.command.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SharedReadingTest {

    private final SharedReading<Integer> reading = new SharedReading<>();
    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void a_crowd_costs_two_readings_and_nobody_gets_one_that_began_before_they_came() throws Exception {
        CountDownLatch firstBegan = new CountDownLatch(1);
        CountDownLatch crowdIsThere = new CountDownLatch(1);
        AtomicInteger waiting = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = threads.submit(() -> reading.read(() -> {
                firstBegan.countDown();
                await(crowdIsThere);
                return readings.incrementAndGet();
            }));
            firstBegan.await();
            List<Future<Integer>> crowd = IntStream.range(0, 64)
                    .mapToObj(one -> threads.submit(() -> {
                        waiting.incrementAndGet();
                        return reading.read(readings::incrementAndGet);
                    }))
                    .toList();
            Awaitility.await().pollDelay(Duration.ofMillis(50)).until(() -> waiting.get() == 64);
            crowdIsThere.countDown();

            assertThat(first.get()).isEqualTo(1);
            for (Future<Integer> one : crowd) {
                assertThat(one.get()).isEqualTo(2);
            }
        }
        assertThat(readings).hasValue(2);
    }

    @Test
    void one_after_the_other_each_read_for_themselves() {
        assertThat(reading.read(readings::incrementAndGet)).isEqualTo(1);
        assertThat(reading.read(readings::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void a_reading_that_failed_is_nobody_elses() {
        assertThatThrownBy(() -> reading.read(() -> {
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");

        assertThat(reading.read(readings::incrementAndGet)).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
