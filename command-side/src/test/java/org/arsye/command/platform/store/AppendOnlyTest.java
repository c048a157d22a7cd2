package org.arsye.command.platform.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.arsye.command.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An event is never changed or removed: the roles of the running program cannot. */
class AppendOnlyTest {

    private static TestDatabase database;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update store.event set at = now()",
                "delete from store.event",
                "truncate store.event",
                "update store.document set media_type = ''",
                "delete from store.document",
                "truncate store.document",
                "alter table store.event disable trigger all",
                "drop table store.event"
            })
    void the_write_role_is_refused(String deed) {
        assertThatThrownBy(() -> as("arsye_command").sql(deed).update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert into store.document values ('', '', '')", "delete from store.event"})
    void the_read_role_is_refused(String deed) {
        assertThatThrownBy(() -> as("arsye_query").sql(deed).update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update content_key set scope = ''", "truncate content_key", "delete from destroyed_key"})
    void the_keyring_is_refused(String deed) {
        assertThatThrownBy(() -> JdbcClient.create(database.keysAs("arsye_keyring"))
                        .sql(deed)
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void the_keyring_destroys_no_key_that_is_not_listed_as_destroyed() {
        JdbcClient keyring = JdbcClient.create(database.keysAs("arsye_keyring"));
        UUID kid = UUID.randomUUID();
        keyring.sql("insert into content_key (kid, contribution, scope, wrapped) values (?, ?, 'TEXT', ?)")
                .params(kid, UUID.randomUUID(), new byte[60])
                .update();

        assertThatThrownBy(() -> keyring.sql("delete from content_key where kid = ?")
                        .param(kid)
                        .update())
                .rootCause()
                .hasMessageContaining("is not listed as destroyed");
    }

    @Test
    void the_write_role_may_append() {
        assertThatCode(() -> as("arsye_command")
                        .sql("insert into store.event values (0, ?, ?, 'T', 0, 'T', '1', now(), '', '')")
                        .param(UUID.randomUUID())
                        .param(UUID.randomUUID())
                        .update())
                .doesNotThrowAnyException();
    }

    private static JdbcClient as(String role) {
        return JdbcClient.create(database.as(role));
    }
}
