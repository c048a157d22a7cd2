package org.arsye.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.arsye.command.platform.MasterKey;
import org.arsye.ledger.SealedBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** What people do with their accounts, and what strangers cannot do with them. */
class OwnAccountTest extends AtTheDoor {

    private static final String CSRF = "3e9f4bd6-4dd0-4d0c-9ad7-26a2d93d2c5b";
    private static final String ANOTHER = "krejt tjeter fjalekalim";

    @Autowired
    private MasterKey master;

    private String name;

    @BeforeEach
    void somebodyHasAnAccount() {
        name = "llogari-" + UUID.randomUUID().toString().substring(0, 8);
        post(
                        ADMINISTRATOR,
                        "/api/v1/accounts",
                        Map.of("username", name, "password", PASSWORD, "roles", List.of("auditor")))
                .expectStatus()
                .isCreated();
    }

    @Nested
    class A_password {

        @Test
        void is_kept_by_argon2id() {
            assertThat(kept()).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        }

        @Test
        void kept_by_bcrypt_before_opens_and_is_kept_anew() {
            database.sql("update access.account set password_hash = ? where username = ?")
                    .param("{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD))
                    .param(name)
                    .update();
            assertThat(location(signIn(name, "another one", null, Map.of()))).startsWith("/sign-in?draft=");
            assertThat(kept()).startsWith("{bcrypt}");
            assertThat(location(signIn(name, PASSWORD, null, Map.of()))).isEqualTo("/desk");
            assertThat(kept()).startsWith("{argon2id}");
            assertThat(location(signIn(name, PASSWORD, null, Map.of()))).isEqualTo("/desk");
        }

        @Test
        void is_changed_by_whoever_knows_it_and_ends_the_other_sessions() {
            String here = session();
            String elsewhere = session();
            Map<String, String> wrong = Map.of("password", "not it", "newPassword", ANOTHER);
            assertThat(location(form("/account/password", here, wrong))).startsWith("/account/password?draft=");
            Map<String, String> tooShort = Map.of("password", PASSWORD, "newPassword", "shkurt");
            assertThat(location(form("/account/password", here, tooShort))).startsWith("/account/password?draft=");
            assertThat(isSignedIn(elsewhere)).isTrue();

            Map<String, String> right = Map.of("password", PASSWORD, "newPassword", ANOTHER);
            assertThat(location(form("/account/password", here, right))).isEqualTo("/account?done=password");
            assertThat(isSignedIn(here)).isTrue();
            assertThat(isSignedIn(elsewhere)).isFalse();
            assertThat(location(signIn(name, PASSWORD, null, Map.of()))).startsWith("/sign-in?draft=");
            assertThat(location(signIn(name, ANOTHER, null, Map.of()))).isEqualTo("/desk");
        }

        @Test
        void is_changed_by_nobody_who_is_not_signed_in() {
            Map<String, String> right = Map.of("password", PASSWORD, "newPassword", ANOTHER);
            assertThat(form("/account/password", null, right).getStatus().value())
                    .isEqualTo(401);
        }

        private String kept() {
            return database.sql("select password_hash from access.account where username = ?")
                    .param(name)
                    .query(String.class)
                    .single();
        }
    }

    @Nested
    class A_second_factor {

        @Test
        void is_asked_for_once_a_code_of_it_was_given() {
            String session = session();
            assertThat(location(form("/account/second-factor", session, Map.of())))
                    .isEqualTo("/account/second-factor");
            assertThat(location(signIn(name, PASSWORD, null, Map.of()))).isEqualTo("/desk");
            assertThat(location(form("/account/second-factor/confirmation", session, Map.of("code", "000 00"))))
                    .startsWith("/account/second-factor/confirmation?draft=");

            Instant now = Instant.now();
            byte[] secret = secret();
            assertThat(confirmed(session, at(secret, now))).hasSize(10);
            assertThat(location(signIn(name, PASSWORD, null, Map.of()))).startsWith("/sign-in?draft=");
            assertThat(location(signIn(name, "not it", at(secret, now.plusSeconds(30)), Map.of())))
                    .startsWith("/sign-in?draft=");
            assertThat(location(signIn(name, PASSWORD, at(secret, now.plusSeconds(30)), Map.of())))
                    .isEqualTo("/desk");
            assertThat(form("/account/second-factor", session, Map.of())
                            .getResponseHeaders()
                            .getFirst(HttpHeaders.LOCATION))
                    .startsWith("/account/second-factor?draft=");
        }

        @Test
        void takes_no_code_twice_and_none_older_than_the_last() {
            String session = session();
            form("/account/second-factor", session, Map.of());
            Instant now = Instant.now();
            byte[] secret = secret();
            confirmed(session, at(secret, now));
            assertThat(location(signIn(name, PASSWORD, at(secret, now), Map.of())))
                    .startsWith("/sign-in?draft=");
            String next = at(secret, now.plusSeconds(30));
            List<String> answers = IntStream.range(0, 6)
                    .parallel()
                    .mapToObj(i -> location(signIn(name, PASSWORD, next, Map.of())))
                    .toList();
            assertThat(answers).containsOnlyOnce("/desk");
        }

