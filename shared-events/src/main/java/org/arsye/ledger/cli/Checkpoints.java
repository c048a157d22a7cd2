package org.arsye.ledger.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.arsye.ledger.Json;
import org.arsye.ledger.Refused;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.note.TlogProof;

/** Checkpoints as files, by themselves or at the end of a receipt. */
final class Checkpoints {

    private static final byte[] PROOF = "c2sp.org/tlog-proof@v1\n".getBytes(StandardCharsets.US_ASCII);

    private Checkpoints() {}

    /** The note of a file; a receipt is as good, for it ends with one. */
    static byte[] note(Path file) {
        byte[] bytes = InputFile.read(file, ReceiptCommand.LARGEST);
        boolean proof = bytes.length >= PROOF.length && Arrays.equals(bytes, 0, PROOF.length, PROOF, 0, PROOF.length);
        try {
            return proof ? TlogProof.parse(bytes).note().bytes() : bytes;
        } catch (Refused refused) {
            // No receipt, byte for byte: the verifier says the same of it.
            return bytes;
        }
    }

    /** What a note says, whoever signed it. */
    static Json json(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        Map<String, Json> told = new LinkedHashMap<>();
        told.put("origin", new Json.Str(checkpoint.origin()));
        told.put("size", new Json.Int(checkpoint.size()));
        told.put("root", new Json.Str(checkpoint.root().toString()));
        return new Json.Obj(told);
    }
}
