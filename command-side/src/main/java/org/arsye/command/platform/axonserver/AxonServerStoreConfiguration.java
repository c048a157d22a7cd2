package org.arsye.command.platform.axonserver;

import org.arsye.command.platform.OnStore;
import org.arsye.command.platform.StoreKind;
import org.arsye.command.platform.sealing.SealingInterceptor;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Axon's own connector, for events alone: commands are handled where they arrive. */
@Configuration(proxyBeanMethods = false)
@OnStore(StoreKind.AXONSERVER)
class AxonServerStoreConfiguration {

    private static final String NAME = "arsye-command";

    @Bean
    AxonServerConfiguration axonServerConnector(AxonServerSettings settings) {
        AxonServerConfiguration connector = AxonServerConfiguration.builder()
                .servers(settings.requiredServers())
                .context(settings.context())
                .componentName(NAME)
                .build();
        if (settings.token() != null && !settings.token().isBlank()) {
            connector.setToken(settings.token());
        }
        connector.setSslEnabled(settings.tls() || settings.certificate() != null);
        if (settings.certificate() != null) {
            connector.setCertFile(settings.certificate().toString());
        }
        // Followers count positions: an event that was not sent to them would look like one not yet reached.
        connector.setEventBlockListingEnabled(false);
        return connector;
    }

    @Bean(destroyMethod = "shutdown")
    AxonServerConnectionManager axonServerConnections(AxonServerConfiguration connector) {
        return AxonServerConnectionManager.builder()
                .axonServerConfiguration(connector)
                .build();
    }

    @Bean(initMethod = "start")
    Tail tail(AxonServerConnectionManager connections) {
        return new Tail(() -> connections.getConnection().eventChannel());
    }

    @Bean
    AxonServerRecord eventStore(
            AxonServerConfiguration connector,
            AxonServerConnectionManager connections,
            Serializer serializer,
            Tail tail,
            SealingInterceptor sealing) {
        AxonServerRecord store = AxonServerRecord.on(connector, connections, serializer, tail);
        store.registerDispatchInterceptor(sealing);
        return store;
    }

    @Bean
    AxonServerHealth axonServerHealthIndicator(AxonServerConnectionManager connections, Tail tail) {
        return new AxonServerHealth(connections, tail);
    }
}
