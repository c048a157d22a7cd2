package org.arsye.query.platform;

import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Axon's own connector, for reading events and nothing else. */
@Configuration(proxyBeanMethods = false)
@OnStore(StoreKind.AXONSERVER)
@EnableConfigurationProperties(AxonServerSettings.class)
class AxonServerConnector {

    private static final String NAME = "arsye-query";
    private static final int DEFAULT_PORT = 8124;
    private static final long HEARTBEAT_SECONDS = 10;
    private static final long RECONNECT_SECONDS = 2;

    @Bean(destroyMethod = "shutdown")
    AxonServerConnectionFactory axonServerConnections(AxonServerSettings settings) {
        AxonServerConnectionFactory.Builder builder = AxonServerConnectionFactory.forClient(
                        NAME, ManagementFactory.getRuntimeMXBean().getName())
                .routingServers(Arrays.stream(settings.servers().split(","))
                        .map(AxonServerConnector::address)
                        .toArray(ServerAddress[]::new))
                .reconnectInterval(RECONNECT_SECONDS, TimeUnit.SECONDS);
        if (settings.token() != null && !settings.token().isBlank()) {
            builder.token(settings.token());
        }
        if (settings.certificate() != null) {
            builder.useTransportSecurity(trusting(settings));
        } else if (settings.tls()) {
            builder.useTransportSecurity();
        }
        return builder.build();
    }

    /** Made at once, connected as soon as somebody answers. */
    @Bean(destroyMethod = "disconnect")
    AxonServerConnection axonServerConnection(AxonServerConnectionFactory connections, AxonServerSettings settings) {
        AxonServerConnection connection = connections.connect(settings.context());
        connection.controlChannel().enableHeartbeat(HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        return connection;
    }

    @Bean
    LedgerSource axonServerLedger(AxonServerConnection connection) {
        return new AxonServerLedger(connection::eventChannel);
    }

    @Bean
    RawRecord axonServerRawRecord(AxonServerConnection connection, LedgerSource ledger) {
        return new AxonServerRawRecord(connection::eventChannel, ledger::lastPosition);
    }

    /** New events arrive: what is there is served meanwhile. */
    @Bean
    HealthIndicator axonServerHealthIndicator(AxonServerConnection connection) {
        return () -> (connection.isConnected() ? Health.up() : Health.down()).build();
    }

    private static ServerAddress address(String server) {
        String[] parts = server.strip().split(":", 2);
        return new ServerAddress(parts[0], parts.length > 1 ? Integer.parseInt(parts[1]) : DEFAULT_PORT);
    }

    private static io.grpc.netty.shaded.io.netty.handler.ssl.SslContext trusting(AxonServerSettings settings) {
        try {
            return GrpcSslContexts.forClient()
                    .trustManager(settings.certificate().toFile())
                    .build();
        } catch (SSLException e) {
            throw new IllegalArgumentException("arsye.axonserver.certificate cannot be used", e);
        }
    }
}
