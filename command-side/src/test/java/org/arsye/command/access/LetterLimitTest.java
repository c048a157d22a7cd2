package org.arsye.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.arsye.command.TestDatabase;
import org.arsye.command.platform.MasterKey;
import org.arsye.command.platform.web.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class LetterLimitTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final String ADDRESS = "dikush@shembull.org";
    private static final String OFFICE = "203.0.113.7";
    private static final LetterLimitSettings SIX_AND_THIRTY =
            new LetterLimitSettings(6, Duration.ofDays(1), 30, Duration.ofHours(1));

    @TempDir
    Path folder;

    private final HikariDataSource here = DATABASE.as("arsye_command");
    private final HikariDataSource elsewhere = DATABASE.as("arsye_command");
    private MasterKey master;

    @BeforeEach
    void begin() {
        master = MasterKey.create(folder.resolve("master.key"));
    }

    @AfterEach
    void end() {
        here.close();
        elsewhere.close();
    }

    @Test
    void two_sides_at_once_count_no_more_than_there_is_room_for() throws Exception {
        List<LetterLimit> sides = List.of(limit(here, NOON, SIX_AND_THIRTY), limit(elsewhere, NOON, SIX_AND_THIRTY));
        CountDownLatch all = new CountDownLatch(64);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> asked = IntStream.range(0, 64)
                    .mapToObj(n -> crowd.submit(() -> {
                        all.countDown();
                        all.await();
                        return granted(sides.get(n % 2), ADDRESS, "198.51.100." + n);
                    }))
                    .toList();
            int granted = 0;
            for (Future<Boolean> each : asked) {
                granted += each.get() ? 1 : 0;
            }
            assertThat(granted).isEqualTo(6);
        }
    }

    @Test
    void whoever_comes_again_when_they_were_told_is_served() {
        LetterLimit limit = limit(here, NOON, SIX_AND_THIRTY);
        IntStream.range(0, 6).forEach(n -> limit.asking(ADDRESS, "198.51.100." + n));

        Duration wait = refused(limit, ADDRESS, OFFICE);

        assertThat(wait).isEqualTo(Duration.ofHours(4));
        assertThat(granted(limit(here, NOON.plus(wait).minusSeconds(90), SIX_AND_THIRTY), ADDRESS, OFFICE))
                .isFalse();
        assertThat(granted(limit(here, NOON.plus(wait), SIX_AND_THIRTY), ADDRESS, OFFICE))
                .isTrue();
        assertThat(granted(limit(here, NOON.plus(wait), SIX_AND_THIRTY), ADDRESS, OFFICE))
                .isFalse();
    }

    @Test
    void a_network_asks_for_so_many_addresses_and_no_more() {
        LetterLimit limit = limit(here, NOON, SIX_AND_THIRTY);
        IntStream.range(0, 30).forEach(n -> limit.asking(n + ADDRESS, OFFICE));

        assertThat(refused(limit, "tjetri@shembull.org", OFFICE)).isEqualTo(Duration.ofMinutes(2));
        assertThat(granted(limit, "tjetri@shembull.org", "203.0.113.8")).isTrue();
    }

    @Test
    void one_mailbox_is_one_however_it_is_spelt() {
        assertThat(LetterLimit.mailbox(" Dikush+plani@Shembull.ORG ")).isEqualTo(ADDRESS);
        assertThat(LetterLimit.mailbox("+@shembull.org")).isEqualTo("+@shembull.org");
        assertThat(LetterLimit.mailbox("dikush")).isEqualTo("dikush");
    }

    @Test
    void one_network_is_one_whatever_address_of_it_is_used() {
        assertThat(LetterLimit.network("2001:db8:1:2:3:4:5:6")).isEqualTo(LetterLimit.network("2001:db8:1:2::1"));
        assertThat(LetterLimit.network("2001:db8:1:2::1")).isNotEqualTo(LetterLimit.network("2001:db8:1:3::1"));
        assertThat(LetterLimit.network("::ffff:203.0.113.7")).isEqualTo(LetterLimit.network(OFFICE));
        assertThat(LetterLimit.network("unknown")).isEqualTo("unknown");
        assertThat(LetterLimit.network("")).isEmpty();
    }

    @Test
    void what_is_taken_back_was_not_asked() {
        LetterLimit limit = limit(here, NOON, SIX_AND_THIRTY);
        IntStream.range(0, 20).forEach(n -> limit.asking(ADDRESS, OFFICE).run());

        assertThat(IntStream.range(0, 7).filter(n -> granted(limit, ADDRESS, OFFICE)))
                .hasSize(6);
    }

    @Test
    void nobody_can_be_read_or_guessed_and_nothing_stays_longer_than_it_counts() {
        limit(here, NOON, SIX_AND_THIRTY).asking(ADDRESS, OFFICE);
        JdbcClient database = JdbcClient.create(here);

        List<String> kept = database.sql("select who from access.letter_limit")
                .query(String.class)
                .list();
        assertThat(kept).isNotEmpty().allMatch(who -> who.matches("[0-9A-Z]{26}"));
        MasterKey another = MasterKey.create(folder.resolve("another.key"));
        assertThat(kept)
                .doesNotContain(
                        new DerivedSecret(another.derive("letters that were asked for")).of("ADDRESS\n" + ADDRESS));

        limit(here, NOON.plus(Duration.ofDays(400)), SIX_AND_THIRTY).forgetWhatCountsNoMore();
        assertThat(database.sql("select count(*) from access.letter_limit")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_limit_that_lets_nobody_or_everybody_ask_is_no_setting() {
        assertThatThrownBy(() -> new LetterLimitSettings(0, Duration.ofDays(1), 30, Duration.ofHours(1)))
                .hasMessageContaining("arsye.letters.to-an-address");
        assertThatThrownBy(() -> new LetterLimitSettings(6, Duration.ofDays(1), 30, Duration.ZERO))
                .hasMessageContaining("arsye.letters.network-window");
    }

    private LetterLimit limit(HikariDataSource pool, Instant now, LetterLimitSettings settings) {
        return new LetterLimit(
                new LetterLimitTable(JdbcClient.create(pool)), settings, master, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static boolean granted(LetterLimit limit, String email, String client) {
        try {
            limit.asking(email, client);
            return true;
        } catch (Refusal full) {
            assertThat(full.code()).isEqualTo("TOO_MANY_LETTERS");
            return false;
        }
    }

    private static Duration refused(LetterLimit limit, String email, String client) {
        try {
            limit.asking(email, client);
        } catch (Refusal full) {
            return full.retryAfter();
        }
        throw new AssertionError("was granted");
    }
}
