package org.arsye.query.ledger.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.arsye.query.ledger.LedgerSettings;
import org.springframework.stereotype.Component;

/** The signing keys of this process, from where the settings say: the one that signs, and the one that will. */
@Component
public class Signers {

    private static final String KEY_STORE = ".p12";

    private final LedgerSettings settings;

    Signers(LedgerSettings settings) {
        this.settings = settings;
    }

    /** Whether there is a key, be it usable or not. */
    public boolean present() {
        return Files.exists(settings.key());
    }

    /**
     * The keys that are there.
     *
     * @param origin of the log they sign for
     * @throws KeyUnusable if one of them cannot be used
     */
    public List<CheckpointSigner> of(String origin) {
        List<CheckpointSigner> signers = new ArrayList<>();
        Stream.of(settings.key(), settings.nextKey())
                .filter(file -> file != null && Files.exists(file))
                .forEach(file -> signers.add(read(file, origin)));
        return signers;
    }

    /**
     * The key of a log that is to be: the one that was put there, or a new one.
     *
     * @throws KeyUnusable if the one that is there signs for another log
     */
    public CheckpointSigner first(String origin) {
        Path file = settings.key();
        CheckpointSigner signer =
                Files.exists(file) || isKeyStore(file) ? read(file, origin) : KeyFile.create(file, origin);
        if (!signer.key().name().equals(origin)) {
            throw new KeyUnusable(
                    "the key in " + file + " is that of the log " + signer.key().name());
        }
        return signer;
    }

    /**
     * The key that follows: the one that was put there, or a new one.
     *
     * @throws KeyUnusable if what is there cannot be used
     */
    public CheckpointSigner next(String origin) {
        Path file = settings.nextKey();
        return Files.exists(file) || isKeyStore(file) ? read(file, origin) : KeyFile.create(file, origin);
    }

    private CheckpointSigner read(Path file, String origin) {
        return isKeyStore(file) ? KeyStoreKey.read(file, origin, settings.keyPasswordFile()) : KeyFile.read(file);
    }

    private static boolean isKeyStore(Path file) {
        return file.toString().endsWith(KEY_STORE);
    }
}
