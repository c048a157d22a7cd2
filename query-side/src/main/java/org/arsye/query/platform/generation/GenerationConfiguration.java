package org.arsye.query.platform.generation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must be there before the pool of connections is. */
@Configuration(proxyBeanMethods = false)
class GenerationConfiguration {

    @Bean
    static Layouts layouts() {
        return Layouts.ofThisRelease();
    }

    @Bean
    static SearchPath searchPath() {
        return new SearchPath(Layouts.ofThisRelease());
    }
}
