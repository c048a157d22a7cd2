package org.arsye.command;

import java.util.Optional;
import org.axonframework.test.server.AxonServerContainer;
import org.testcontainers.DockerClientFactory;

/**
 * A real Axon Server for tests: the one that {@code ARSYE_TEST_AXONSERVER=host:port} names (its context by
 * {@code ARSYE_TEST_AXONSERVER_CONTEXT}), else one in a container. Others may have written to it before.
 */
public final class TestAxonServer {

    private static final Optional<String> ADDRESS = find();

    private TestAxonServer() {}

    /** Where there is none, tests are skipped, and say so. */
    public static boolean isThere() {
        if (ADDRESS.isEmpty()) {
            System.err.println(
                    "SKIPPED: no Axon Server to test on. Set ARSYE_TEST_AXONSERVER=host:port, or have Docker.");
        }
        return ADDRESS.isPresent();
    }

    /** {@code host:port} of its gRPC door. */
    public static String address() {
        return ADDRESS.orElseThrow();
    }

    /** The context that holds the record. */
    public static String context() {
        return Optional.ofNullable(System.getenv("ARSYE_TEST_AXONSERVER_CONTEXT"))
                .filter(name -> !name.isBlank())
                .orElse("default");
    }

    private static Optional<String> find() {
        String named = System.getenv("ARSYE_TEST_AXONSERVER");
        if (named != null && !named.isBlank()) {
            return Optional.of(named.strip());
        }
        return hasDocker() ? Optional.of(started()) : Optional.empty();
    }

    private static boolean hasDocker() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException | LinkageError none) {
            return false;
        }
    }

    // It ends with this JVM: Testcontainers sees to that.
    private static String started() {
        AxonServerContainer container = new AxonServerContainer().withDevMode(true);
        container.start();
        return container.getAxonServerAddress();
    }
}
