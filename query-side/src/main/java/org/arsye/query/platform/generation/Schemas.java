package org.arsye.query.platform.generation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;

/** Makes, renames and drops schemas of views, as their owner. The pool that fills and reads them may do nothing of it. */
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
    void asOwner(Work work) {
        try (Connection connection = DriverManager.getConnection(url, owner, password)) {
            connection.setAutoCommit(false);
            work.with(connection);
            connection.commit();
        } catch (SQLException failure) {
            var translated = new SQLExceptionSubclassTranslator().translate("schemas of views", null, failure);
            throw translated == null ? new IllegalStateException(failure) : translated;
        }
    }

    /** Makes the empty tables of a layout in a schema of this name. */
    static void make(Connection owner, Layout layout, String schema) throws SQLException {
        execute(
                owner,
                "create schema " + schema,
                "set local search_path to " + schema,
                layout.ddl(),
                "grant usage on schema " + schema + " to arsye_query",
                "grant select, insert, update, delete on all tables in schema " + schema + " to arsye_query",
                "set local search_path to views");
    }

    /** Drops it unless a reader is still in it for longer than can be waited. */
    static void drop(Connection owner, String schema) throws SQLException {
        execute(owner, "set local lock_timeout to '200ms'", "drop schema if exists " + schema + " cascade");
    }

    static boolean exists(Connection owner, String schema) throws SQLException {
        try (var statement = owner.prepareStatement(EXISTS)) {
            statement.setString(1, schema);
            return statement.executeQuery().next();
        }
    }

    static void execute(Connection owner, String... statements) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** What the owner does in one transaction. */
    interface Work {
        void with(Connection owner) throws SQLException;
    }
}
