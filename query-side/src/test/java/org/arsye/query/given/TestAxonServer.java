package org.arsye.query.given;

import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/**
 * A real Axon Server: the one that {@code ARSYE_TEST_AXONSERVER=host:port} names (its context by
 * {@code ARSYE_TEST_AXONSERVER_CONTEXT}, what to show it by {@code ARSYE_TEST_AXONSERVER_TOKEN}), else one in a container.
 * Others may have written to it before.
 */
public final class TestAxonServer {

    private static final Optional<String> ADDRESS = find();
    private static final int PORT = 8124;
    private static final int HTTP_PORT = 8024;

    private TestAxonServer() {}

    /** Where there is none, tests are skipped, and say so. */
    public static boolean isThere() {
        if (ADDRESS.isEmpty()) {
            System.err.println(
                    "SKIPPED: no Axon Server to test on. Set ARSYE_TEST_AXONSERVER=host:port, or have Docker.");
        }
        return ADDRESS.isPresent();
    }

    /** What tells both sides to keep the record there. */
    public static String[] settings() {
        return new String[] {
            "arsye.store=axonserver",
            "arsye.axonserver.servers=" + ADDRESS.orElseThrow(),
            "arsye.axonserver.context="
                    + variable("ARSYE_TEST_AXONSERVER_CONTEXT").orElse("default"),
            "arsye.axonserver.token=" + variable("ARSYE_TEST_AXONSERVER_TOKEN").orElse("")
        };
    }

    private static Optional<String> find() {
        return variable("ARSYE_TEST_AXONSERVER").or(() -> hasDocker() ? Optional.of(started()) : Optional.empty());
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static boolean hasDocker() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException | LinkageError none) {
            return false;
        }
    }

    // It ends with this JVM: Testcontainers sees to that.
    @SuppressWarnings("resource")
    private static String started() {
        var container = new GenericContainer<>("axoniq/axonserver")
                .withExposedPorts(PORT, HTTP_PORT)
                .withEnv("AXONIQ_AXONSERVER_STANDALONE", "true")
                .withEnv("AXONIQ_AXONSERVER_DEVMODE_ENABLED", "true")
                .waitingFor(Wait.forHttp("/actuator/health").forPort(HTTP_PORT));
        container.start();
        return container.getHost() + ":" + container.getMappedPort(PORT);
    }
}
