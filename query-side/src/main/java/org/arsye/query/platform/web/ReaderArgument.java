package org.arsye.query.platform.web;

import org.arsye.query.platform.Reader;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who asks, for what is answered whether or not the views can be read. */
@Component
class ReaderArgument implements HandlerMethodArgumentResolver {

    private final Readers readers;
    private final VirtualThreads threads;

    ReaderArgument(Readers readers, VirtualThreads threads) {
        this.readers = readers;
        this.threads = threads;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Reader.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        return threads.on(() -> readers.of(exchange.getRequest())).cast(Object.class);
    }
}
