package org.arsye.query.site.receipt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.springframework.core.io.ClassPathResource;

/** The script of the page that checks receipts, in an engine without a browser: Java does what a browser would lend it. */
final class BrowserScript {

    private static final String LENT = """
            const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
            const bytes = (hex) => Uint8Array.from(hex.match(/../g) || [], (two) => parseInt(two, 16));
            globalThis.ed25519 = true;
            globalThis.TextEncoder = class { encode(text) { return bytes(lent.encode(text)); } };
            globalThis.TextDecoder = class {
              decode(coded) {
                const text = lent.decode(hex(coded));
                if (text === null) { throw new TypeError("not UTF-8"); }
                return text;
              }
            };
            globalThis.crypto = { subtle: {
              digest: async (name, given) => bytes(lent.sha256(hex(given))).buffer,
              importKey: async (format, raw) => {
                if (!ed25519) { throw Object.assign(new Error(), { name: "NotSupportedError" }); }
                return raw;
              },
              verify: async (name, key, signature, message) => lent.verify(hex(key), hex(signature), hex(message)),
            } };
            """;

    private static final String ASK = """
            ArsyeReceipt.check(bytes(given), [vkey], false).then(({ checks, said }) => {
              lent.answer(checks.map((one) => one.rule + " " + one.outcome + " " + one.flaw).join("\\n"),
                  JSON.stringify(said.disclosed));
            }, (failure) => lent.answer("failed: " + failure, ""));
            """;

    private final Lent lent = new Lent();
    private final Context context = Context.newBuilder("js")
            .allowHostAccess(HostAccess.EXPLICIT)
            .option("engine.WarnInterpreterOnly", "false")
            .build();

    BrowserScript() {
        context.getBindings("js").putMember("lent", lent);
        context.eval("js", LENT);
        try {
            context.eval("js", new ClassPathResource("static/verify.js").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rule, outcome and flaw of each check. */
    synchronized List<String> check(byte[] receipt, String vkey) {
        context.getBindings("js").putMember("given", HexFormat.of().formatHex(receipt));
        context.getBindings("js").putMember("vkey", vkey);
        lent.checks = "no answer";
        context.eval("js", ASK);
        return List.of(lent.checks.split("\n"));
    }

    /** What stands open in a receipt, as JSON. */
    synchronized String disclosed(byte[] receipt, String vkey) {
        check(receipt, vkey);
        return lent.disclosed;
    }

    /** As in a browser whose WebCrypto knows no Ed25519. */
    synchronized List<String> withoutEd25519(byte[] receipt, String vkey) {
        context.eval("js", "ed25519 = false");
        try {
            return check(receipt, vkey);
        } finally {
            context.eval("js", "ed25519 = true");
        }
    }

    /** What a browser lends a script. */
    public static final class Lent {

        private String checks;
        private String disclosed;

        @HostAccess.Export
        public void answer(String given, String open) {
            checks = given;
            disclosed = open;
        }

        @HostAccess.Export
        public String encode(String text) {
            return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        }

        @HostAccess.Export
        public String decode(String hex) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(HexFormat.of().parseHex(hex)))
                        .toString();
            } catch (CharacterCodingException malformed) {
                return null;
            }
        }

        @HostAccess.Export
        public String sha256(String hex) throws GeneralSecurityException {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(HexFormat.of().parseHex(hex)));
        }

        @HostAccess.Export
        public boolean verify(String key, String signature, String message) {
            try {
                Signature verifier = Signature.getInstance("Ed25519");
                verifier.initVerify(KeyFactory.getInstance("Ed25519")
                        .generatePublic(
                                new X509EncodedKeySpec(HexFormat.of().parseHex("302a300506032b6570032100" + key))));
                verifier.update(HexFormat.of().parseHex(message));
                return verifier.verify(HexFormat.of().parseHex(signature));
            } catch (GeneralSecurityException no) {
                return false;
            }
        }
    }
}
