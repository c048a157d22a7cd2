package org.arsye.command.platform.axonserver;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether events can be appended: connected, and following so that each append learns its position. */
final class AxonServerHealth implements HealthIndicator {

    private final AxonServerConnectionManager connections;
    private final Tail tail;

    AxonServerHealth(AxonServerConnectionManager connections, Tail tail) {
        this.connections = connections;
        this.tail = tail;
    }

    @Override
    public Health health() {
        boolean connected = connections.isConnected(connections.getDefaultContext());
        return (connected && tail.isFollowing() ? Health.up() : Health.down())
                .withDetail("connected", connected)
                .withDetail("following", tail.isFollowing())
                .build();
    }
}