        @Test
        void may_be_lost_for_a_code_on_paper_opens_once() {
            String session = session();
            form("/account/second-factor", session, Map.of());
            List<String> codes = confirmed(session, at(secret(), Instant.now()));
            String typed = codes.getFirst().toLowerCase(Locale.ROOT).replace("-", " ");
            assertThat(location(signIn(name, PASSWORD, typed, Map.of()))).isEqualTo("/desk");
            assertThat(location(signIn(name, PASSWORD, typed, Map.of()))).startsWith("/sign-in?draft=");

            EntityExchangeResult<byte[]> renewed =
                    form("/account/recovery-codes", session, Map.of("password", PASSWORD));
            assertThat(location(renewed)).isEqualTo("/account/recovery-codes");
            assertThat(location(signIn(name, PASSWORD, codes.getLast(), Map.of())))
                    .startsWith("/sign-in?draft=");
            assertThat(location(signIn(name, PASSWORD, handed(renewed).getFirst(), Map.of())))
                    .isEqualTo("/desk");
        }

        @Test
        void is_taken_off_by_whoever_knows_the_password() {
            String session = session();
            form("/account/second-factor", session, Map.of());
            confirmed(session, at(secret(), Instant.now()));
            String removal = "/account/second-factor/removal";
            assertThat(location(form(removal, session, Map.of("password", "not it"))))
                    .startsWith(removal + "?draft=");
            assertThat(location(form(removal, session, Map.of("password", PASSWORD))))
                    .isEqualTo("/account?done=removal");
            assertThat(location(signIn(name, PASSWORD, null, Map.of()))).isEqualTo("/desk");
        }

        @Test
        void stands_in_no_table_as_it_is() {
            String session = session();
            form("/account/second-factor", session, Map.of());
            byte[] secret = secret();
            byte[] stored = sealed();
            assertThat(stored).hasSizeGreaterThan(secret.length);
            assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                    .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
        }

        private byte[] secret() {
            String account = account();
            return SealedBox.unwrap(
                    master.derive("second factors of accounts"), sealed(), account.getBytes(StandardCharsets.US_ASCII));
        }

        private byte[] sealed() {
            return database.sql("select sealed from access.second_factor where account_id = ?")
                    .param(UUID.fromString(account()))
                    .query((row, number) -> row.getBytes(1))
                    .single();
        }

        private List<String> confirmed(String session, String code) {
            EntityExchangeResult<byte[]> answer =
                    form("/account/second-factor/confirmation", session, Map.of("code", code));
            assertThat(location(answer)).isEqualTo("/account/recovery-codes");
            return handed(answer);
        }

        private List<String> handed(EntityExchangeResult<byte[]> answer) {
            byte[] sealed = Base64.getUrlDecoder()
                    .decode(answer.getResponseCookies().getFirst("arsye_codes").getValue());
            byte[] plain = SealedBox.unwrap(
                    master.derive("recovery codes on their way to a page"),
                    sealed,
                    "arsye_codes".getBytes(StandardCharsets.US_ASCII));
            List<String> parts = List.of(new String(plain, StandardCharsets.US_ASCII).split("\\."));
            return parts.subList(1, parts.size());
        }

