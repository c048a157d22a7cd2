package org.arsye.command.telling;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at the form, and at their letters. */
public final class Correspondent {

    private static final Pattern LINK = Pattern.compile("/interests/([0-9a-f-]{36})\\?key=([0-9A-Z]{26})");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WebTestClient http;

    public Correspondent(int port) {
        http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    public WebTestClient http() {
        return http;
    }

    /** Expresses an interest, which must be taken. */
    public UUID express(String email, Map<String, List<String>> targets) {
        EntityExchangeResult<String> answer = expressing(email, targets, "198.51.100.1", null);
        assertThat(answer.getStatus()).isEqualTo(HttpStatus.CREATED);
        return UUID.fromString(JSON.readTree(answer.getResponseBody()).get("id").asString());
    }

    /**
     * Asks, whatever comes of it.
     *
     * @param client where the proxy before the side says that it comes from
     * @param key an idempotency key; null for none
     */
    public EntityExchangeResult<String> expressing(
            String email, Map<String, List<String>> targets, String client, String key) {
        Map<String, Object> wish = new HashMap<>(targets);
        wish.put("contributor", Map.of("kind", "ngo"));
        wish.put("email", email);
        wish.put("language", "en");
        return http.post()
                .uri("/api/v1/interests")
                .header("X-Forwarded-For", client)
                .headers(headers -> {
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(wish)
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    /** @param act confirmation, renewal, withdrawal */
    public void does(String act, UUID interest, String secret) {
        http.post()
                .uri("/api/v1/interests/" + interest + "/" + act)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("secret", secret))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    /** Follows the link of a letter. */
    public UUID follows(String act, MimeMessage letter) {
        Matcher link = LINK.matcher(text(letter));
        assertThat(link.find()).isTrue();
        UUID interest = UUID.fromString(link.group(1));
        does(act, interest, link.group(2));
        return interest;
    }

    public static String text(MimeMessage letter) {
        try {
            return (String) letter.getContent();
        } catch (IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String to(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
