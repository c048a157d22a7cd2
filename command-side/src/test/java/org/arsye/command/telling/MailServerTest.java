package org.arsye.command.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.arsye.command.TestDatabase;
import org.arsye.command.access.InterestSecret;
import org.arsye.events.interest.InterestId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Letters and a mail server that does not always do what it should. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(SteeredClock.class)
@DirtiesContext
class MailServerTest {

    private static final Postbox POST = new Postbox();
    private static final Map<String, List<String>> LAWS = Map.of("documentTypes", List.of("draft_law"));

    @Autowired
    SteeredClock.Hands clock;

    @Autowired
    Sending sending;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxTable table;

    @Autowired
    InterestSecret secrets;

    @Autowired
    JdbcClient database;

    private Correspondent somebody;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TestDatabase.empty().register(registry);
        registry.add("arsye.mail.host", () -> "127.0.0.1");
        registry.add("arsye.mail.port", POST::port);
        registry.add("arsye.mail.patience", () -> "1s");
        registry.add("arsye.letters.from-a-network", () -> "1000");
    }

    @BeforeEach
    void open(@LocalServerPort int port) {
        somebody = new Correspondent(port);
    }

    @AfterEach
    void well() {
        POST.is(Postbox.Mood.WELL);
        POST.refuses("");
        everythingIsTried();
    }

    @AfterAll
    static void close() throws Exception {
        POST.close();
        SteeredClock.letGo();
    }

    @Test
    void while_it_is_down_nothing_is_lost_and_each_pause_is_twice_as_long() {
        POST.is(Postbox.Mood.DOWN);
        UUID interest = somebody.express("poshte@shembull.org", LAWS);
        triedInVain(interest, 1);
        assertThat(nextTry(interest)).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));

        clock.pass(Duration.ofSeconds(59));
        sending.sendWhatWaits();
        assertThat(attempts(interest)).isEqualTo(1);
        clock.pass(Duration.ofSeconds(1));
        triedInVain(interest, 2);
        assertThat(nextTry(interest)).isEqualTo(clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(standing(interest)).isEqualTo("WAITING");

        POST.is(Postbox.Mood.WELL);
        clock.pass(Duration.ofMinutes(2));
        isSent(interest);
        assertThat(letters("poshte@shembull.org")).hasSize(1);
    }

    @Test
    void down_for_a_weekend_is_not_down_for_good() {
        POST.is(Postbox.Mood.DOWN);
        UUID interest = somebody.express("fundjave@shembull.org", LAWS);
        triedInVain(interest, 1);
        Instant monday = clock.instant().plus(Duration.ofDays(4));
        for (int tries = 2; nextTry(interest).isBefore(monday); tries++) {
            clock.at(nextTry(interest));
            triedInVain(interest, tries);
        }
        assertThat(standing(interest)).isEqualTo("WAITING");
        POST.is(Postbox.Mood.WELL);
        clock.at(nextTry(interest));
        isSent(interest);
    }

    @Test
    void one_that_says_nothing_is_not_waited_for_for_ever() {
        POST.is(Postbox.Mood.SILENT);
        UUID interest = somebody.express("heshtje@shembull.org", LAWS);
        triedInVain(interest, 1);
        POST.is(Postbox.Mood.WELL);
        clock.pass(Duration.ofMinutes(1));
        isSent(interest);
        assertThat(letters("heshtje@shembull.org")).hasSize(1);
    }

    @Test
    void one_address_that_it_refuses_keeps_no_other_waiting_and_is_told_to_whoever_may_help() {
        POST.refuses("askush@shembull.org");
        UUID wrong = somebody.express("askush@shembull.org", LAWS);
        UUID right = somebody.express("dikush@shembull.org", LAWS);
        isSent(right);
        await().atMost(Duration.ofSeconds(20)).until(() -> standing(wrong).equals("GIVEN_UP"));

        clock.pass(Duration.ofDays(2));
        sending.sendWhatWaits();
        assertThat(attempts(wrong)).isEqualTo(1);
        POST.refuses("");
        assertThat(outbox.again(wrong)).isTrue();
        isSent(wrong);
        assertThat(letters("askush@shembull.org")).hasSize(1);
        assertThat(outbox.again(wrong)).as("what was sent").isFalse();
    }

    @Test
    void one_that_dies_before_it_has_the_letter_gets_the_same_letter_again() throws MessagingException {
        POST.is(Postbox.Mood.DIES_BEFORE_TAKING);
        UUID interest = somebody.express("mes@shembull.org", LAWS);
        triedInVain(interest, 1);
        POST.is(Postbox.Mood.WELL);
        clock.pass(Duration.ofMinutes(1));
        isSent(interest);

        assertThat(letters("mes@shembull.org")).hasSize(1);
        assertThat(letters("mes@shembull.org").getFirst().getMessageID())
                .isEqualTo(POST.lost().getLast().getMessageID())
                .contains(interest.toString());
    }

    @Test
    void one_that_dies_after_it_has_the_letter_gets_no_second() {
        POST.is(Postbox.Mood.DIES_AFTER_TAKING);
        UUID interest = somebody.express("pas@shembull.org", LAWS);
        isSent(interest);
        POST.is(Postbox.Mood.WELL);
        clock.pass(Duration.ofHours(7));
        sending.sendWhatWaits();
        assertThat(letters("pas@shembull.org")).hasSize(1);
    }

    @Test
    void eight_who_send_at_once_send_each_letter_once() {
        POST.is(Postbox.Mood.DOWN);
        List<UUID> interests = IntStream.range(0, 30)
                .mapToObj(n -> somebody.express("turme." + n + "@shembull.org", LAWS))
                .toList();
        interests.forEach(each -> triedInVain(each, 1));
        POST.is(Postbox.Mood.WELL);
        clock.pass(Duration.ofMinutes(1));
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8).forEach(n -> crowd.submit(sending::sendWhatWaits));
        }
        interests.forEach(this::isSent);
        IntStream.range(0, 30)
                .forEach(
                        n -> assertThat(letters("turme." + n + "@shembull.org")).hasSize(1));
    }

    @Test
    void whoever_took_too_long_leaves_what_somebody_else_has_by_now() {
        POST.is(Postbox.Mood.DOWN);
        UUID interest = somebody.express("ngadale@shembull.org", LAWS);
        triedInVain(interest, 1);
        clock.pass(Duration.ofMinutes(1));
        // Taken, and then held up for longer than it may be.
        List<OutboxTable.Waiting> slow = table.take(20, clock.instant(), Duration.ofMinutes(5));
        OutboxTable.Waiting mine = slow.stream()
                .filter(letter -> letter.letterId().equals(interest))
                .findFirst()
                .orElse(null);
        if (mine == null) {
            mine = new OutboxTable.Waiting(interest, interest, "", attempts(interest) - 1);
        }
        clock.pass(Duration.ofMinutes(6));
        triedInVain(interest, mine.attempts() + 1);
        Instant next = nextTry(interest);

        assertThat(table.hold(mine, clock.instant())).isFalse();
        table.later(mine, clock.instant().plus(Duration.ofDays(9)), true);
        assertThat(nextTry(interest)).isEqualTo(next);
        assertThat(standing(interest)).isEqualTo("WAITING");
    }

    @Test
    void what_waits_for_somebody_who_wants_no_more_goes_to_nobody() {
        POST.is(Postbox.Mood.DOWN);
        UUID interest = somebody.express("jo.me@shembull.org", LAWS);
        triedInVain(interest, 1);
        somebody.does("withdrawal", interest, secrets.of(new InterestId(interest)));
        await().atMost(Duration.ofSeconds(20)).until(() -> standing(interest).equals("FORGOTTEN"));

        POST.is(Postbox.Mood.WELL);
        clock.pass(Duration.ofHours(7));
        sending.sendWhatWaits();
        assertThat(letters("jo.me@shembull.org")).isEmpty();
        assertThat(outbox.again(interest)).isFalse();
        assertThat(standing(interest)).isEqualTo("FORGOTTEN");
    }

    @Test
    void letters_are_handed_on_and_tried_again_by_administrators_only() {
        somebody.http()
                .post()
                .uri("/desk/outbox/" + UUID.randomUUID())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .bodyValue("action=again")
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isIn(401, 403));
    }

    /** With all that is due, and everything that waits for a later time. */
    private void everythingIsTried() {
        clock.pass(Duration.ofHours(7));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.sql("""
                                select not exists (select from command.letter where sealed is not null and not given_up)
                                    and not exists (select from command.telling_due)""").query(Boolean.class).single());
    }

    private void triedInVain(UUID letter, int times) {
        sending.sendWhatWaits();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> attempts(letter) == times
                        && one("select (held_until is null)::text from command.letter where letter_id = :id", letter)
                                .equals("true"));
    }

    private void isSent(UUID letter) {
        await().atMost(Duration.ofSeconds(20)).until(() -> standing(letter).equals("SENT"));
    }

    private int attempts(UUID letter) {
        return Integer.parseInt(one("select attempts::text from access.outbox(1000) where letter_id = :id", letter));
    }

    private String standing(UUID letter) {
        return one("select standing from access.outbox(1000) where letter_id = :id", letter);
    }

    private Instant nextTry(UUID letter) {
        return database.sql("select next_try from access.outbox(1000) where letter_id = :id")
                .param("id", letter)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private String one(String sql, UUID letter) {
        return database.sql(sql)
                .param("id", letter)
                .query(String.class)
                .optional()
                .orElse("0");
    }

    private static List<MimeMessage> letters(String address) {
        return POST.letters().stream()
                .filter(letter -> Correspondent.to(letter).equals(address))
                .toList();
    }
}
