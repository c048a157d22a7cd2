package org.arsye.ledger.entry;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.arsye.ledger.Digests;

/**
 * What is kept beside a leaf so that a change of a stored event is seen also where its entry says nothing of it: the command
 * it came from, and of a sealed field the name of its key and its ciphertext. It is no part of the tree: whoever can change
 * the event and this digest can change just these things unseen, and nothing that the entry holds.
 *
 * <p>SHA-256 over, one after the other: position (8 bytes, big-endian like all numbers here), event id (16), aggregate id
 * (16), aggregate type, sequence (8), type, revision, time as seconds since 1970 (8) and nanoseconds (4), payload,
 * metadata. Texts are UTF-8; texts, payload and metadata stand behind their length in bytes (4).
 */
public final class RowDigest {

    private RowDigest() {}

    /** The 32 bytes for a stored event. */
    public static byte[] of(StoredEvent event) {
        ByteArrayOutputStream row = new ByteArrayOutputStream(2_048);
        DataOutputStream out = new DataOutputStream(row);
        try {
            out.writeLong(event.position());
            id(event.id(), out);
            id(event.aggregate(), out);
            text(event.aggregateType(), out);
            out.writeLong(event.sequence());
            text(event.type(), out);
            text(event.revision(), out);
            at(event.at(), out);
            bytes(event.payload(), out);
            bytes(event.metadata(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Digests.sha256(row.toByteArray());
    }

    private static void id(UUID id, DataOutputStream out) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void at(Instant at, DataOutputStream out) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8), out);
    }

    private static void bytes(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
