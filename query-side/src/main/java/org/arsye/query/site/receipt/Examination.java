package org.arsye.query.site.receipt;

import java.util.ArrayList;
import java.util.List;
import org.arsye.ledger.Disclosure;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Json;
import org.arsye.ledger.MalformedDisclosure;
import org.arsye.ledger.Refused;
import org.arsye.ledger.entry.Entry;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.tree.TreeHasher;
import org.arsye.ledger.verify.Check;
import org.arsye.ledger.verify.Outcome;
import org.arsye.ledger.verify.Receipt;
import org.arsye.ledger.verify.ReceiptVerifier;
import org.arsye.ledger.verify.Rule;
import org.arsye.ledger.verify.Verdict;
import org.arsye.query.site.page.Examined;

/** Checks a receipt by the ledger's own rules and says in plain parts what came of it. */
public final class Examination {

    private Examination() {}

    static Examined of(byte[] file, Policy policy) {
        Verdict verdict = new ReceiptVerifier(policy).verify(file);
        List<Examined.Line> lines =
                verdict.checks().stream().map(Examination::line).toList();
        Receipt receipt = read(file);
        return new Examined(
                word(verdict),
                lines,
                receipt == null ? null : facts(receipt),
                receipt == null ? List.of() : disclosed(receipt, verdict));
    }

    private static String word(Verdict verdict) {
        return verdict.holds() ? "holds" : verdict.exitStatus() == 2 ? "unusable" : "fails";
    }

    private static Examined.Line line(Check check) {
        return new Examined.Line(
                check.rule().name(),
                check.outcome().name(),
                check.flaw().map(Flaw::name).orElse(null));
    }

    private static Receipt read(byte[] file) {
        try {
            return Receipt.parse(file);
        } catch (Refused none) {
            return null;
        }
    }

    private static Examined.Facts facts(Receipt receipt) {
        Checkpoint checkpoint = Checkpoint.parse(receipt.proof().note().text());
        Entry entry = entry(receipt);
        return new Examined.Facts(
                entry == null ? null : entry.type(),
                entry == null ? null : entry.at(),
                entry == null ? null : entry.id(),
                receipt.proof().inclusion().index(),
                new TreeHasher().leaf(receipt.entry()).toString(),
                checkpoint.origin(),
                checkpoint.size(),
                checkpoint.root().toString());
    }

    private static Entry entry(Receipt receipt) {
        try {
            return Entry.parse(receipt.entry());
        } catch (Refused none) {
            return null;
        }
    }

    /** Only what belongs to the entry is told: checks of disclosures come in the order of the disclosures. */
    private static List<Examined.Shown> disclosed(Receipt receipt, Verdict verdict) {
        List<Check> checks = verdict.checks().stream()
                .filter(check -> check.rule() == Rule.DISCLOSURE)
                .toList();
        List<Examined.Shown> shown = new ArrayList<>();
        for (int i = 0; i < checks.size() && i < receipt.disclosures().size(); i++) {
            if (checks.get(i).outcome() == Outcome.HOLDS) {
                shown.add(shown(receipt.disclosures().get(i)));
            }
        }
        return shown;
    }

    /** What a disclosure opens, which was made here or was checked. */
    public static Examined.Shown shown(String encoded) {
        try {
            Disclosure disclosure = Disclosure.parse(encoded);
            return new Examined.Shown(disclosure.name(), texts(disclosure.value()));
        } catch (MalformedDisclosure none) {
            throw new IllegalArgumentException("was checked before", none);
        }
    }

    /** What a sealed value says, in each of its languages. */
    public static List<String> texts(Json value) {
        return switch (value) {
            case Json.Str text -> List.of(text.value());
            case Json.Obj languages ->
                languages.members().values().stream()
                        .flatMap(inner -> texts(inner).stream())
                        .toList();
            case Json.Arr several ->
                several.elements().stream()
                        .flatMap(inner -> texts(inner).stream())
                        .toList();
            case Json.Int number -> List.of(Long.toString(number.value()));
            case Json.Bool bool -> List.of(Boolean.toString(bool.value()));
        };
    }
}
