package org.arsye.command.platform.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.arsye.command.TestAxonServer;
import org.arsye.command.TestDatabase;
import org.arsye.command.access.Accounts;
import org.arsye.command.platform.web.RecordedCommands;
import org.arsye.command.register.Register;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The write side on Axon Server, by one setting. */
@EnabledIf("org.arsye.command.TestAxonServer#isThere")
@TestMethodOrder(MethodOrderer.MethodName.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AxonServerSideTest {

    private static final String PASSWORD = "nje fjalekalim i gjate";

    private WebTestClient http;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        String address = TestAxonServer.address();
        TestDatabase.empty().register(registry);
        registry.add("arsye.store", () -> "axonserver");
        registry.add("arsye.axonserver.servers", () -> address);
        registry.add("arsye.axonserver.context", TestAxonServer::context);
    }

    @Test
    void a_wish_is_granted_once_with_its_position_and_the_register_follows(
            @LocalServerPort int port,
            @Autowired Accounts accounts,
            @Autowired EventStore store,
            @Autowired CommandBus bus,
            @Autowired Register register,
            @Autowired JdbcClient database) {
        http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(60))
                .build();
        assertThat(store).isInstanceOf(AxonServerRecord.class);
        assertThat(bus).isInstanceOf(SimpleCommandBus.class);
        accounts.createAdministrator("administrator", PASSWORD);
        String token = token();
        String key = UUID.randomUUID().toString();

        long position = register(token, key);

        assertThat(register(token, key)).isEqualTo(position);
        assertThat(register.awaitHead()).isGreaterThanOrEqualTo(position);
        assertThat(database.sql("select count(*) from store.event")
                        .query(Long.class)
                        .single())
                .isZero();
        // As after a crash between the append and the note that it is done.
        database.sql("update command.idempotency set done_at = null, position = -1, event_id = null")
                .update();
        assertThat(register(token, key)).isEqualTo(position);
        http.get().uri("/actuator/health").exchange().expectStatus().isOk();
    }

    /** The first start on a record that others have written: it is taken in up to its head, and nobody waits for more. */
    @Test
    void a_command_that_was_never_sent_is_not_in_the_record(@Autowired RecordedCommands commands) {
        assertThat(commands.find(org.arsye.command.platform.CommandId.random())).isEmpty();
    }

    private String token() {
        return http.post()
                .uri("/api/v1/tokens")
                .bodyValue(Map.of("username", "administrator", "password", PASSWORD))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("token")
                .toString();
    }

    private long register(String token, String key) {
        return Long.parseLong(http.post()
                .uri("/api/v1/public-bodies")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .bodyValue(Map.of(
                        "names",
                        Map.of(
                                "sq",
                                "Komuna e Shembullit",
                                "sr",
                                "Opstina primera",
                                "en",
                                "Municipality of the Example"),
                        "kind",
                        "municipality"))
                .exchange()
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Arsye-Position"));
    }
}
