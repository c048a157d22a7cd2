package org.arsye.command.pastconsultation.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rows are done a few at a time, and nobody who reads the answers can tell. */
@Timeout(60)
class AbreastTest {

    @Test
    void answers_come_in_the_order_of_the_rows_whichever_is_done_first() {
        CountDownLatch others = new CountDownLatch(9);
        Abreast<Integer, Integer> ten = abreast(10, n -> n, n -> {
            if (n == 0) {
                await(others);
            } else {
                others.countDown();
            }
            return n * n;
        });

        assertThat(all(ten)).containsExactly(0, 1, 4, 9, 16, 25, 36, 49, 64, 81);
    }

    @Test
    void as_many_as_may_be_are_done_at_once_and_no_more() {
        CyclicBarrier together = new CyclicBarrier(Abreast.MOST);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Abreast<Integer, Integer> rows = abreast(2 * Abreast.MOST, n -> n, n -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            if (n < Abreast.MOST) {
                await(together);
            }
            now.decrementAndGet();
            return n;
        });

        assertThat(all(rows)).hasSize(2 * Abreast.MOST);
        assertThat(most.get()).isEqualTo(Abreast.MOST);
    }

    @Test
    void two_of_one_name_do_not_overtake_each_other() {
        ConcurrentLinkedQueue<Integer> done = new ConcurrentLinkedQueue<>();
        Abreast<Integer, Integer> rows = abreast(300, n -> n % 3, n -> {
            done.add(n);
            return n;
        });

        all(rows);

        for (int name = 0; name < 3; name++) {
            int of = name;
            assertThat(done.stream().filter(n -> n % 3 == of)).isSorted();
        }
    }

    @Test
    void nothing_is_read_that_nobody_asks_for() {
        AtomicInteger read = new AtomicInteger();
        Iterator<Integer> many = IntStream.range(0, 10_000)
                .peek(n -> read.incrementAndGet())
                .boxed()
                .iterator();
        Abreast<Integer, Integer> rows = new Abreast<>(many, n -> n, n -> n);

        rows.next();

        assertThat(read.get()).isLessThanOrEqualTo(Abreast.MOST + 2);
    }

    @Test
    void what_breaks_a_row_is_told_in_its_place() {
        Abreast<Integer, Integer> rows = abreast(3, n -> n, n -> {
            if (n == 1) {
                throw new IllegalStateException("the database is away");
            }
            return n;
        });

        assertThat(rows.next()).isZero();
        assertThatThrownBy(rows::next).isInstanceOf(IllegalStateException.class).hasMessage("the database is away");
    }

    private static Abreast<Integer, Integer> abreast(
            int rows, Function<Integer, Integer> name, Function<Integer, Integer> work) {
        return new Abreast<>(IntStream.range(0, rows).boxed().iterator(), name, work);
    }

    private static <R> List<R> all(Iterator<R> results) {
        List<R> all = new ArrayList<>();
        results.forEachRemaining(all::add);
        return all;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
