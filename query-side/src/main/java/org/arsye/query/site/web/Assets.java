package org.arsye.query.site.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The stylesheet and the one script under names that change with their content, so that a browser may keep them for ever. */
@Controller
class Assets {

    private static final int DIGITS = 16;
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final Asset css = new Asset("arsye.css", "text/css;charset=UTF-8");
    private final Asset verify = new Asset("verify.js", "text/javascript;charset=UTF-8");

    String stylesheet() {
        return css.path();
    }

    /** What checks a receipt in the browser. */
    String script() {
        return verify.path();
    }

    @GetMapping("/assets/{digest}/arsye.css")
    ResponseEntity<byte[]> css(@PathVariable("digest") String asked) {
        return css.answer(asked);
    }

    @GetMapping("/assets/{digest}/verify.js")
    ResponseEntity<byte[]> verify(@PathVariable("digest") String asked) {
        return verify.answer(asked);
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Asset {

        private final String name;
        private final MediaType type;
        private final byte[] bytes;
        private final String digest;

        Asset(String name, String type) {
            this.name = name;
            this.type = MediaType.parseMediaType(type);
            try {
                bytes = new ClassPathResource("static/" + name).getContentAsByteArray();
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
            digest = Assets.digest(bytes);
        }

        String path() {
            return "/assets/" + digest + "/" + name;
        }

        /** An address of an earlier version gets today's file, and may not keep it. */
        ResponseEntity<byte[]> answer(String asked) {
            CacheControl keep = asked.equals(digest)
                    ? CacheControl.maxAge(FOR_EVER).cachePublic().immutable()
                    : CacheControl.noCache();
            return ResponseEntity.ok()
                    .cacheControl(keep)
                    .eTag(digest)
                    .contentType(type)
                    .body(bytes);
        }
    }
}
