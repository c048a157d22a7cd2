package org.arsye.norms.pack;

import java.util.Map;
import java.util.Optional;
import org.arsye.norms.Wrong;
import org.arsye.norms.pack.ItemReader.Head;
import org.arsye.norms.yaml.Fields;

/** Reads the norms that lean on a term: the term must be there, and they cannot be surer than it is. */
final class TermUser {

    private TermUser() {}

    static Procedure procedure(Fields item, ItemReader reader, Map<String, Boolean> terms) {
        Head head = reader.head(item, Procedure.class);
        return new Procedure(
                head.id(),
                item.choice("kind", Procedure.Kind.class),
                item.choice("allowed", Answer.class),
                item.choices("needs", Procedure.Need.class),
                term(item, head, terms),
                head.said());
    }

    static ComplaintRoute complaint(Fields item, ItemReader reader, Map<String, Boolean> terms) {
        Head head = reader.head(item, ComplaintRoute.class);
        return new ComplaintRoute(
                head.id(), item.choice("stage", ComplaintRoute.Stage.class), term(item, head, terms), head.said());
    }

    static Standard standard(Fields item, ItemReader reader, Map<String, Boolean> terms) {
        Head head = reader.head(item, Standard.class);
        Standard.Rule rule = item.choice("rule", Standard.Rule.class);
        Optional<String> term = term(item, head, terms);
        if (rule != null && rule.needsTerm() && !item.has("term")) {
            item.flaw("term", Wrong.MEASURES_A_TERM, rule);
        }
        if (rule != null && !rule.needsTerm() && item.has("term")) {
            item.flaw("term", Wrong.MEASURES_NO_TERM, rule);
        }
        return new Standard(head.id(), rule, term, head.said());
    }

    private static Optional<String> term(Fields item, Head head, Map<String, Boolean> terms) {
        Optional<String> term = item.textIfAny("term");
        if (term.isPresent() && !terms.containsKey(term.get())) {
            item.flaw("term", Wrong.TERM_UNKNOWN, term.get());
        } else if (term.isPresent()
                && head.said().basis() != null
                && head.said().basis().verified()
                && !terms.get(term.get())) {
            item.flaw("basis", Wrong.LEANS_ON_UNVERIFIED, term.get());
        }
        return term;
    }
}
