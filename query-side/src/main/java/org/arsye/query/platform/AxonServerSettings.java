package org.arsye.query.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Axon Server is; asked for only where it is the chosen store.
 *
 * @param servers {@code host:port} of its gRPC door, several with commas between them
 * @param context which of its contexts holds the record, and nothing else
 * @param token what it wants to be shown; absent where it asks for none
 * @param tls whether the connection is encrypted; so it is where there is a certificate
 * @param certificate whom to trust, PEM; absent for those the JVM trusts
 */
@ConfigurationProperties("arsye.axonserver")
record AxonServerSettings(
        String servers,
        @DefaultValue("default") String context,
        String token,
        @DefaultValue("false") boolean tls,
        Path certificate) {

    AxonServerSettings {
        if (servers == null || servers.isBlank()) {
            throw new IllegalArgumentException(
                    "arsye.store is axonserver and arsye.axonserver.servers does not say where it is (host:port)");
        }
    }

    @Override
    public String toString() {
        return "AxonServerSettings[" + servers + ", " + context + "]";
    }
}