        private static String at(byte[] secret, Instant time) {
            try {
                return new TimeBasedOneTimePasswordGenerator()
                        .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), time);
            } catch (java.security.InvalidKeyException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Nested
    class Sessions {

        @Test
        void are_ended_by_their_owner_and_by_nobody_else() {
            String here = session();
            String there = session();
            String id = database.sql("""
                            select id from access.session where account_id = ? order by opened_at desc limit 1
                            """)
                    .param(UUID.fromString(account()))
                    .query(UUID.class)
                    .single()
                    .toString();
            String ending = "/account/sessions/" + id + "/ending";
            form(ending, signedIn(OFFICIAL), Map.of());
            assertThat(isSignedIn(there)).isTrue();
            form(ending, here, Map.of());
            assertThat(isSignedIn(there)).isFalse();
            assertThat(isSignedIn(here)).isTrue();
        }

        @Test
        void all_others_end_at_once() {
            String here = session();
            String there = session();
            form("/account/sessions/ending", here, Map.of());
            assertThat(isSignedIn(there)).isFalse();
            assertThat(isSignedIn(here)).isTrue();
        }
    }

    @Nested
    class Guessing {

        @Test
        void shuts_out_whoever_guesses_and_nobody_who_signed_in_with_their_browser_before() {
            String device = signIn(name, PASSWORD, null, Map.of())
                    .getResponseCookies()
                    .getFirst("arsye_device")
                    .getValue();
            for (int i = 0; i < 10; i++) {
                signIn(name, "guess " + i, null, Map.of());
            }
            assertThat(location(signIn(name, PASSWORD, null, Map.of()))).startsWith("/sign-in?draft=");
            post(NOBODY, "/api/v1/tokens", Map.of("username", name, "password", PASSWORD))
                    .expectStatus()
                    .isEqualTo(429)
                    .expectHeader()
                    .valueEquals("Retry-After", "600");
            assertThat(location(signIn(name, PASSWORD, null, Map.of("arsye_device", device))))
                    .isEqualTo("/desk");
            assertThat(location(signIn(OFFICIAL, PASSWORD, null, Map.of()))).isEqualTo("/desk");
        }

        @Test
        void with_the_browser_of_another_is_guessing_all_the_same() {
            String theirs = signIn(OFFICIAL, PASSWORD, null, Map.of())
                    .getResponseCookies()
                    .getFirst("arsye_device")
                    .getValue();
            for (int i = 0; i < 10; i++) {
                signIn(name, "guess " + i, null, Map.of("arsye_device", theirs));
            }
            assertThat(location(signIn(name, PASSWORD, null, Map.of("arsye_device", theirs))))
                    .startsWith("/sign-in?draft=");
        }

        @Test
        void is_kept_without_a_name_or_an_address() {
            signIn(name, "guess", null, Map.of());
            assertThat(database.sql("select encode(who, 'escape') from access.failed_try")
                            .query(String.class)
                            .list())
                    .isNotEmpty()
                    .noneMatch(who -> who.contains(name) || who.contains("127.0.0.1"));
        }
    }

    @Nested
    class A_way_back {

        @Test
        void opens_once_and_sets_all_aside_that_was_lost() {
            String session = session();
            String token = given();
            assertThat(isSignedIn(session)).isTrue();
            assertThat(location(form("/way-back", null, Map.of("token", token, "newPassword", "shkurt"))))
                    .startsWith("/way-back?draft=");
            assertThat(location(form("/way-back", null, Map.of("token", token, "newPassword", ANOTHER))))
                    .isEqualTo("/sign-in?done=password");
            assertThat(isSignedIn(session)).isFalse();
            assertThat(location(signIn(name, ANOTHER, null, Map.of()))).isEqualTo("/desk");
            assertThat(location(form("/way-back", null, Map.of("token", token, "newPassword", PASSWORD))))
                    .startsWith("/way-back?draft=");
            assertThat(location(signIn(name, ANOTHER, null, Map.of()))).isEqualTo("/desk");
        }

        @Test
        void given_anew_closes_the_one_before() {
            String before = given();
            given();
            assertThat(location(form("/way-back", null, Map.of("token", before, "newPassword", ANOTHER))))
                    .startsWith("/way-back?draft=");
        }

        @Test
        void is_given_by_administrators_alone() {
            refused(COORDINATOR, "/api/v1/accounts/ways-back", Map.of("username", name), 403, "FORBIDDEN");
            refused(NOBODY, "/api/v1/accounts/ways-back", Map.of("username", name), 401, "SIGN_IN_REQUIRED");
            refused(ADMINISTRATOR, "/api/v1/accounts/ways-back", Map.of("username", "askush"), 404, "NOT_FOUND");
            refused(ADMINISTRATOR, "/api/v1/accounts/ways-back", Map.of(), 400, "FIELD_REQUIRED");
        }

        private String given() {
            String path = tree(post(ADMINISTRATOR, "/api/v1/accounts/ways-back", Map.of("username", name))
                            .expectStatus()
                            .isCreated()
                            .expectHeader()
                            .valueEquals("Cache-Control", "no-store")
                            .expectBody(String.class)
                            .returnResult()
                            .getResponseBody())
                    .get("path")
                    .asString();
            assertThat(path).startsWith("/way-back?token=");
            return path.substring(path.indexOf('=') + 1);
        }
    }

    private String account() {
        return database.sql("select id from access.account where username = ?")
                .param(name)
                .query(UUID.class)
                .single()
                .toString();
    }

    private String session() {
        return signedIn(name);
    }

    private String signedIn(String username) {
        return signIn(username, PASSWORD, null, Map.of())
                .getResponseCookies()
                .getFirst("arsye_session")
                .getValue();
    }

    private boolean isSignedIn(String session) {
        return form("/account/recovery-codes/noted", session, Map.of())
                        .getStatus()
                        .value()
                == 303;
    }

    private EntityExchangeResult<byte[]> signIn(
            String username, String password, String code, Map<String, String> cookies) {
        Map<String, String> fields = new HashMap<>(Map.of("username", username, "password", password));
        if (code != null) {
            fields.put("code", code);
        }
        return form("/sign-in", null, fields, cookies);
    }

    private EntityExchangeResult<byte[]> form(String path, String session, Map<String, String> fields) {
        return form(path, session, fields, Map.of());
    }

    private EntityExchangeResult<byte[]> form(
            String path, String session, Map<String, String> fields, Map<String, String> kept) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        fields.forEach(sent::add);
        sent.add("_csrf", CSRF);
        return http.post()
                .uri(path)
                .cookies(cookies -> {
                    cookies.add("XSRF-TOKEN", CSRF);
                    kept.forEach(cookies::add);
                    if (session != null) {
                        cookies.add("arsye_session", session);
                    }
                })
                .body(BodyInserters.fromFormData(sent))
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static String location(EntityExchangeResult<byte[]> answer) {
        return String.valueOf(answer.getResponseHeaders().getFirst(HttpHeaders.LOCATION));
    }
}
