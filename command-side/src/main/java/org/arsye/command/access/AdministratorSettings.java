package org.arsye.command.access;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first account of an installation; both or neither.
 *
 * @param passwordFile holds the password and nothing else
 */
@ConfigurationProperties("arsye.administrator")
record AdministratorSettings(String username, Path passwordFile) {
    AdministratorSettings {
        if ((username == null) != (passwordFile == null)) {
            throw new IllegalArgumentException(
                    "arsye.administrator.username and arsye.administrator.password-file go together");
        }
    }
}
