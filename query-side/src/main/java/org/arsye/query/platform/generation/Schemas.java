package org.arsye.query.platform.generation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Makes and drops the schemas of the views, as their owner. The pool that fills and reads them may do neither. */
@Component
@DependsOnDatabaseInitialization
class Schemas {

    private static final String EXISTS = "select from pg_namespace where nspname = ?";

    private final String url;
    private final String owner;
    private final String password;

    Schemas(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String owner,
            @Value("${spring.flyway.password}") String password) {
        this.url = url;
        this.owner = owner;
        this.password = password;
    }

    /** Work of the owner: all of it is done, or nothing. */
    void asOwner(Work work) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password)) {
            connection.setAutoCommit(false);
            work.with(connection);
            connection.commit();
        }
    }

    /** Makes the empty tables of a layout in a schema of this name. */
    static void make(Connection owner, Layout layout, String schema) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("create schema " + schema);
            statement.execute("set local search_path to " + schema);
            statement.execute(layout.ddl());
            statement.execute("grant usage on schema " + schema + " to arsye_query");
            statement.execute(
                    "grant select, insert, update, delete on all tables in schema " + schema + " to arsye_query");
            statement.execute("set local search_path to views");
        }
    }

    static boolean exists(Connection connection, String schema) throws SQLException {
        try (var statement = connection.prepareStatement(EXISTS)) {
            statement.setString(1, schema);
            return statement.executeQuery().next();
        }
    }

    /** What the owner does in one transaction. */
    interface Work {
        void with(Connection owner) throws SQLException;
    }
}
