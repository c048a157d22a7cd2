package org.arsye.query.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.arsye.query.platform.Erasures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where files are made that are in memory while they are made: as many at once as the heap has room for, the others one after
 * the other. Whoever asks for what is being made gets the same; what was made is there for a few seconds more, unless something
 * is erased.
 */
@Component
public class Press {

    /** One file may take so much. */
    private static final long ROOM = 768L << 20;

    /** More than that would be waited for longer than anybody does. */
    static final int QUEUE = 8;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final long MOST_BYTES = 16L << 20;

    private final Erasures erasures;
    private final ThreadPoolExecutor places;
    private final ConcurrentHashMap<Key, FutureTask<byte[]>> making = new ConcurrentHashMap<>();
    private final Cache<Key, byte[]> kept = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, byte[] file) -> file.length)
            .build();

    @Autowired
    Press(Erasures erasures) {
        this(erasures, room(Runtime.getRuntime().maxMemory()), QUEUE);
    }

    /**
     * @param atOnce how many are made at the same time
     * @param queue how many may wait for it
     */
    Press(Erasures erasures, int atOnce, int queue) {
        this.erasures = erasures;
        places = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                KEPT.toSeconds(),
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(queue),
                Thread.ofPlatform().name("press-", 0).daemon().factory());
        places.allowCoreThreadTimeOut(true);
    }

    /** For how many a heap has room, leaving a processor for whoever reads something else. */
    static int room(long heap) {
        long processors = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return (int) Math.max(1, Math.min(heap / ROOM, processors));
    }

    /**
     * What is written, or was written a moment ago under the same name.
     *
     * @param name of these very bytes
     * @throws Busy if too many wait already, or it takes too long
     */
    public byte[] made(String name, Streams.Writing writing) {
        Key key = new Key(name, erasures.number());
        byte[] there = kept.getIfPresent(key);
        return there == null ? waited(key, making.computeIfAbsent(key, each -> begun(each, writing))) : there;
    }

    private FutureTask<byte[]> begun(Key key, Streams.Writing writing) {
        FutureTask<byte[]> task = new FutureTask<>(() -> written(key, writing));
        try {
            places.execute(task);
        } catch (RejectedExecutionException full) {
            throw new Busy();
        }
        return task;
    }

    private byte[] written(Key key, Streams.Writing writing) throws IOException {
        try {
            byte[] there = kept.getIfPresent(key);
            if (there != null) {
                return there;
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writing.to(out);
            byte[] file = out.toByteArray();
            kept.put(key, file);
            return file;
        } finally {
            making.remove(key);
        }
    }

    private static byte[] waited(Key key, Future<byte[]> task) {
        try {
            return task.get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            throw new Busy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    @PreDestroy
    void close() {
        places.shutdownNow();
    }

    /** @param erasures how many there had been before it was begun */
    private record Key(String name, long erasures) {}
}
