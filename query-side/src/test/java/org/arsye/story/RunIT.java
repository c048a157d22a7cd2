package org.arsye.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting and ending, also when it goes wrong: whatever is killed, nothing stays behind that blocks the next start. */
class RunIT {

    @TempDir
    Path folder;

    @Test
    void a_side_does_not_outlive_the_other_and_the_next_start_takes_over_what_is_left() throws Exception {
        try (var arsye = Arsye.withAdministrator(folder)) {
            arsye.start();
            refuses_a_second_run_on_the_same_folder(arsye);

            arsye.killOnly(Arsye.COMMAND_SIDE);
            assertThat(arsye.ended(Arsye.QUERY_SIDE)).isNotZero();
            // PostgreSQL still runs, alone: it is stopped and started anew, never joined by a second one.
            arsye.start();
            assertThat(Visitor.of(arsye).tried("/api/v1/tokens")).isEqualTo(400);

            arsye.killOnly(Arsye.QUERY_SIDE);
            assertThat(arsye.ended(Arsye.COMMAND_SIDE)).isNotZero();
            assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
        }
    }

    private static void refuses_a_second_run_on_the_same_folder(Arsye arsye) throws Exception {
        var second = arsye.again();
        second.launch();
        assertThat(second.ended(Arsye.COMMAND_SIDE)).isEqualTo(1);
        assertThat(second.ended(Arsye.QUERY_SIDE)).isEqualTo(1);
        assertThat(arsye.console())
                .contains("running already on the data folder")
                .contains("-Darsye.data-dir=");
        assertThat(Visitor.of(arsye).tried("/api/v1/tokens")).isEqualTo(400);
    }

    @Test
    void a_taken_port_is_named_and_how_to_choose_another() throws Exception {
        try (var arsye = Arsye.withAdministrator(folder);
                var taken = new ServerSocket(
                        arsye.address().getPort(),
                        1,
                        InetAddress.getByName(arsye.address().getHost()))) {
            arsye.launch();
            assertThat(arsye.ended(Arsye.QUERY_SIDE)).isEqualTo(1);
            assertThat(arsye.ended(Arsye.COMMAND_SIDE)).isNotZero();
            assertThat(arsye.console()).contains("port " + taken.getLocalPort()).contains("-Darsye.port=");
        }
    }
}
