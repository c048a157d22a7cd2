package org.arsye.ledger.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;

/**
 * Whose signatures are believed (c2sp.org/tlog-policy): a checkpoint is valid if one of the logs has signed it and enough
 * witnesses have cosigned it.
 */
public final class Policy {

    /** The name for "no witness is needed" (tlog-policy, Defining the quorum). */
    static final String NONE = "none";

    private final List<VerifierKey> logs;
    private final Map<String, VerifierKey> witnesses;
    private final Map<String, Group> groups;
    private final String quorum;

    Policy(List<VerifierKey> logs, Map<String, VerifierKey> witnesses, Map<String, Group> groups, String quorum) {
        this.logs = List.copyOf(logs);
        this.witnesses = new LinkedHashMap<>(witnesses);
        this.groups = Map.copyOf(groups);
        this.quorum = quorum;
    }

    /** Members of which at least so many must have cosigned (tlog-policy, Defining a witness group). */
    record Group(int threshold, List<String> members) {}

    /** Only these keys of the log, and no witness: enough to see that the log itself said so. */
    public static Policy of(List<VerifierKey> logs) {
        return new Policy(logs, Map.of(), Map.of(), NONE);
    }

    /**
     * Reads a policy file.
     *
     * @throws Refused if a line of it is not as the specification says
     */
    public static Policy parse(byte[] file) {
        return new PolicyReader().read(file);
    }

    /** The keys of logs whose checkpoints are believed. */
    public List<VerifierKey> logs() {
        return logs;
    }

    /** The witnesses, by their names in the policy. */
    public Map<String, VerifierKey> witnesses() {
        return Map.copyOf(witnesses);
    }

    /** A checkpoint that one of the logs has signed and enough witnesses have cosigned. */
    public TrustedCheckpoint check(SignedNote note) {
        TrustedCheckpoint signed = signed(note);
        checkQuorum(signed);
        return signed;
    }

    /**
     * A checkpoint that one of the logs has signed under its own name (tlog-policy, Defining a log), whoever cosigned it.
     * Signatures of unknown keys are passed over; one of a known key that does not verify refuses the whole note
     * (signed-note, Signatures).
     *
     * @throws Refused if no log signed it, or somebody known did not sign what is said
     */
    public TrustedCheckpoint signed(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        byte[] message = note.message();
        List<VerifierKey> signers = new ArrayList<>();
        Map<String, Long> cosigned = new LinkedHashMap<>();
        for (NoteSignature signature : note.signatures()) {
            for (VerifierKey log : logs) {
                if (log.claimed(signature)) {
                    checkSignature(log, message, signature);
                    signers.add(log);
                }
            }
            witnesses.forEach((name, witness) -> {
                if (witness.claimed(signature)) {
                    cosigned.put(name, Cosignature.checked(witness, message, signature.signature()));
                }
            });
        }
        signers.removeIf(signer -> !signer.name().equals(checkpoint.origin()));
        if (signers.isEmpty()) {
            throw new Refused(Flaw.SIGNATURE_MISSING);
        }
        return new TrustedCheckpoint(checkpoint, note, signers, cosigned);
    }

    private static void checkSignature(VerifierKey log, byte[] message, NoteSignature signature) {
        if (!log.verifies(message, signature.signature())) {
            throw new Refused(Flaw.SIGNATURE_WRONG, log.name());
        }
    }

    /**
     * Whether enough witnesses have cosigned.
     *
     * @throws Refused if not
     */
    public void checkQuorum(TrustedCheckpoint signed) {
        if (!quorum.equals(NONE) && !met(quorum, signed.witnesses().keySet())) {
            throw new Refused(Flaw.QUORUM_NOT_MET);
        }
    }

    private boolean met(String name, Set<String> cosigned) {
        Group group = groups.get(name);
        if (group == null) {
            return cosigned.contains(name);
        }
        return group.members().stream().filter(member -> met(member, cosigned)).count() >= group.threshold();
    }
}
