package org.arsye.query.site.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.arsye.query.site.page.Form;
import org.junit.jupiter.api.Test;

/** A refused form comes back to whoever has its key, and to nobody else. */
class FormDraftsTest {

    private static final UUID ID = UUID.fromString("5f0c7a52-6f0e-4a63-9a0c-3f1d8f5f0001");
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final String COOKIE = Base64.getUrlEncoder().withoutPadding().encodeToString(KEY);
    private static final String JSON = """
            {"fields":{"text":"Neni 7 \\n është i paqartë","publication":"named"},
             "errors":[{"field":"contributorName","code":"CONTRIBUTOR_NAME_REQUIRED"}]}""";

    private final FormDraftTable table = mock(FormDraftTable.class);
    private final FormDrafts drafts = new FormDrafts(table);

    @Test
    void what_was_typed_and_what_stands_in_the_way_come_back() throws GeneralSecurityException {
        kept(sealed(JSON, ID));

        Form form = drafts.open(ID.toString(), COOKIE);

        assertThat(form.value("text")).isEqualTo("Neni 7 \n është i paqartë");
        assertThat(form.error("contributorName")).isEqualTo("CONTRIBUTOR_NAME_REQUIRED");
    }

    @Test
    void with_another_key_there_is_nothing() throws GeneralSecurityException {
        kept(sealed(JSON, ID));

        assertThat(drafts.open(ID.toString(), COOKIE.replace('M', 'N'))).isEqualTo(Form.EMPTY);
        assertThat(drafts.open(ID.toString(), "AAAA")).isEqualTo(Form.EMPTY);
        assertThat(drafts.open(ID.toString(), "*")).isEqualTo(Form.EMPTY);
    }

    @Test
    void a_draft_moved_to_another_id_does_not_open() throws GeneralSecurityException {
        kept(sealed(JSON, UUID.randomUUID()));

        assertThat(drafts.open(ID.toString(), COOKIE)).isEqualTo(Form.EMPTY);
    }

    @Test
    void what_is_not_a_draft_is_an_empty_form() throws GeneralSecurityException {
        kept(sealed("[1]", ID));
        assertThat(drafts.open(ID.toString(), COOKIE)).isEqualTo(Form.EMPTY);

        kept(sealed("{", ID));
        assertThat(drafts.open(ID.toString(), COOKIE)).isEqualTo(Form.EMPTY);

        kept(new byte[3]);
        assertThat(drafts.open(ID.toString(), COOKIE)).isEqualTo(Form.EMPTY);
    }

    @Test
    void without_id_or_key_the_database_is_not_asked() {
        assertThat(drafts.open(null, COOKIE)).isEqualTo(Form.EMPTY);
        assertThat(drafts.open(ID.toString(), null)).isEqualTo(Form.EMPTY);
        assertThat(drafts.open("1-1-1-1-1", COOKIE)).isEqualTo(Form.EMPTY);
        verifyNoInteractions(table);
    }

    private void kept(byte[] sealed) {
        when(table.kept(any())).thenReturn(Optional.of(sealed));
    }

    private static byte[] sealed(String json, UUID id) throws GeneralSecurityException {
        byte[] nonce = new byte[12];
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(id.toString().getBytes(StandardCharsets.UTF_8));
        byte[] text = cipher.doFinal(json.getBytes(StandardCharsets.UTF_8));
        byte[] whole = new byte[nonce.length + text.length];
        System.arraycopy(text, 0, whole, nonce.length, text.length);
        return whole;
    }
}
