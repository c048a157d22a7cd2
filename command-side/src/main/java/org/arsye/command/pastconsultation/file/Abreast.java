package org.arsye.command.pastconsultation.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Does a piece of work for each of many, a few of them at a time, and gives the results in the order of the many. Whoever works
 * alone waits for the disk each time; a few together share the wait.
 *
 * <p>Two of the same name are done one after the other, in their order. Nothing is begun but when a result is asked for, so
 * no more than {@link #MOST} are ever ahead of whoever asks. What was begun is done, even if nobody asks any more.
 *
 * @param <T> what work is done for
 * @param <R> what it gives
 */
final class Abreast<T, R> implements Iterator<R> {

    /** So many go into one commit. More would only wait for each other. */
    static final int MOST = 48;

    private final Iterator<T> all;
    private final Function<T, ?> name;
    private final Function<T, R> work;
    private final Deque<Begun<R>> begun = new ArrayDeque<>();
    private T next;

    private record Begun<R>(Object name, CompletableFuture<R> result) {}

    /** @param name of one; those of the same name do not overtake each other */
    Abreast(Iterator<T> all, Function<T, ?> name, Function<T, R> work) {
        this.all = all;
        this.name = name;
        this.work = work;
    }

    @Override
    public boolean hasNext() {
        begin();
        return !begun.isEmpty();
    }

    @Override
    public R next() {
        begin();
        try {
            return begun.removeFirst().result().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    /** As many as may be. While enough are begun, an answer that is there does not wait until more can be read. */
    private void begin() {
        while (begun.size() < (isAnswered() ? MOST / 2 : MOST)) {
            if (next == null) {
                next = all.hasNext() ? all.next() : null;
            }
            if (next == null || isBegun(name.apply(next))) {
                return;
            }
            begun.add(started(next));
            next = null;
        }
    }

    private boolean isAnswered() {
        return !begun.isEmpty() && begun.getFirst().result().isDone();
    }

    private boolean isBegun(Object named) {
        return begun.stream()
                .anyMatch(one -> one.name().equals(named) && !one.result().isDone());
    }

    private Begun<R> started(T one) {
        CompletableFuture<R> result = new CompletableFuture<>();
        Thread.ofVirtual().name("import-row").start(() -> {
            try {
                result.complete(work.apply(one));
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        return new Begun<>(name.apply(one), result);
    }
}
