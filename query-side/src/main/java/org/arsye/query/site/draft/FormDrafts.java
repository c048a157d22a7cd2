package org.arsye.query.site.draft;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.arsye.query.site.page.Form;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens refused forms. Asks the database: on a virtual thread. */
@Component
public class FormDrafts {

    private static final int NONCE_BYTES = 12;
    private static final int KEY_BYTES = 32;
    private static final int TAG_BITS = 128;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FormDraftTable table;

    FormDrafts(FormDraftTable table) {
        this.table = table;
    }

    /**
     * The form as it was sent and refused; an empty one where there is no such draft, it is too old, or the key is not its
     * own.
     *
     * @param id as the address names it; null for none
     * @param key as the cookie carries it, base64url; null for none
     */
    public Form open(String id, String key) {
        return id == null || key == null
                ? Form.EMPTY
                : uuid(id).flatMap(table::kept)
                        .flatMap(kept -> unseal(kept, key, id))
                        .map(FormDrafts::form)
                        .orElse(Form.EMPTY);
    }

    private static Optional<UUID> uuid(String written) {
        try {
            return Optional.of(UUID.fromString(written))
                    .filter(id -> id.toString().equals(written));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Nonce, then AES-256-GCM; the draft's id is bound in. */
    static Optional<byte[]> unseal(byte[] kept, String key, String id) {
        try {
            byte[] raw = Base64.getUrlDecoder().decode(key);
            if (raw.length != KEY_BYTES || kept.length < NONCE_BYTES) {
                return Optional.empty();
            }
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            GCMParameterSpec nonce = new GCMParameterSpec(TAG_BITS, Arrays.copyOf(kept, NONCE_BYTES));
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(raw, "AES"), nonce);
            cipher.updateAAD(id.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(kept, NONCE_BYTES, kept.length - NONCE_BYTES));
        } catch (GeneralSecurityException | IllegalArgumentException notItsKey) {
            return Optional.empty();
        }
    }

    static Form form(byte[] json) {
        try {
            JsonNode draft = JSON.readTree(json);
            Map<String, String> fields = new LinkedHashMap<>();
            draft.path("fields")
                    .properties()
                    .forEach(f -> fields.put(f.getKey(), f.getValue().asString("")));
            List<Form.Problem> errors = new ArrayList<>();
            for (JsonNode e : draft.path("errors")) {
                errors.add(new Form.Problem(
                        e.path("field").asString(""), e.path("code").asString("")));
            }
            return new Form(Map.copyOf(fields), List.copyOf(errors));
        } catch (JacksonException unreadable) {
            return Form.EMPTY;
        }
    }
}
