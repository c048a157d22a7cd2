package org.arsye.command.norm;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Norms of an operator.
 *
 * @param folder holds {@code packs/*.yaml} and {@code calendars/*.yaml}; null for none
 */
@ConfigurationProperties("arsye.norms")
record NormSettings(Path folder) {}
