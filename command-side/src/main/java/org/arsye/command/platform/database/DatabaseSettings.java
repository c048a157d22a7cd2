package org.arsye.command.platform.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who logs in where. Passwords are empty only for the embedded server, which trusts this machine.
 *
 * @param owner runs the migrations
 * @param command reads and appends
 * @param keyring reads and adds content keys
 * @param connections most connections the command role holds at once
 */
@ConfigurationProperties("arsye.database")
record DatabaseSettings(
        @DefaultValue("arsye_owner") String owner,
        @DefaultValue("") String ownerPassword,
        @DefaultValue("arsye_command") String command,
        @DefaultValue("") String commandPassword,
        @DefaultValue("arsye_keyring") String keyring,
        @DefaultValue("") String keyringPassword,
        @DefaultValue("16") int connections) {}
