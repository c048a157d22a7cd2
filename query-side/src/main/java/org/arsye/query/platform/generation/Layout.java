package org.arsye.query.platform.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The tables of one view. Rows stand in a schema that is named after the digest of their definition, so that releases whose
 * definitions differ serve beside each other from one database.
 *
 * @param view its processing group
 * @param ddl tables and indexes, named without a schema
 * @param digest the first 8 hexadecimal digits of the SHA-256 of the definition
 */
public record Layout(String view, String ddl, String digest) {

    private static final int DIGITS = 8;

    static Layout of(String view, String ddl) {
        return new Layout(view, ddl, digest(ddl));
    }

    /** As the file {@code db/views/<view>.sql} of this release says. */
    public static Layout load(String view, ClassLoader release) {
        String file = "db/views/" + view + ".sql";
        try (var stream = release.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The view " + view + " has no file " + file);
            }
            // Line ends are the checkout's affair, not the layout's.
            return of(view, new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the rows are that are served. */
    public String schema() {
        return schema(view, digest);
    }

    static String schema(String view, String digest) {
        return "view_" + view.replace('-', '_') + "_" + digest;
    }

    /** Where the rows are that are being filled beside them. */
    public String next() {
        return schema() + "_next";
    }

    /** Where the rows are that are served, or that are being filled. */
    String schema(boolean serving) {
        return serving ? schema() : next();
    }

    /** Where rows that served are until they are dropped. */
    String old() {
        return schema() + "_old";
    }

    private static String digest(String ddl) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(ddl.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
