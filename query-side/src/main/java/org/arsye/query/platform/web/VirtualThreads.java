package org.arsye.query.platform.web;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Where everything runs that waits for a database or a file; never on an event loop. */
@Component
public class VirtualThreads {

    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("reader-", 0).factory());

    private final Scheduler scheduler = Schedulers.fromExecutorService(executor);

    /** What a question answers that may wait. */
    public <T> Mono<T> on(Callable<T> question) {
        return Mono.fromCallable(question).subscribeOn(scheduler);
    }

    /** The same, for what takes a thread for itself. */
    public AsyncTaskExecutor executor() {
        return new TaskExecutorAdapter(executor);
    }

    @PreDestroy
    void close() {
        scheduler.dispose();
        executor.shutdown();
    }
}
