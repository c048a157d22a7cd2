package org.arsye.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.arsye.command.access.Accounts;
import org.arsye.events.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** People who are forgotten: what is asked, what is destroyed, and that it stays so. */
class ErasingTest extends AtTheDoor {

    private static final String ONE = "mbrojtesi";
    private static final String ANOTHER = "mbrojtesja";
    private static final String NAME = "Mirlindë Sintetike-Harro";
    private static final String TEXT = "Unë Mirlindë jetoj te ura e Gjelbër dhe nuk fle dot.";

    private HikariDataSource superuser;
    private HikariDataSource keysSuperuser;

    @Autowired
    @Qualifier("keysClient")
    private JdbcClient keyring;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void appointOfficers(@Autowired Accounts accounts) {
        for (String officer : List.of(ONE, ANOTHER)) {
            accounts.create(
                    UUID.nameUUIDFromBytes(officer.getBytes(StandardCharsets.UTF_8)),
                    officer,
                    PASSWORD,
                    Set.of(Role.DATA_PROTECTION_OFFICER));
        }
        superuser = DATABASE.as("postgres");
        keysSuperuser = DATABASE.keysAs("postgres");
    }

    @AfterEach
    void close() {
        superuser.close();
        keysSuperuser.close();
    }

    @Test
    void an_author_is_forgotten_by_number_of_nothing_but_their_secret() {
        JsonNode comment = submitted(opened(), null);

        done(NOBODY, erasureOf(comment), own(comment, "contribution"));

        awaitErased(comment);
        assertThat(keysOf(comment)).isEmpty();
        assertThat(listed()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void an_author_may_be_forgotten_and_what_they_said_not() {
        JsonNode comment = submitted(opened(), null);

        done(NOBODY, erasureOf(comment), own(comment, "identity"));

        awaitErased(comment);
        assertThat(keysOf(comment)).containsExactly("TEXT");
    }

    @Test
    void whoever_guesses_is_told_the_same_whatever_is_wrong_and_soon_to_wait() {
        JsonNode comment = submitted(opened(), null);
        String wrong = guess(erasureOf(comment), "0".repeat(26), 422);
        String nobodys = guess("/api/v1/comments/" + somebody() + "/erasure", "0".repeat(26), 422);
        for (int i = 0; i < 8; i++) {
            guess(erasureOf(comment), "guess " + i, 422);
        }

        assertThat(wrong).isEqualTo(nobodys).contains("NUMBER_OR_SECRET_WRONG");
        assertThat(guess(erasureOf(comment), comment.get("withdrawalSecret").asString(), 429))
                .contains("TOO_MANY_ATTEMPTS");
        assertThat(keysOf(comment)).hasSize(2);
    }

    @Test
    void everything_of_a_person_needs_two_officers() {
        String consultation = opened();
        JsonNode first = submitted(consultation, null);
        JsonNode second = submitted(consultation, null);
        decided(first.get("id").asString());
        Map<String, Object> wish = Map.of(
                "scope",
                "subject",
                "contributions",
                List.of(first.get("id").asString(), second.get("id").asString()),
                "answers",
                true,
                "basis",
                "XK-LPPD-REQUEST",
                "reason",
                "Me letër");
        refused(COORDINATOR, "/api/v1/erasures", wish, 403, "FORBIDDEN");
        String erasure = "/api/v1/erasures/" + id(created(ONE, "/api/v1/erasures", wish));

        refused(ONE, erasure + "/approval", Map.of(), 422, "SECOND_OFFICER_REQUIRED");
        assertThat(keysOf(first)).isNotEmpty();
        done(ANOTHER, erasure + "/approval", Map.of());

        awaitErased(first);
        assertThat(keysOf(first)).as("with the justification").isEmpty();
        assertThat(keysOf(second)).isEmpty();
    }

    @Test
    void a_hold_stands_in_the_way_until_it_is_lifted() {
        String consultation = opened();
        JsonNode comment = submitted(consultation, null);
        String holds = "/api/v1/consultations/" + consultation + "/holds";
        String hold = id(created(ONE, holds, Map.of("kind", "legal_hold", "reason", "Hetim")));
        Map<String, Object> wish = Map.of(
                "scope", "contribution",
                "contributions", List.of(comment.get("id").asString()),
                "basis", "XK-LPPD-REQUEST",
                "reason", "Me letër");

        refused(ONE, "/api/v1/erasures", wish, 409, "LEGAL_HOLD_STANDS");
        done(NOBODY, erasureOf(comment), own(comment, "contribution"));
        String asked = database.sql("select aggregate_id::text from store.event where type = 'ErasureRequested'"
                        + " order by position desc limit 1")
                .query(String.class)
                .single();
        refused(ONE, "/api/v1/erasures/" + asked + "/approval", Map.of(), 409, "LEGAL_HOLD_STANDS");
        assertThat(keysOf(comment)).hasSize(2);

        done(ANOTHER, holds + "/" + hold + "/lifting", Map.of("reason", "Mbaroi"));
        done(ONE, "/api/v1/erasures/" + asked + "/approval", Map.of());
        awaitErased(comment);
        assertThat(keysOf(comment)).isEmpty();
    }

    @Test
    void a_decision_that_comes_after_an_erasure_is_there_to_be_read() {
        JsonNode comment = submitted(opened(), null);
        done(NOBODY, erasureOf(comment), own(comment, "contribution"));
        awaitErased(comment);

        decided(comment.get("id").asString());

        assertThat(keysOf(comment)).containsExactly("TEXT");
    }

    /** Each stops the work after another step, as a crash would; what is due is due until all of it is done. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "keys: revoke delete on content_key from arsye_keyring"
                        + " -> grant delete on content_key to arsye_keyring",
                "revoke update on command.idempotency from arsye_command"
                        + " -> grant update on command.idempotency to arsye_command",
                "revoke insert on store.event from arsye_command -> grant insert on store.event to arsye_command"
            })
    void an_erasure_that_is_stopped_on_the_way_is_taken_up_again(String stop) throws InterruptedException {
        boolean atKeys = stop.startsWith("keys: ");
        String[] both = stop.replace("keys: ", "").split(" -> ");
        JdbcClient administrator = JdbcClient.create(atKeys ? keysSuperuser : superuser);
        JsonNode comment = submitted(opened(), "stop-" + UUID.randomUUID());
        String hold = id(created(
                ONE,
                "/api/v1/consultations/" + consultationOf(comment) + "/holds",
                Map.of("kind", "legal_hold", "reason", "Hetim")));
        done(NOBODY, erasureOf(comment), own(comment, "contribution"));
        done(
                ONE,
                "/api/v1/consultations/" + consultationOf(comment) + "/holds/" + hold + "/lifting",
                Map.of("reason", "Mbaroi"));
        String asked = lastErasure();
        if (both[0].contains("store.event")) {
            // The approval itself is an event: the record is closed behind it.
            JdbcClient.create(superuser)
                    .sql(
                            "create function store.no_more() returns trigger language plpgsql as $$ begin"
                                    + " if new.type = 'SubjectErased' then raise exception 'no more'; end if; return new; end $$")
                    .update();
            JdbcClient.create(superuser)
                    .sql(
                            "create trigger no_more before insert on store.event for each row execute function store.no_more()")
                    .update();
        } else {
            administrator.sql(both[0]).update();
        }
        try {
            done(ONE, "/api/v1/erasures/" + asked + "/approval", Map.of());
            TimeUnit.MILLISECONDS.sleep(2_500);
            assertThat(erased(comment))
                    .as("nothing is called erased before it is")
                    .isFalse();
        } finally {
            if (both[0].contains("store.event")) {
                JdbcClient.create(superuser)
                        .sql("drop function store.no_more() cascade")
                        .update();
            } else {
                administrator.sql(both[1]).update();
            }
        }
        awaitErased(comment);
        assertThat(keysOf(comment)).isEmpty();
        assertThat(database.sql(
                                "select count(*) from store.event where type = 'SubjectErased' and aggregate_id = ?::uuid")
                        .param(asked)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_key_read_in_from_an_older_backup_stays_destroyed() {
        JdbcClient keys = JdbcClient.create(keysSuperuser);
        JsonNode comment = submitted(opened(), null);
        keys.sql("create table older as select * from content_key").update();
        done(NOBODY, erasureOf(comment), own(comment, "contribution"));
        awaitErased(comment);
        long now =
                keys.sql("select count(*) from content_key").query(Long.class).single();

        keys.sql("insert into content_key select * from older on conflict do nothing")
                .update();
        assertThat(keysOf(comment)).as("read in over the list").isEmpty();
        assertThat(keys.sql("select count(*) from content_key")
                        .query(Long.class)
                        .single())
                .isEqualTo(now);

        keys.sql("delete from destroyed_key").update();
        keys.sql("insert into content_key select * from older on conflict do nothing")
                .update();
        keys.sql("drop table older").update();
        assertThat(keysOf(comment)).as("the whole database is an older one").hasSize(2);
        context.getBean("whenKeysComeBackThenDestroyAgain", SmartLifecycle.class)
                .start();
        assertThat(keysOf(comment)).isEmpty();
        assertThat(listed()).as("what the record names is listed again").hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void no_key_is_destroyed_without_being_listed() {
        JsonNode comment = submitted(opened(), null);

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> keyring.sql("delete from content_key where contribution = ?::uuid")
                                .param(comment.get("id").asString())
                                .update())
                .hasMessageContaining("is not listed as destroyed");
    }

    @Test
    void whoever_reads_every_table_finds_neither_name_nor_text_nor_anything_to_guess_them_by() throws Exception {
        String consultation = opened();
        String key = "planted-" + UUID.randomUUID();
        JsonNode comment = submitted(consultation, key);
        String body = json(wish());

        assertThat(found(body, consultation)).as("before the erasure").isEmpty();
        done(NOBODY, erasureOf(comment), own(comment, "contribution"));
        awaitErased(comment);

        assertThat(found(body, consultation)).isEmpty();
        assertThat(database.sql("select count(*) from command.idempotency where request_hash = ''")
                        .query(Long.class)
                        .single())
                .isPositive();
        post(NOBODY, "/api/v1/consultations/" + consultation + "/comments", wish(), key)
                .expectStatus()
                .isEqualTo(409);
    }

    /** Every guess that a planted word allows, looked for in every column of every table of both databases. */
    private List<String> found(String body, String consultation) throws Exception {
        List<byte[]> guesses = new ArrayList<>();
        for (String word : List.of(NAME, TEXT, "Mirlindë", body)) {
            for (String form : List.of(
                    word,
                    word.toLowerCase(Locale.ROOT),
                    "\"" + word + "\"",
                    "POST /api/v1/consultations/" + consultation + "/comments\n" + word,
                    "[\"contributorName\",\"" + word + "\"]")) {
                byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
                guesses.add(bytes);
                for (String digest : List.of("SHA-256", "MD5", "SHA-1")) {
                    guesses.add(MessageDigest.getInstance(digest).digest(bytes));
                }
            }
        }
        List<String> found = new ArrayList<>();
        for (HikariDataSource each : List.of(superuser, keysSuperuser)) {
            JdbcClient database = JdbcClient.create(each);
            for (String table : database.sql("select quote_ident(table_schema) || '.' || quote_ident(table_name)"
                            + " from information_schema.tables where table_type = 'BASE TABLE'"
                            + " and table_schema not in ('pg_catalog', 'information_schema')")
                    .query(String.class)
                    .list()) {
                for (String row : database.sql("select t::text from " + table + " t")
                        .query(String.class)
                        .list()) {
                    String plain = plain(row);
                    for (byte[] guess : guesses) {
                        if (contains(row + plain, guess)) {
                            found.add(table);
                        }
                    }
                }
            }
        }
        return found;
    }

    /** What stands in the bytea columns of a row, as text. */
    private static String plain(String row) {
        StringBuilder plain = new StringBuilder();
        var hex = java.util.regex.Pattern.compile("\\\\x([0-9a-f]+)").matcher(row);
        while (hex.find()) {
            if (hex.group(1).length() % 2 == 0) {
                plain.append(new String(HexFormat.of().parseHex(hex.group(1)), StandardCharsets.UTF_8));
            }
        }
        return plain.toString();
    }

    private static boolean contains(String row, byte[] guess) {
        return row.contains(HexFormat.of().formatHex(guess))
                || row.contains(Base64.getEncoder().encodeToString(guess))
                || row.contains(Base64.getUrlEncoder().withoutPadding().encodeToString(guess))
                || row.contains(new String(guess, StandardCharsets.UTF_8)) && guess.length > 8;
    }

    private static Map<String, Object> wish() {
        return Map.of(
                "text",
                TEXT,
                "language",
                "sq",
                "contributor",
                Map.of("kind", "citizen", "publication", "named", "name", NAME));
    }

    private JsonNode submitted(String consultation, String key) {
        return tree(post(NOBODY, "/api/v1/consultations/" + consultation + "/comments", wish(), key)
                .expectStatus()
                .isCreated()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static String erasureOf(JsonNode comment) {
        return "/api/v1/comments/" + comment.get("id").asString() + "/erasure";
    }

    private static Map<String, Object> own(JsonNode comment, String scope) {
        return Map.of("secret", comment.get("withdrawalSecret").asString(), "scope", scope);
    }

    private String guess(String path, String secret, int status) {
        return http.post()
                .uri(path)
                .header("X-Forwarded-For", "203.0.113.7")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json(Map.of("secret", secret, "scope", "identity")))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private String lastErasure() {
        return database.sql("select aggregate_id::text from store.event where type = 'ErasureRequested'"
                        + " order by position desc limit 1")
                .query(String.class)
                .single();
    }

    private String consultationOf(JsonNode comment) {
        return tree(new String(
                        database.sql("select payload from store.event where aggregate_id = ?::uuid and sequence = 0")
                                .param(comment.get("id").asString())
                                .query(byte[].class)
                                .single(),
                        StandardCharsets.UTF_8))
                .get("consultationId")
                .asString();
    }

    private List<String> keysOf(JsonNode comment) {
        return keyring.sql("select scope from content_key where contribution = ?::uuid order by scope")
                .param(comment.get("id").asString())
                .query(String.class)
                .list();
    }

    private List<String> listed() {
        return keyring.sql("select kid::text from destroyed_key")
                .query(String.class)
                .list();
    }

    private boolean erased(JsonNode comment) {
        return database.sql("select exists (select from store.event where type = 'SubjectErased'"
                        + " and convert_from(payload, 'UTF8') like '%' || ? || '%')")
                .param(comment.get("id").asString())
                .query(Boolean.class)
                .single();
    }

    private void awaitErased(JsonNode comment) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!erased(comment) || !everythingIsTakenIn()) {
            assertThat(System.nanoTime()).as("erased in time").isLessThan(patience);
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private boolean everythingIsTakenIn() {
        return database.sql("select (select position from command.register_reached)"
                        + " >= (select max(position) from store.event)")
                .query(Boolean.class)
                .single();
    }
}
