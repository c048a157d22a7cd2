package org.arsye.command.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Many who send at once, each the next as soon as the one before is answered. */
final class Senders {

    private Senders() {}

    /** The same, and what an act cost goes to the file of figures. */
    static double rate(String what, Cpu cpu, int senders, Duration time, IntConsumer act) {
        Cpu.Used before = cpu.now();
        long begin = System.nanoTime();
        double rate = rate(senders, time, act);
        double acts = rate * (System.nanoTime() - begin) / 1e9;
        Figures.note("%s: %.0f/s, an act costs %s"
                .formatted(what, rate, cpu.now().since(before).per(acts)));
        return rate;
    }

    /** How many acts a second so many senders get done; the act is told who sends. */
    static double rate(int senders, Duration time, IntConsumer act) {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        long done = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < senders; i++) {
                int sender = i;
                counts.add(threads.submit(() -> {
                    long count = 0;
                    while (System.nanoTime() < end) {
                        act.accept(sender);
                        count++;
                    }
                    return count;
                }));
            }
            for (Future<Long> count : counts) {
                done += count.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return done * 1e9 / (System.nanoTime() - begin);
    }
}
