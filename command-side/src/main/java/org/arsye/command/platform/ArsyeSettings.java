package org.arsye.command.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the write side as a whole.
 *
 * @param dataDir where everything lies that is to survive a restart and is not in a database
 */
@ConfigurationProperties("arsye")
public record ArsyeSettings(@DefaultValue("data") Path dataDir) {}
