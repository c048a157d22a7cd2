package org.arsye.command.platform.embedded;

/**
 * Where the two databases answer, without user names: each role of the program logs in by its own.
 *
 * @param databaseUrl JDBC URL of the database of events, registers, accounts and read models
 * @param keysUrl JDBC URL of the database of content keys
 */
public record PostgresAddress(String databaseUrl, String keysUrl) {

    static PostgresAddress local(int port) {
        var server = "jdbc:postgresql://127.0.0.1:" + port + "/";
        return new PostgresAddress(server + Bootstrap.DATABASE, server + Bootstrap.KEYS);
    }
}
