package org.arsye.command.access.factor;

import java.util.Locale;
import java.util.Set;
import org.arsye.events.Role;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Puts the roles that want a second factor where both sides ask for them: in the database, with each session. Of several
 * instances the one started last says which they are.
 */
@Component
@EnableConfigurationProperties(RequiredFactorSettings.class)
class RequiredFactors implements ApplicationRunner {

    private final RequiredFactorSettings settings;
    private final SecondFactorTable table;

    RequiredFactors(RequiredFactorSettings settings, SecondFactorTable table) {
        this.settings = settings;
        this.table = table;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        require(settings.requiredFor());
    }

    void require(Set<Role> roles) {
        table.require(
                roles.stream().map(role -> role.name().toLowerCase(Locale.ROOT)).toList());
    }
}
