package org.arsye.command.access;

import java.io.IOException;
import java.nio.file.Files;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Gives an installation its first account, if its settings name one and it is not there yet. */
@Component
@EnableConfigurationProperties(AdministratorSettings.class)
class FirstAdministrator implements ApplicationRunner {

    private final AdministratorSettings settings;
    private final Accounts accounts;

    FirstAdministrator(AdministratorSettings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (settings.username() != null) {
            accounts.createAdministrator(
                    settings.username(),
                    Files.readString(settings.passwordFile()).strip());
        }
    }
}
