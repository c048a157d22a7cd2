package org.arsye.command.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that wraps every content key: 32 random bytes in a file of their own, never in a database. Whoever loses it has
 * forgotten every sealed field; whoever copies it, together with the database of content keys, can read them all.
 */
public final class MasterKey {

    private static final int BYTES = 32;

    private final byte[] key;

    private MasterKey(byte[] key) {
        this.key = key;
    }

    /** Where the key of a data folder lies. */
    public static Path fileIn(Path dataDir) {
        return dataDir.resolve("keys").resolve("master.key");
    }

    /**
     * Reads the key.
     *
     * @throws IllegalStateException if the file does not hold 32 bytes in base64
     */
    public static MasterKey read(Path file) {
        try {
            byte[] key = Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (key.length != BYTES) {
                throw new IllegalStateException(file + " does not hold a key of " + BYTES + " bytes.");
            }
            return new MasterKey(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(file + " is not base64.", e);
        }
    }

    /**
     * Makes a new key, readable by its owner alone. An existing file is never written over.
     *
     * @throws IllegalStateException if there is one already
     */
    public static MasterKey create(Path file) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Files.createDirectories(file.getParent());
            Files.createFile(file, forTheOwnerAlone(file));
            Files.writeString(
                    file,
                    Base64.getEncoder().encodeToString(key) + "\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DSYNC);
            return new MasterKey(key);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalStateException(file + " exists already.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key's bytes, for wrapping and unwrapping. */
    public byte[] bytes() {
        return key.clone();
    }

    /** A key for one purpose: HMAC-SHA256 of the purpose under this key, 32 bytes. */
    public byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileAttribute<?>[] forTheOwnerAlone(Path file) {
        Set<String> views = file.getFileSystem().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public String toString() {
        return "MasterKey";
    }
}
