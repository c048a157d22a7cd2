package org.arsye.command.access.factor;

import java.util.Set;
import org.arsye.events.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who must have a second factor.
 *
 * @param requiredFor roles in which nobody acts without one; none if absent
 */
@ConfigurationProperties("arsye.accounts.second-factor")
record RequiredFactorSettings(Set<Role> requiredFor) {
    RequiredFactorSettings {
        requiredFor = requiredFor == null ? Set.of() : Set.copyOf(requiredFor);
    }
}
