package org.arsye.query.site.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the next parts while one is written, in their order and never more than a few, however slow the writing is. */
final class ReadAhead {

    /** Two are read and one is written: as much as two processors do at once. */
    private static final int MOST = 2;

    private ReadAhead() {}

    /** @throws RuntimeException what the reading of a part threw; those after it are given up */
    static <T> void each(Stream<Callable<T>> parts, Consumer<T> taking) {
        Iterator<Callable<T>> left = parts.iterator();
        Deque<Future<T>> ahead = new ArrayDeque<>();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            while (left.hasNext() || !ahead.isEmpty()) {
                while (left.hasNext() && ahead.size() <= MOST) {
                    ahead.add(readers.submit(left.next()));
                }
                taking.accept(read(ahead.remove()));
            }
        } finally {
            ahead.forEach(part -> part.cancel(true));
        }
    }

    private static <T> T read(Future<T> part) {
        try {
            return part.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("whoever read is gone", stopped);
        }
    }
}
