package org.arsye.query.ledger.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.SignedNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys in files and key stores. */
class KeysTest {

    private static final String ORIGIN = "log.example/keys";
    private static final String EMPTY_TREE = ORIGIN + "\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

    @TempDir
    private Path folder;

    @Test
    void a_key_that_was_written_is_read_again_and_signs_the_same() throws IOException {
        Path file = folder.resolve("keys/ledger.key");
        CheckpointSigner made = KeyFile.create(file, ORIGIN);
        CheckpointSigner read = KeyFile.read(file);

        assertThat(read.key()).hasToString(made.key().toString());
        assertThat(note(read)).isEqualTo(note(made));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(read.toString()).doesNotContain("PRIVATE");
    }

    /** The vector of golang.org/x/mod/sumdb/note: "PeterNeumann", from the example of its documentation. */
    @Test
    void a_key_of_the_fields_own_tools_is_read() throws IOException {
        Path file = folder.resolve("go.key");
        Files.writeString(file, """
                PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW
                PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz
                """);
        String text =
                "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";

        assertThat(new String(SignedNote.of(text, List.of(KeyFile.read(file))).bytes(), StandardCharsets.UTF_8))
                .endsWith(
                        "\n\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n");
    }

    @Test
    void a_key_is_never_written_over() {
        Path file = folder.resolve("ledger.key");
        String key = KeyFile.create(file, ORIGIN).key().toString();

        assertThatThrownBy(() -> KeyFile.create(file, ORIGIN)).isInstanceOf(KeyUnusable.class);
        assertThat(KeyFile.read(file).key()).hasToString(key);
    }

    @Test
    void two_halves_that_do_not_belong_together_are_no_key() throws IOException {
        Path one = folder.resolve("one.key");
        KeyFile.create(one, ORIGIN);
        Path other = folder.resolve("other.key");
        KeyFile.create(other, ORIGIN);
        String mixed = Files.readAllLines(one).getFirst() + "\n"
                + Files.readAllLines(other).getLast() + "\n";
        Files.writeString(folder.resolve("mixed.key"), mixed);

        assertThatThrownBy(() -> KeyFile.read(folder.resolve("mixed.key")))
                .isInstanceOf(KeyUnusable.class)
                .hasMessageNotContaining("AY");
        assertThatThrownBy(() -> KeyFile.read(folder.resolve("none.key"))).isInstanceOf(KeyUnusable.class);
    }

    @Test
    void a_key_store_as_keytool_makes_it_signs() throws Exception {
        Path store = folder.resolve("ledger.p12");
        Path password = Files.writeString(folder.resolve("password"), "synthetic-password\n");
        keytool(store, "Ed25519");

        CheckpointSigner signer = KeyStoreKey.read(store, ORIGIN, password);
        Policy.of(List.of(signer.key())).check(SignedNote.parse(note(signer)));
        assertThat(note(KeyStoreKey.read(store, ORIGIN, password))).isEqualTo(note(signer));
        Files.writeString(password, "another\n");
        assertThatThrownBy(() -> KeyStoreKey.read(store, ORIGIN, password)).isInstanceOf(KeyUnusable.class);
    }

    @Test
    void a_key_store_with_another_kind_of_key_is_refused() throws Exception {
        Path store = folder.resolve("ec.p12");
        Path password = Files.writeString(folder.resolve("password"), "synthetic-password\n");
        keytool(store, "EC");

        assertThatThrownBy(() -> KeyStoreKey.read(store, ORIGIN, password))
                .isInstanceOf(KeyUnusable.class)
                .hasMessageContaining("not one of Ed25519");
    }

    private static void keytool(Path store, String algorithm) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/keytool",
                        "-genkeypair",
                        "-keyalg",
                        algorithm,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "synthetic-password",
                        "-alias",
                        "ledger",
                        "-dname",
                        "CN=ledger")
                .redirectErrorStream(true)
                .start();
        keytool.inputReader(StandardCharsets.UTF_8).readAllAsString();
        assertThat(keytool.waitFor()).isZero();
    }

    private static byte[] note(CheckpointSigner signer) {
        return SignedNote.of(EMPTY_TREE, List.of(signer)).bytes();
    }
}
