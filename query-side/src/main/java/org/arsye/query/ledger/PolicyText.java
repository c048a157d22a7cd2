package org.arsye.query.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.VerifierKey;
import org.springframework.stereotype.Component;

/** What a verifier of this log trusts (c2sp.org/tlog-policy): its keys, and the witnesses that were chosen. */
@Component
public class PolicyText {

    private static final String NO_WITNESS = "quorum none\n";

    private final Tree tree;
    private final LedgerSettings settings;

    PolicyText(Tree tree, LedgerSettings settings) {
        this.tree = tree;
        this.settings = settings;
    }

    /** The policy: a line for each key of the log, then the witnesses' part as it was set. */
    public String text() {
        StringBuilder policy = new StringBuilder();
        for (VerifierKey key : tree.keys()) {
            policy.append("log ").append(key).append('\n');
        }
        policy.append(witnesses());
        Policy.parse(policy.toString().getBytes(StandardCharsets.ISO_8859_1));
        return policy.toString();
    }

    private String witnesses() {
        if (settings.policy() == null) {
            return NO_WITNESS;
        }
        try {
            return Files.readString(settings.policy(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
