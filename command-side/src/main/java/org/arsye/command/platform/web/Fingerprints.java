package org.arsye.command.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.arsye.command.platform.MasterKey;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * By what two requests under one key are told to wish the same. A plain digest of what somebody sent could be guessed at by
 * whoever reads the table: names are few. So it is made under a key of ours and the client's key as it was sent, which is
 * kept nowhere.
 */
@Component
public class Fingerprints {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;
    private final IdempotencyTable table;
    private final JsonMapper json = StrictJson.mapper(1);

    Fingerprints(MasterKey master, IdempotencyTable table) {
        this.secret = new SecretKeySpec(master.derive("fingerprints of requests"), ALGORITHM);
        this.table = table;
    }

    /** @param key the idempotency key as the client sent it */
    byte[] of(String key, ServerHttpRequest request, Object body) {
        Mac mac = mac();
        mac.update(key.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        mac.update((request.getMethod() + " " + request.getPath().value() + "\n").getBytes(StandardCharsets.UTF_8));
        return mac.doFinal(json.writeValueAsBytes(body));
    }

    /**
     * Forgets by what the requests behind these commands would be recognised. Sent again under the same key they are refused
     * as another request; they are never granted twice.
     */
    public void forget(Collection<UUID> commands) {
        table.forgetRequests(commands);
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
