package org.arsye.query.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.arsye.query.platform.EventJson;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.reactive.config.BlockingExecutionConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** A controller's method that returns a plain value may wait: it runs on a virtual thread. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebFluxConfigurer {

    private final Moments moments;
    private final Pagings pagings;
    private final ReaderArgument reader;
    private final VirtualThreads threads;

    WebConfiguration(Moments moments, Pagings pagings, ReaderArgument reader, VirtualThreads threads) {
        this.moments = moments;
        this.pagings = pagings;
        this.reader = reader;
        this.threads = threads;
    }

    @Override
    public void configureBlockingExecution(BlockingExecutionConfigurer configurer) {
        configurer.setExecutor(threads.executor());
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(moments, pagings, reader);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        Written.register(registry);
    }

    /** Ids as strings, codes in lower snake case, absent members left out. */
    @Bean
    JsonMapperBuilderCustomizer answers() {
        return mapper -> mapper.addModule(EventJson.ids())
                .addModule(Written.codes())
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
    }
}
