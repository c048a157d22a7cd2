package org.arsye.command.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.arsye.command.platform.MasterKey;
import org.arsye.events.Sealed;
import org.arsye.ledger.Disclosure;
import org.arsye.ledger.Json;
import org.arsye.ledger.SealedBox;

/**
 * Opens what a letter needs, for as long as it takes to write it, and seals the letter under the same key: when the person is
 * forgotten, so is it. Nothing that was opened is kept.
 */
public final class Unsealing {

    private static final int SALT_BYTES = 16;

    private final ContentKeyTable table;
    private final MasterKey master;
    private final SecureRandom random = new SecureRandom();

    Unsealing(ContentKeyTable table, MasterKey master) {
        this.table = table;
        this.master = master;
    }

    /** What a sealed text says; empty where its key is gone. */
    public Optional<String> open(Sealed<String> sealed, UUID aggregate, long sequence, String field) {
        return sealed instanceof Sealed.Closed<String> closed
                ? key(UUID.fromString(closed.kid()))
                        .flatMap(key -> SealedBox.open(key, closed, aggregate.toString(), sequence, field))
                        .map(Disclosure::value)
                        .map(value -> ((Json.Str) value).value())
                : Optional.empty();
    }

    /** Seals a text under the key of another one; empty where that key is gone. */
    public Optional<Sealed.Closed<?>> sealLike(Sealed<String> other, UUID aggregate, String field, String text) {
        if (!(other instanceof Sealed.Closed<String> closed)) {
            return Optional.empty();
        }
        return key(UUID.fromString(closed.kid())).map(key -> {
            String disclosure = Disclosure.salted(bytes(SALT_BYTES), field, new Json.Str(text))
                    .encoded();
            return SealedBox.seal(
                    key,
                    closed.kid(),
                    disclosure,
                    SealedBox.aad(aggregate.toString(), 0, field),
                    bytes(SealedBox.IV_BYTES));
        });
    }

    private Optional<byte[]> key(UUID kid) {
        return table.one(kid)
                .map(wrapped -> SealedBox.unwrap(
                        master.bytes(), wrapped.wrapped(), kid.toString().getBytes(StandardCharsets.US_ASCII)));
    }

    private byte[] bytes(int count) {
        byte[] fresh = new byte[count];
        random.nextBytes(fresh);
        return fresh;
    }
}
