package org.arsye.command.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.arsye.command.TestDatabase;
import org.arsye.command.telling.Correspondent;
import org.arsye.command.telling.Postbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** Somebody asks for letters to whatever address, over and over. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class AskedTooOftenTest {

    private static final int TO_AN_ADDRESS = 3;
    private static final int FROM_A_NETWORK = 10;
    private static final Postbox POST = new Postbox();
    private static final Map<String, List<String>> LAWS = Map.of("documentTypes", List.of("draft_law"));

    @Autowired
    JdbcClient database;

    private Correspondent somebody;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TestDatabase.empty().register(registry);
        registry.add("arsye.mail.host", () -> "127.0.0.1");
        registry.add("arsye.mail.port", POST::port);
        registry.add("arsye.letters.to-an-address", () -> TO_AN_ADDRESS);
        registry.add("arsye.letters.from-a-network", () -> FROM_A_NETWORK);
    }

    @BeforeEach
    void open(@LocalServerPort int port) {
        somebody = new Correspondent(port);
    }

    @AfterAll
    static void close() throws Exception {
        POST.close();
    }

    @Test
    void a_crowd_from_one_network_is_granted_so_many_and_every_one_of_them_gets_its_letter() throws Exception {
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<EntityExchangeResult<String>>> asked = IntStream.range(0, 64)
                    .mapToObj(n -> crowd.submit(
                            () -> somebody.expressing("turme." + n + "@shembull.org", LAWS, "192.0.2.1", null)))
                    .toList();
            int granted = 0;
            for (Future<EntityExchangeResult<String>> each : asked) {
                granted += isGranted(each.get()) ? 1 : 0;
            }
            assertThat(granted).isEqualTo(FROM_A_NETWORK);
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> letters("turme.").size() == FROM_A_NETWORK && expressed() >= FROM_A_NETWORK);
        assertThat(letters("turme.")).doesNotHaveDuplicates();
    }

    @Test
    void an_address_that_is_known_is_answered_like_one_that_is_not() {
        String known = "i.njohur@shembull.org";
        String unknown = "i.panjohur@shembull.org";
        assertThat(isGranted(ask(known, 1))).isTrue();
        await().atMost(Duration.ofSeconds(20)).until(() -> letters(known).size() == 1);
        somebody.follows(
                "confirmation",
                POST.letters().stream()
                        .filter(letter -> Correspondent.to(letter).equals(known))
                        .findFirst()
                        .orElseThrow());
        for (int n = 2; n <= TO_AN_ADDRESS; n++) {
            assertThat(isGranted(ask(known, n))).isTrue();
        }
        for (int n = 1; n <= TO_AN_ADDRESS; n++) {
            assertThat(isGranted(ask(unknown, n))).isTrue();
        }

        EntityExchangeResult<String> ofTheKnown = ask(known, 100);
        EntityExchangeResult<String> ofTheUnknown = ask(unknown, 100);
        assertThat(isGranted(ofTheKnown)).isFalse();
        assertThat(isGranted(ofTheUnknown)).isFalse();
        assertThat(ofTheKnown.getResponseBody()).isEqualTo(ofTheUnknown.getResponseBody());
    }

    @Test
    void what_was_granted_is_answered_again_however_full_it_is() {
        String key = UUID.randomUUID().toString();
        EntityExchangeResult<String> first = somebody.expressing("perseri@shembull.org", LAWS, "192.0.2.20", key);
        for (int n = 1; n < TO_AN_ADDRESS; n++) {
            assertThat(isGranted(ask("perseri@shembull.org", n))).isTrue();
        }
        assertThat(isGranted(ask("perseri@shembull.org", 50))).isFalse();

        EntityExchangeResult<String> again = somebody.expressing("perseri@shembull.org", LAWS, "192.0.2.20", key);
        assertThat(again.getStatus().value()).isEqualTo(201);
        assertThat(again.getResponseBody()).isEqualTo(first.getResponseBody());
    }

    @Test
    void a_wish_that_is_refused_costs_nothing() {
        for (int n = 0; n < 3 * FROM_A_NETWORK; n++) {
            assertThat(somebody.expressing("gabim@shembull.org", Map.of(), "192.0.2.30", null)
                            .getStatus()
                            .value())
                    .isEqualTo(422);
        }
        assertThat(isGranted(somebody.expressing("gabim@shembull.org", LAWS, "192.0.2.30", null)))
                .isTrue();
    }

    /** Each time from somewhere else. */
    private EntityExchangeResult<String> ask(String email, int n) {
        return somebody.expressing(
                email, LAWS, "2001:db8:" + Integer.toHexString(email.hashCode() & 0xffff) + ":" + n + "::1", null);
    }

    private static boolean isGranted(EntityExchangeResult<String> answer) {
        if (answer.getStatus().value() == 201) {
            return true;
        }
        assertThat(answer.getStatus().value()).isEqualTo(429);
        assertThat(answer.getResponseBody()).contains("\"TOO_MANY_LETTERS\"");
        assertThat(Integer.parseInt(answer.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER)))
                .isPositive();
        return false;
    }

    private long expressed() {
        return database.sql("select count(*) from store.event where type = 'InterestExpressed'")
                .query(Long.class)
                .single();
    }

    private static List<String> letters(String beginning) {
        return POST.letters().stream()
                .map(Correspondent::to)
                .filter(address -> address.startsWith(beginning))
                .toList();
    }
}
