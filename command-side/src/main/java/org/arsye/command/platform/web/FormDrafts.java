package org.arsye.command.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arsye.ledger.SealedBox;
import org.springframework.http.ResponseCookie;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody typed into a form that was refused, kept for half an hour so that the page can show it again with what is
 * wrong. It is sealed with a key that only their browser has: whoever reads the database reads nothing of it.
 */
@Component
class FormDrafts {

    /** The key, base64url. */
    static final String COOKIE = "arsye_draft";

    private static final Duration KEPT = Duration.ofMinutes(30);

    private final FormDraftTable table;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final JsonMapper json = StrictJson.mapper(1);

    FormDrafts(FormDraftTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Keeps a draft. */
    Kept keep(Map<String, String> fields, List<Fault> errors) {
        UUID id = UUID.randomUUID();
        byte[] key = new byte[SealedBox.KEY_BYTES];
        random.nextBytes(key);
        byte[] sealed = SealedBox.wrap(
                key,
                json.writeValueAsBytes(new Draft(fields, errors)),
                id.toString().getBytes(StandardCharsets.US_ASCII));
        table.insert(id, sealed, clock.instant().plus(KEPT));
        return new Kept(
                id, Cookies.of(COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(key), KEPT));
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void forgetExpired() {
        table.deleteExpired(clock.instant());
    }

    /** @param field the form's name for it; empty for the form as a whole */
    record Fault(String field, String code) {}

    record Kept(UUID id, ResponseCookie key) {}

    private record Draft(Map<String, String> fields, List<Fault> errors) {}
}
