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

/** The stylesheet under a name that changes with its content, so that a browser may keep it for ever. */
@Controller
class Assets {

    private static final int DIGITS = 16;
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final byte[] css = read("static/arsye.css");
    private final String digest = digest(css);

    String stylesheet() {
        return "/assets/" + digest + "/arsye.css";
    }

    /** An address of an earlier version gets today's stylesheet, and may not keep it. */
    @GetMapping("/assets/{digest}/arsye.css")
    ResponseEntity<byte[]> css(@PathVariable("digest") String asked) {
        CacheControl keep = asked.equals(digest)
                ? CacheControl.maxAge(FOR_EVER).cachePublic().immutable()
                : CacheControl.noCache();
        return ResponseEntity.ok()
                .cacheControl(keep)
                .eTag(digest)
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .body(css);
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

    private static byte[] read(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
