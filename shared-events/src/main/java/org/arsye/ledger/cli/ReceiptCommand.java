package org.arsye.ledger.cli;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arsye.ledger.Disclosure;
import org.arsye.ledger.Json;
import org.arsye.ledger.entry.Entry;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.verify.Progress;
import org.arsye.ledger.verify.Receipt;
import org.arsye.ledger.verify.ReceiptVerifier;
import org.arsye.ledger.verify.Verdict;

/** {@code receipt FILE}. Says also what was recorded and what the receipt discloses of it, but only where all of it holds. */
final class ReceiptCommand {

    static final int LARGEST = 1024 * 1024;

    private ReceiptCommand() {}

    static Answer run(Arguments arguments, InputStream in, Progress progress) {
        String file = arguments.files("FILE").getFirst();
        Policy policy = arguments.trust();
        byte[] bytes = InputFile.read(Arguments.path(file), LARGEST);
        Verdict verdict = new ReceiptVerifier(policy).verify(bytes);
        Answer answer = Answer.of(verdict);
        return verdict.holds() ? told(Receipt.parse(bytes), answer) : answer;
    }

    private static Answer told(Receipt receipt, Answer answer) {
        Entry entry = Entry.parse(receipt.entry());
        Map<String, Json> told = new LinkedHashMap<>();
        told.put("position", new Json.Int(entry.position()));
        told.put("type", new Json.Str(entry.type()));
        told.put("id", new Json.Str(entry.id()));
        told.put("at", new Json.Str(entry.at()));
        List<Json> disclosed = new ArrayList<>();
        receipt.disclosures().forEach(disclosure -> {
            Disclosure read = Disclosure.parse(disclosure);
            disclosed.add(new Json.Obj(Map.of(read.name(), read.value())));
        });
        return answer.with("checkpoint", Checkpoints.json(receipt.proof().note()))
                .with("entry", new Json.Obj(told))
                .with("disclosed", new Json.Arr(disclosed));
    }
}
