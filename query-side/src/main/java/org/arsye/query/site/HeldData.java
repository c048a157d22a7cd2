package org.arsye.query.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.arsye.events.comment.CommentId;
import org.arsye.events.erasure.ContributionId;
import org.arsye.ledger.Disclosure;
import org.arsye.ledger.Json;
import org.arsye.ledger.verify.Receipt;
import org.arsye.query.erasures.ErasuresQueries;
import org.arsye.query.history.HistoryEntry;
import org.arsye.query.history.HistoryQueries;
import org.arsye.query.ledger.Disclosures;
import org.arsye.query.ledger.Entries;
import org.arsye.query.ledger.LedgerEntry;
import org.arsye.query.ledger.Receipts;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.springframework.stereotype.Component;

/**
 * Everything that is held about the author of a comment, for the author: the events as anybody can check them, with whatever
 * still opens of their own. Nothing else names them.
 */
@Component
public class HeldData {

    private final HistoryQueries history;
    private final Entries entries;
    private final Disclosures disclosures;
    private final Receipts receipts;
    private final ErasuresQueries erasures;

    HeldData(
            HistoryQueries history,
            Entries entries,
            Disclosures disclosures,
            Receipts receipts,
            ErasuresQueries erasures) {
        this.history = history;
        this.entries = entries;
        this.disclosures = disclosures;
        this.receipts = receipts;
        this.erasures = erasures;
    }

    /** JSON in UTF-8. Of the events that follow the submission the author learns what the public does. */
    public byte[] of(CommentId comment, Moment moment) {
        List<UUID> concerned = new ArrayList<>(List.of(comment.value()));
        erasures.of(new ContributionId(comment.value()), moment)
                .forEach(erasure -> concerned.add(erasure.id().value()));
        List<Json> events = new ArrayList<>();
        for (UUID aggregate : concerned) {
            for (HistoryEntry each : history.of(aggregate, moment)) {
                LedgerEntry entry = entries.at(each.position()).orElseThrow(NotFound::new);
                boolean own = aggregate.equals(comment.value()) && each.sequence() == 0;
                events.add(event(entry, own ? disclosures.everythingOf(entry) : disclosures.publicOf(entry)));
            }
        }
        return new Json.Obj(Map.of("comment", new Json.Str(comment.toString()), "events", new Json.Arr(events)))
                .canonicalText()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The receipt of the submission, with every disclosure that the author may show to whom they please. */
    public Receipt receipt(CommentId comment, Moment moment) {
        HistoryEntry submission =
                history.of(comment.value(), moment).stream().findFirst().orElseThrow(NotFound::new);
        return receipts.of(submission.eventId(), disclosures::everythingOf);
    }

    private static Json event(LedgerEntry entry, List<String> open) {
        Map<String, Json> members = new TreeMap<>();
        members.put("entry", Json.parse(entry.bytes()));
        members.put(
                "disclosures",
                new Json.Arr(open.stream().<Json>map(Json.Str::new).toList()));
        Map<String, Json> opened = new TreeMap<>();
        open.stream().map(Disclosure::parse).forEach(said -> opened.put(said.name(), said.value()));
        members.put("opened", new Json.Obj(opened));
        return new Json.Obj(members);
    }
}
