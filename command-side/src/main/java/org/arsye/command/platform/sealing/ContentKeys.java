package org.arsye.command.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.arsye.command.platform.MasterKey;
import org.arsye.events.Sealed;
import org.arsye.ledger.SealedBox;

/** Makes content keys. A key is kept, wrapped, before anything is sealed with it. */
final class ContentKeys implements AutoCloseable {

    private final KeyBatch batch;
    private final MasterKey master;
    private final SecureRandom random = new SecureRandom();

    ContentKeys(ContentKeyTable table, MasterKey master) {
        this.batch = new KeyBatch(table::insert);
        this.master = master;
    }

    /** A fresh key for each scope. If we stop before they are used, they open nothing and harm nobody. */
    List<ContentKey> make(UUID contribution, Collection<Sealed.Scope> scopes) {
        List<ContentKey> fresh = scopes.stream()
                .map(scope -> new ContentKey(UUID.randomUUID(), contribution, scope, random(SealedBox.KEY_BYTES)))
                .toList();
        batch.keep(fresh.stream()
                .map(key -> new KeyBatch.Wrapped(key, SealedBox.wrap(master.bytes(), key.key(), name(key.kid()))))
                .toList());
        return fresh;
    }

    @Override
    public void close() {
        batch.close();
    }

    byte[] random(int bytes) {
        byte[] fresh = new byte[bytes];
        random.nextBytes(fresh);
        return fresh;
    }

    /**
     * Finds the master key of these content keys, or makes one where there are none yet.
     *
     * @throws IllegalStateException if there are content keys and the file is missing or holds another key
     */
    static MasterKey masterKey(Path file, ContentKeyTable table) {
        if (!Files.exists(file)) {
            if (!table.isEmpty()) {
                throw new IllegalStateException(
                        "The master key " + file + " is missing, and there are content keys that"
                                + " only it can open. Put the file back from its backup; a new one would lose every comment.");
            }
            return MasterKey.create(file);
        }
        MasterKey master = MasterKey.read(file);
        if (!table.isEmpty()) {
            ContentKeyTable.Wrapped wrapped = table.any();
            try {
                SealedBox.unwrap(master.bytes(), wrapped.wrapped(), name(wrapped.kid()));
            } catch (RuntimeException e) {
                throw new IllegalStateException(
                        "The master key " + file + " does not open the content keys of this database.", e);
            }
        }
        return master;
    }

    private static byte[] name(UUID kid) {
        return kid.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
