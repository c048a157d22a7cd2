package org.arsye.command.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arsye.command.TestDatabase;
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.MasterKey;
import org.arsye.events.Role;
import org.arsye.events.Sealed;
import org.arsye.events.publicbody.OfficialAppointed;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.ledger.Json;
import org.arsye.ledger.SealedBox;
import org.arsye.ledger.Tampered;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class SealingInterceptorTest {

    private static final String NAME = "Shembull Shembulli";
    private static final UUID BODY = UUID.randomUUID();
    private static final CommandId COMMAND = CommandId.random();

    @TempDir
    Path folder;

    private ContentKeyTable table;
    private MasterKey master;
    private SealingInterceptor interceptor;

    @BeforeEach
    void start() {
        table = new ContentKeyTable(JdbcClient.create(TestDatabase.migrated().keysAs("arsye_keyring")));
        master = ContentKeys.masterKey(MasterKey.fileIn(folder), table);
        interceptor = new SealingInterceptor(new ContentKeys(table, master));
    }

    @Test
    void a_name_leaves_only_as_ciphertext_that_its_key_opens_at_its_place() {
        OfficialAppointed sealed = (OfficialAppointed) recorded().getPayload();

        assertThat(sealed.toString()).doesNotContain(NAME);
        assertThat(sealed.roles()).containsExactly(Role.OFFICIAL);
        Sealed.Closed<String> name = (Sealed.Closed<String>) sealed.name();
        byte[] key = key(name.kid());
        assertThat(SealedBox.open(key, name, BODY.toString(), 3, "name")
                        .orElseThrow()
                        .value())
                .isEqualTo(new Json.Str(NAME));
        assertThatThrownBy(() -> SealedBox.open(key, name, BODY.toString(), 4, "name"))
                .as("moved to another sequence")
                .isInstanceOf(Tampered.class);
    }

    @Test
    void the_key_is_kept_wrapped_and_never_plain() {
        Sealed.Closed<String> name =
                (Sealed.Closed<String>) ((OfficialAppointed) recorded().getPayload()).name();

        ContentKeyTable.Wrapped kept = table.any();

        assertThat(kept.kid()).hasToString(name.kid());
        assertThat(kept.wrapped()).hasSize(60);
        assertThat(indexOf(kept.wrapped(), key(name.kid()))).isNegative();
    }

    @Test
    void the_event_carries_the_id_that_its_command_implies() {
        assertThat(recorded().getIdentifier()).isEqualTo(COMMAND.event(0).toString());
    }

    @Test
    void a_lost_master_key_is_not_replaced_in_silence() throws Exception {
        recorded();
        Files.delete(MasterKey.fileIn(folder));

        assertThatThrownBy(() -> ContentKeys.masterKey(MasterKey.fileIn(folder), table))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is missing");
    }

    @Test
    void another_master_key_is_refused() throws Exception {
        recorded();
        Files.delete(MasterKey.fileIn(folder));
        MasterKey.create(MasterKey.fileIn(folder));

        assertThatThrownBy(() -> ContentKeys.masterKey(MasterKey.fileIn(folder), table))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not open");
    }

    @Test
    void only_its_owner_can_read_the_master_key() throws Exception {
        assertThat(Files.getPosixFilePermissions(MasterKey.fileIn(folder))).hasSize(2);
    }

    private DomainEventMessage<?> recorded() {
        EventMessage<?> event = new GenericDomainEventMessage<>(
                "PublicBody",
                BODY.toString(),
                3,
                new OfficialAppointed(
                        new PublicBodyId(BODY),
                        new OfficialId(UUID.randomUUID()),
                        Sealed.identity(NAME),
                        Set.of(Role.OFFICIAL)),
                MetaData.with(CommandId.KEY, COMMAND.value().toString()));
        return (DomainEventMessage<?>) interceptor.handle(List.of(event)).apply(0, event);
    }

    private byte[] key(String kid) {
        return SealedBox.unwrap(master.bytes(), table.any().wrapped(), kid.getBytes(StandardCharsets.US_ASCII));
    }

    private static int indexOf(byte[] where, byte[] what) {
        return new String(where, StandardCharsets.ISO_8859_1).indexOf(new String(what, StandardCharsets.ISO_8859_1));
    }
}
