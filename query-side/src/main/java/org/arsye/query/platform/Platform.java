package org.arsye.query.platform;

import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The parts that come from elsewhere, put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadSettings.class)
class Platform {

    /**
     * Claims are taken under this one name, so that a restarted read side goes on at once instead of waiting for the claims
     * of its predecessor to grow old. Only one read side may fill the views of a database.
     */
    private static final String NODE = "query-side";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Rows and token are written in one transaction of Spring's. */
    @Bean
    SpringTransactionManager eventTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    TokenStore tokenStore(DataSource database) {
        TokenSchema columns = TokenSchema.builder()
                .setTokenTable("token_entry")
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .build();
        return JdbcTokenStore.builder()
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database)))
                .schema(columns)
                .contentType(byte[].class)
                .serializer(Jackson3Serializer.builder().build())
                .nodeId(NODE)
                .build();
    }
}
