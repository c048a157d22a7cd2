package org.arsye.command.telling;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters leave. Without a host they wait in the outbox for a person to hand them on.
 *
 * @param host the SMTP server; empty for none
 * @param username empty where the server asks for none
 * @param passwordFile a file that holds the password and nothing else
 * @param from whom letters are from
 * @param startTls whether the connection must be encrypted before anything is said (RFC 3207)
 * @param patience how long the server may be silent before a letter is tried later
 * @param site the address of the pages, as people reach them; links in letters begin with it
 */
@ConfigurationProperties("arsye.mail")
public record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("25") int port,
        @DefaultValue("") String username,
        Path passwordFile,
        @DefaultValue("arsye@localhost") String from,
        @DefaultValue("false") boolean startTls,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("http://localhost:8080") String site) {

    boolean byHand() {
        return host.isBlank();
    }
}
