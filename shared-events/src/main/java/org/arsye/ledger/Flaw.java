package org.arsye.ledger;

/**
 * Why something is refused or does not verify. The names are stable codes; the sentences are for a reader who has no other
 * document at hand.
 */
public enum Flaw {
    NOT_UTF_8("it is not UTF-8"),
    CONTROL_CHARACTER("it holds a control character; carriage returns and tabs count"),
    TOO_LARGE("it is larger than anything of its kind may be"),
    NO_FINAL_NEWLINE("its last line does not end with a newline"),
    NOT_BASE64("it is not base64 as RFC 4648, section 4, writes it: padded, one spelling for the same bytes"),
    NOT_DECIMAL("it is not a decimal number without sign and leading zeros"),
    NOT_A_HASH("it is not a SHA-256 hash of 32 bytes"),

    INDEX_BEYOND_TREE("the index is at or past the size of the tree"),
    SIZES_REVERSED("the older tree is larger than the newer one"),
    PROOF_TOO_SHORT("the proof has fewer hashes than index and size ask for"),
    PROOF_TOO_LONG("the proof has more hashes than index and size ask for"),
    ORIGIN_DIFFERS("the two checkpoints are of different ledgers"),
    ROOT_DIFFERS("the root that follows from the hashes is another than the one stated"),
    OLDER_ROOT_DIFFERS("the older root that follows from the hashes is another than the one stated"),

    NOT_A_TILE_PATH("it is not the path of a tile or of a bundle of entries"),
    TILE_MISSING("the tile is missing"),
    TILE_LENGTH("the tile has another length than its width asks for"),
    TILE_DIFFERS("the tile holds other hashes than its entries and the tiles below it have"),
    BUNDLE_MISSING("the bundle of entries is missing"),
    BUNDLE_CUT("the bundle ends inside an entry"),
    BUNDLE_TOO_SHORT("the bundle has fewer entries than its width"),
    BUNDLE_TOO_LONG("the bundle has bytes after its last entry"),

    ENTRY_EMPTY("an entry is empty"),
    ENTRY_TOO_LARGE("an entry has more than 65535 bytes"),
    ENTRY_NOT_JSON("an entry is not JSON as the record knows it"),
    ENTRY_NOT_CANONICAL("an entry is not in the canonical form of RFC 8785"),
    ENTRY_SHAPE("an entry has not the members, or not the kinds of values, that entries have"),
    ENTRY_VERSION("an entry is of another version than arsye/1"),
    ENTRY_POSITION("an entry states another position than the leaf it is"),
    EVENT_PAYLOAD("the stored payload is not an object of JSON as the record knows it"),
    EVENT_METADATA("the stored metadata is not an object of JSON, or names an actor otherwise than by role and id"),
    EVENT_TIME("the time of the event is not a whole millisecond of a year of four digits"),
    SEALED_FIELD("a field that looks sealed is not of the four parts sd, kid, iv and ct"),

    NOTE_SHAPE("it is no text, blank line and signature lines"),
    NOTE_UNSIGNED("it has no signature line"),
    NOTE_SIGNATURES("it has more signature lines than anybody needs"),
    SIGNATURE_LINE("a signature line is not em dash, key name and base64 of key id and signature"),
    SIGNATURE_TWICE("one key signs twice"),
    SIGNATURE_WRONG("the signature of a known key does not verify"),
    SIGNATURE_MISSING("no key that is trusted for this origin has signed"),
    KEY_NAME("a key name is empty, or holds a space or a plus sign"),
    KEY_SHAPE("it is no verifier key: name, key id in hexadecimal and base64 of type and key, joined by plus signs"),
    KEY_TYPE("the key is of a type that is not used here"),
    KEY_ID("the key id does not follow from name, type and key"),
    KEY_WRONG("the key is no point of the curve"),

    CHECKPOINT_SHAPE("it is not the three lines of origin, size and root"),
    CHECKPOINT_ROOT_OF_NOTHING("it has no leaves and yet another root than that of the empty tree"),

    PROOF_HEADER("its first line is not c2sp.org/tlog-proof@v1"),
    PROOF_EXTRA("the line of extra data is missing or not well formed"),
    PROOF_INDEX("the line of the index is missing or not well formed"),
    PROOF_HASH("a line of the proof is no hash"),

    POLICY_LINE("a line is none of log, witness, group and quorum with its parts"),
    POLICY_NAME_TAKEN("a name stands for two things, or for nothing by its definition"),
    POLICY_NAME_UNKNOWN("a name is used before it is defined"),
    POLICY_KEY_TWICE("two logs or two witnesses have one key"),
    POLICY_MEMBER_TWICE("a name is a member twice"),
    POLICY_THRESHOLD("a threshold is below one or above the number of members"),
    POLICY_QUORUM("it does not have exactly one line that defines the quorum"),
    POLICY_TOO_LONG("it has more logs, witnesses or groups than are read"),
    QUORUM_NOT_MET("fewer witnesses have cosigned than the policy asks for"),

    RECEIPT_EXTRA("the extra data is not the canonical JSON of an entry and its disclosures"),
    DISCLOSURE_SHAPE("a disclosure is not base64url of a JSON array of salt, name and value"),
    DISCLOSURE_TWICE("a disclosure stands there twice"),
    DISCLOSURE_UNKNOWN("the digest of a disclosure does not occur in the entry"),
    DISCLOSURE_ELSEWHERE("a disclosure is of another field than the one its digest stands at"),

    CHECKPOINT_MISSING("there is no checkpoint"),
    BUNDLE_DIFFERS("a bundle of fewer entries does not begin the bundle of all of them"),
    DISCLOSURE_FILE("it is not a JSON array of the disclosures of one entry"),
    FILE_UNREADABLE("a file cannot be read"),
    FILE_NOT_VOUCHED_FOR("files stand there that the checkpoint does not speak of"),

    ROWS_HEADER("the first line does not name the columns of the event store, each once"),
    ROWS_LINE("a line has another number of fields than the first, or is cut"),
    ROWS_ESCAPE("a field is not escaped as PostgreSQL's COPY does it in its text format"),
    ROWS_VALUE("a field is not what its column holds, written as PostgreSQL writes it by default"),
    ROWS_ORDER("the rows are not in the order of their positions, or one is there twice"),

    ROW_DIFFERS("the stored event gives another entry than the one that was signed"),
    ROW_MISSING("the store has no event at a position that was given before a later one, or was signed"),
    ROW_NOT_VOUCHED_FOR("events stand there that the checkpoint does not speak of yet"),
    ROW_DIGEST_DIFFERS(
            "what an entry leaves out of the stored event was changed: a command's id, a key's name, a ciphertext"),
    LEAF_DIFFERS("the leaf that is kept beside the event is not the one that was signed"),
    LEAF_MISSING("no leaf is kept beside the event"),
    GUARD_DIFFERS("the guard outside the database holds a checkpoint that the database does not have"),

    REPORT_SHAPE("it is not the canonical JSON of a report, with its consultation, origin and version"),
    REPORT_MISSING("no entry publishes this version of the report"),
    REPORT_FIGURES("the entry that published the report states other figures than the entries before it give"),
    REPORT_DIFFERS("the report that follows from the entries is another, byte for byte");

    private final String sentence;

    Flaw(String sentence) {
        this.sentence = sentence;
    }

    /** The flaw in words, to be read after a colon. */
    public String sentence() {
        return sentence;
    }
}
