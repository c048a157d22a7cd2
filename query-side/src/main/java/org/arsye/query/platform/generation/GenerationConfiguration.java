package org.arsye.query.platform.generation;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must be there before the pool of connections is. */
@Configuration(proxyBeanMethods = false)
class GenerationConfiguration {

    @Bean
    static Layouts layouts(ConfigurableListableBeanFactory beans) {
        return new Layouts(beans);
    }

    @Bean
    static SearchPath searchPath(ConfigurableListableBeanFactory beans) {
        return new SearchPath(beans);
    }
}
