package org.arsye.query.site.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.arsye.query.given.Pen;
import org.arsye.query.given.ReadSide;
import org.arsye.query.platform.Erasures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Letters as they are seen at the desk, and by whom. */
class OutboxPageTest {

    private static final OffsetDateTime NOON = OffsetDateTime.of(2026, 3, 2, 11, 0, 0, 0, ZoneOffset.UTC);

    private final ReadSide side = ReadSide.running();
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String address = "dikush." + unique + "@shembull.org";

    @Test
    void an_administrator_reads_what_a_person_has_to_hand_on_and_nobody_else_reads_anything() {
        UUID interest = letter(true, 0, false);
        String administrator = signedIn("administrator");
        Element mine = card(read(administrator, 200));
        assertThat(mine.text()).contains(address).contains("Përshëndetje " + unique);
        assertThat(mine.select("form")).hasSize(1);

        assertThat(read(null, 303).text()).doesNotContain(unique);
        for (String role : new String[] {"official", "approver", "coordinator", "auditor"}) {
            assertThat(read(signedIn(role), 403).text()).as(role).doesNotContain(unique);
        }

        Pen.forget(interest);
        side.bean(Erasures.class).happened();
        Document after = read(administrator, 200);
        assertThat(after.text()).doesNotContain(unique).contains("there is nothing to send");
    }

    @Test
    void where_a_server_sends_them_nobody_reads_them_and_it_says_when_they_are_tried_again() {
        letter(false, 3, false);
        Document page = read(signedIn("administrator"), 200);
        assertThat(page.text()).doesNotContain(unique).contains("3 tries").contains("Tried again: 2 March 2026, 12:08");
        assertThat(page.select("form input[value=again]")).isNotEmpty();
    }

    @Test
    void one_that_nobody_takes_is_said_to_be_given_up() {
        letter(false, 28, true);
        Document page = read(signedIn("administrator"), 200);
        assertThat(page.text()).contains("given up").contains("The mail server does not take it");
    }

    private UUID letter(boolean byHand, int attempts, boolean givenUp) {
        UUID interest = UUID.randomUUID();
        UUID letter = UUID.randomUUID();
        String said = "{\"to\":\"" + address + "\",\"language\":\"sq\",\"subject\":\"Përshëndetje " + unique
                + "\",\"text\":\"Teksti " + unique + "\",\"unsubscribe\":\"\"}";
        Pen.execute(
                "arsye",
                "insert into access.letter values (?, ?, 'OPENED', ?, ?, ?, ?, ?, null, ?)",
                letter,
                interest,
                byHand,
                Pen.sealed(interest, "letter/" + letter, said),
                NOON,
                NOON.plusMinutes(8),
                attempts,
                givenUp);
        return interest;
    }

    private String signedIn(String role) {
        String token = role + "-" + UUID.randomUUID();
        side.pen().account(token, role, UUID.randomUUID(), role);
        return token;
    }

    private Element card(Document page) {
        return page.select("li.card").stream()
                .filter(card -> card.text().contains(unique))
                .findFirst()
                .orElseThrow();
    }

    private Document read(String token, int status) {
        String answer = side.http()
                .get()
                .uri("/desk/outbox?lang=en")
                .headers(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                })
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return Jsoup.parse(answer == null ? "" : answer);
    }
}
