package org.arsye.command.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.arsye.command.platform.run.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    @TempDir
    Path folder;

    @Test
    void keeps_what_was_committed_and_can_be_prepared_twice() throws SQLException {
        try (var server = EmbeddedServer.start(folder, 0, "")) {
            ask(server, "arsye", "create table kept (word text); insert into kept values ('arsye')");
        }
        try (var server = EmbeddedServer.start(folder, 0, "")) {
            assertThat(ask(server, "arsye", "select word from kept")).containsExactly("arsye");
        }
    }

    @Test
    void syncs_every_commit_and_listens_to_this_machine_only() throws SQLException {
        try (var server = EmbeddedServer.start(folder, 0, "")) {
            assertThat(ask(server, "arsye", "show fsync")).containsExactly("on");
            assertThat(ask(server, "arsye", "show synchronous_commit")).containsExactly("on");
            assertThat(ask(server, "arsye", "show listen_addresses")).containsExactly("127.0.0.1");
            assertThat(ask(server, "arsye", "show data_checksums")).containsExactly("on");
        }
    }

    @Test
    void makes_roles_without_power_and_the_schemas_of_the_owner() throws SQLException {
        try (var server = EmbeddedServer.start(folder, 0, "")) {
            assertThat(ask(server, "arsye", """
                    select rolname from pg_roles
                    where rolname like 'arsye%' and rolcanlogin and not rolsuper order by rolname"""))
                    .containsExactly(
                            "arsye_command",
                            "arsye_keyreader",
                            "arsye_keyring",
                            "arsye_owner",
                            "arsye_query",
                            "arsye_sequencer");
            assertThat(ask(server, "arsye", """
                    select nspname from pg_namespace
                    where nspowner = 'arsye_owner'::regrole order by nspname""")).containsExactly("access", "command", "ledger", "store", "views");
            assertThat(ask(server, "arsye_keys", """
                    select has_database_privilege('arsye_command', 'arsye_keys', 'connect')""")).containsExactly("f");
        }
    }

    @Test
    void refuses_a_folder_that_is_in_use() {
        try (var server = EmbeddedServer.start(folder, 0, "")) {
            assertThatThrownBy(() -> EmbeddedServer.start(folder, 0, ""))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("running already")
                    .hasMessageContaining("-Darsye.data-dir");
            assertThat(server.port()).isPositive();
        }
    }

    @Test
    void says_that_its_port_is_taken_and_how_to_choose_another() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedServer.start(folder, other.getLocalPort(), ""))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("port " + other.getLocalPort())
                    .hasMessageContaining("-Darsye.postgres.port=");
        }
    }

    @Test
    void throws_away_an_unpacking_and_an_initialisation_that_were_killed_halfway() throws Exception {
        Files.createDirectories(folder.resolve("bin/PG-half/bin"));
        Files.writeString(folder.resolve("bin/PG-half/bin/postgres"), "half");
        Files.createDirectories(folder.resolve("postgres.unfinished/base"));
        Files.writeString(folder.resolve("postgres.unfinished/PG_VERSION"), "18");
        try (var server = EmbeddedServer.start(folder, 0, "")) {
            assertThat(ask(server, "arsye", "select 1")).containsExactly("1");
        }
        assertThat(folder.resolve("bin/PG-half")).doesNotExist();
        assertThat(folder.resolve("postgres.unfinished")).doesNotExist();
    }

    @Test
    void does_not_wait_for_a_stranger_who_has_the_number_of_the_dead_server() throws Exception {
        EmbeddedServer.start(folder, 0, "").close();
        Files.writeString(
                folder.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("postgres") + "\n1\n1\n");
        try (var server = EmbeddedServer.start(folder, 0, "")) {
            assertThat(ask(server, "arsye", "select 1")).containsExactly("1");
        }
    }

    static List<String> ask(EmbeddedServer server, String database, String sql) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement()) {
            var answers = new ArrayList<String>();
            if (statement.execute(sql)) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        answers.add(rows.getString(1));
                    }
                }
            }
            return answers;
        }
    }
}
