package org.arsye.query.platform;

import java.time.Clock;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The parts that come from elsewhere, put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadSettings.class)
class Platform {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Rows and position are written in one transaction of Spring's. */
    @Bean
    SpringTransactionManager eventTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }
}
