package org.arsye.query.site.receipt;

import java.util.List;
import java.util.Locale;
import org.arsye.ledger.ContributionNumber;
import org.arsye.ledger.MalformedNumber;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.VerifierKey;
import org.arsye.query.ledger.PolicyText;
import org.arsye.query.ledger.Tree;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Entered;
import org.arsye.query.site.page.Examined;
import org.springframework.stereotype.Component;

/** Puts together the page on which receipts are checked. Nothing that is checked is kept. */
@Component
public class VerifyComposer {

    private final Entrances entrances;
    private final Tree tree;
    private final PolicyText policy;

    VerifyComposer(Entrances entrances, Tree tree, PolicyText policy) {
        this.entrances = entrances;
        this.tree = tree;
        this.policy = policy;
    }

    /**
     * The page before anything is checked.
     *
     * @param number as typed or scanned; null if none was asked for
     * @param script where the script of the page is
     */
    public Content ask(String number, String script) {
        if (number == null || number.isBlank()) {
            return page(null, null, null, null, script);
        }
        try {
            Entered found = entrances.at(ContributionNumber.parse(number)).orElse(null);
            return page(number, found == null ? "never_given" : null, found, null, script);
        } catch (MalformedNumber mistyped) {
            return page(number, mistyped.reason().name().toLowerCase(Locale.ROOT), null, null, script);
        }
    }

    /** The page with what came of a check. */
    public Content checked(byte[] receipt, String script) {
        return page(null, null, null, Examination.of(receipt, trusted()), script);
    }

    private Content page(String number, String problem, Entered found, Examined examined, String script) {
        Policy trusted = trusted();
        List<String> keys = trusted.logs().stream().map(VerifierKey::toString).toList();
        return new Content.Verify(
                number, problem, found, examined, keys, !trusted.witnesses().isEmpty(), script);
    }

    private Policy trusted() {
        return tree.keys().isEmpty()
                ? Policy.of(List.of())
                : Policy.parse(policy.text().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }
}
