package org.arsye.query.ledger.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.arsye.ledger.note.Ed25519Signer;
import org.arsye.ledger.note.VerifierKey;

/**
 * A signing key in a file that its owner alone can read. Two lines: the public form, which names the origin, and the private
 * one as Go's {@code golang.org/x/mod/sumdb/note} writes it, {@code PRIVATE+KEY+name+hash+base64(1 ‖ seed)}.
 */
public final class KeyFile {

    private static final String PRIVATE = "PRIVATE+KEY+";
    private static final byte TYPE = 1;
    private static final int SEED_BYTES = 32;

    private KeyFile() {}

    /**
     * Makes a new key. A file that is there is never written over.
     *
     * @throws KeyUnusable if there is one already, or it cannot be written
     */
    public static CheckpointSigner create(Path file, String origin) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Ed25519Signer signer = new Ed25519Signer(origin, pair);
            VerifierKey key = signer.key();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, forTheOwnerAlone(file));
            Files.writeString(
                    file, key + "\n" + written(key, seed) + "\n", StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
            return new PairSigner(signer, file);
        } catch (FileAlreadyExistsException there) {
            throw new KeyUnusable("there is a key in " + file + " already", there);
        } catch (IOException e) {
            throw new KeyUnusable("the key cannot be written to " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    private static String written(VerifierKey key, byte[] seed) {
        byte[] typed = new byte[1 + seed.length];
        typed[0] = TYPE;
        System.arraycopy(seed, 0, typed, 1, seed.length);
        return PRIVATE
                + key.name()
                + '+'
                + HexFormat.of().toHexDigits(key.id())
                + '+'
                + Base64.getEncoder().encodeToString(typed);
    }

    /**
     * Reads a key.
     *
     * @throws KeyUnusable if there is none, or it is not one
     */
    public static CheckpointSigner read(Path file) {
        List<String> lines = lines(file);
        try {
            VerifierKey key = VerifierKey.parse(lines.getFirst());
            byte[] seed = seed(lines.getLast(), key);
            if (lines.size() == 2 && seed.length == SEED_BYTES) {
                return new PairSigner(new Ed25519Signer(key, privateKey(seed)), file);
            }
        } catch (IllegalArgumentException | GeneralSecurityException none) {
            // Falls through: what stands there is nobody else's business.
        }
        throw new KeyUnusable(file + " does not hold a key of a log");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new KeyUnusable("there is no readable key in " + file, e);
        }
    }

    private static byte[] seed(String line, VerifierKey key) {
        String before = PRIVATE + key.name() + '+' + HexFormat.of().toHexDigits(key.id()) + '+';
        byte[] typed =
                line.startsWith(before) ? Base64.getDecoder().decode(line.substring(before.length())) : new byte[0];
        return typed.length == 1 + SEED_BYTES && typed[0] == TYPE
                ? Arrays.copyOfRange(typed, 1, typed.length)
                : new byte[0];
    }

    private static PrivateKey privateKey(byte[] seed) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    }

    private static FileAttribute<?>[] forTheOwnerAlone(Path file) {
        Set<String> views = file.getFileSystem().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
