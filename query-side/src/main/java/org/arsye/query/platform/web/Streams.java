package org.arsye.query.platform.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Answers that are written while they are sent: by a thread of their own that waits whenever the reader is slower. */
@Component
public class Streams {

    private static final int CHUNK = 32 << 10;

    private final VirtualThreads threads;

    Streams(VirtualThreads threads) {
        this.threads = threads;
    }

    /** What is written, part by part. Nothing of it is kept; if the reader goes, the writing ends. */
    public Flux<DataBuffer> of(Writing writing) {
        return Flux.from(DataBufferUtils.outputStreamPublisher(
                out -> write(writing, out), DefaultDataBufferFactory.sharedInstance, threads.executor(), CHUNK));
    }

    private static void write(Writing writing, OutputStream out) {
        try {
            writing.to(out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Something that writes itself into a stream. */
    @FunctionalInterface
    public interface Writing {

        void to(OutputStream out) throws IOException;
    }
}
