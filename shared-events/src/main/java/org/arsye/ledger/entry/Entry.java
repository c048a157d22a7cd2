package org.arsye.ledger.entry;

import java.util.Map;
import java.util.Set;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Json;
import org.arsye.ledger.MalformedJson;
import org.arsye.ledger.Refused;
import org.arsye.ledger.tree.Hash;
import org.arsye.ledger.tree.TreeHasher;

/** An entry of the ledger: canonical JSON (RFC 8785) of certain members and no others (ledger format, section 2). */
public final class Entry {

    /** The version of the format. */
    public static final String VERSION = "arsye/1";

    /** The names of a seal's strings in a stored payload, all of them and no others; an entry keeps the first. */
    public static final Set<String> SEAL = Set.of("sd", "kid", "iv", "ct");

    /** The most bytes an entry may have: what its length in a bundle can say. */
    public static final int LARGEST = 65_535;

    private final byte[] bytes;
    private final Json.Obj members;

    private Entry(byte[] bytes, Json.Obj members) {
        this.bytes = bytes;
        this.members = members;
    }

    /**
     * The bytes of the entry of an event. For many there is {@link EntryWriter}.
     *
     * @throws Refused if the event has none
     */
    public static byte[] bytesOf(StoredEvent event) {
        return new EntryWriter().written(event);
    }

    /**
     * Reads an entry.
     *
     * @throws Refused if it is none, byte for byte
     */
    public static Entry parse(byte[] bytes) {
        EntryScanner.check(bytes, 0, bytes.length);
        return new Entry(bytes.clone(), (Json.Obj) json(bytes));
    }

    static Json json(byte[] bytes) {
        try {
            return Json.parse(bytes);
        } catch (MalformedJson e) {
            throw new Refused(Flaw.ENTRY_NOT_JSON);
        }
    }

    /** A copy of its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The hash of its leaf: SHA-256(0x00 ‖ entry) (RFC 9162, section 2.1.1). */
    public Hash leaf() {
        return new TreeHasher().leaf(bytes);
    }

    /** All members, by their names. */
    public Json.Obj json() {
        return members;
    }

    /** Its place in the order; the index of its leaf. */
    public long position() {
        return ((Json.Int) members.members().get("position")).value();
    }

    /** The type of the event. */
    public String type() {
        return text("type");
    }

    /** The identifier of the event. */
    public String id() {
        return text("id");
    }

    /** When the event was recorded, by the clock of the command side. */
    public String at() {
        return text("at");
    }

    private String text(String name) {
        return ((Json.Str) members.members().get(name)).value();
    }

    /** What happened, sealed fields as their digests. */
    public Json.Obj payload() {
        return (Json.Obj) members.members().get("payload");
    }

    /** The digests of sealed fields, each with the names of the fields it stands at. */
    public Map<String, Set<String>> digests() {
        return SealedFields.digests(payload());
    }
}
