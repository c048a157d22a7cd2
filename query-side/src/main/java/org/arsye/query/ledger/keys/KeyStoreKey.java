package org.arsye.query.ledger.keys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Collections;
import java.util.List;
import org.arsye.ledger.note.Ed25519Signer;

/** A signing key in a PKCS#12 file (RFC 7292), as {@code keytool -genkeypair -keyalg Ed25519} makes one. */
public final class KeyStoreKey {

    private KeyStoreKey() {}

    /**
     * Reads the only key of a key store.
     *
     * @param origin the name of the log that it signs for
     * @param passwordFile its first line opens the store
     * @throws KeyUnusable if it does not open, or holds not exactly one key of Ed25519
     */
    public static CheckpointSigner read(Path file, String origin, Path passwordFile) {
        try (InputStream content = Files.newInputStream(file)) {
            char[] password = password(passwordFile);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(content, password);
            List<String> names = Collections.list(store.aliases()).stream()
                    .filter(name -> isKey(store, name))
                    .toList();
            if (names.size() != 1) {
                throw new KeyUnusable(file + " must hold one key, and has " + names.size());
            }
            Key key = store.getKey(names.getFirst(), password);
            if (!key.getAlgorithm().equals("EdDSA") && !key.getAlgorithm().equals("Ed25519")) {
                throw new KeyUnusable("the key in " + file + " is not one of Ed25519");
            }
            return new PairSigner(
                    new Ed25519Signer(
                            origin,
                            new KeyPair(store.getCertificate(names.getFirst()).getPublicKey(), (PrivateKey) key)),
                    file);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new KeyUnusable("the key store " + file + " does not open", e);
        }
    }

    private static boolean isKey(KeyStore store, String name) {
        try {
            return store.isKeyEntry(name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static char[] password(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("")
                .toCharArray();
    }
}
