package org.arsye.command.register;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One reading for all who want the same at once. Whoever comes while somebody reads waits, and takes what was read only if
 * that reading began after they came; so nobody is told anything older than their own question, and a crowd costs two
 * readings.
 */
final class SharedReading<T> {

    private final ReentrantLock turn = new ReentrantLock();

    /** How many readings have begun. Written by whoever has the turn. */
    private volatile long begun;

    private long last;
    private T found;

    T read(Supplier<T> source) {
        long before = begun;
        turn.lock();
        try {
            if (last > before) {
                return found;
            }
            begun++;
            found = source.get();
            last = begun;
            return found;
        } finally {
            turn.unlock();
        }
    }
}
