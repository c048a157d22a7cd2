package org.arsye.command.platform.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whole files in memory, a few at a time. */
@Component
public class Uploads {

    /** 25 MiB. */
    public static final int LARGEST = 25 * 1024 * 1024;

    /** Each may take twice its size for a moment; the heap of the default run has room for these. */
    private static final int AT_ONCE = 3;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /**
     * The body of a request, given up once the work with it ends.
     *
     * @throws Refusal 413 if it is too large, 503 if too many are being received
     */
    public <T> Mono<T> receive(ServerHttpRequest request, Function<byte[], Mono<T>> work) {
        return Mono.defer(() -> {
            if (request.getHeaders().getContentLength() > LARGEST) {
                return Mono.error(Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE"));
            }
            if (!places.tryAcquire()) {
                return Mono.error(Refusal.later(HttpStatus.SERVICE_UNAVAILABLE, "UPLOADS_BUSY", Duration.ofSeconds(2)));
            }
            AtomicBoolean left = new AtomicBoolean();
            return DataBufferUtils.join(request.getBody(), LARGEST)
                    .map(Uploads::bytes)
                    .defaultIfEmpty(new byte[0])
                    .flatMap(work)
                    .doFinally(signal -> {
                        if (left.compareAndSet(false, true)) {
                            places.release();
                        }
                    });
        });
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
