package org.arsye.command.platform.web;

import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Where commands and SQL run: on virtual threads, never on an event loop. */
@Component
public class Blocking implements DisposableBean {

    private final Scheduler threads = Schedulers.fromExecutorService(Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("blocking-", 0).factory()));

    /** What the work gives, empty where it gives null. */
    public <T> Mono<T> call(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(threads);
    }

    /** Whatever the iterator gives, taken when it is asked for and not before. */
    public <T> Flux<T> each(Iterator<T> iterator) {
        return Flux.fromIterable(() -> iterator).subscribeOn(threads);
    }

    @Override
    public void destroy() {
        threads.dispose();
    }
}
