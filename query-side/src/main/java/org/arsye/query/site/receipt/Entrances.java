package org.arsye.query.site.receipt;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.arsye.ledger.ContributionNumber;
import org.arsye.ledger.entry.Entry;
import org.arsye.ledger.entry.StoredEvent;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.SignedNote;
import org.arsye.query.ledger.Entries;
import org.arsye.query.ledger.LedgerEntry;
import org.arsye.query.ledger.Tree;
import org.arsye.query.site.page.Entered;
import org.springframework.stereotype.Component;

/** Events as they stand in the ledger. May wait for the store. */
@Component
public class Entrances {

    private static final ZoneId HOME = ZoneId.of("Europe/Belgrade");

    private final Entries entries;
    private final Tree tree;

    Entrances(Entries entries, Tree tree) {
        this.entries = entries;
        this.tree = tree;
    }

    Optional<Entered> of(UUID event) {
        return entries.of(event).map(this::entered);
    }

    /** What stands at a position; empty beyond the end of the record. */
    public Optional<Entered> at(long position) {
        return entries.at(position).map(this::entered);
    }

    /** The same, of an entry that is at hand. */
    public Entered entered(LedgerEntry found) {
        StoredEvent event = found.event();
        Entry entry = Entry.parse(found.bytes());
        return new Entered(
                event.position(),
                ContributionNumber.of(event.position()),
                event.id().toString(),
                event.type(),
                event.at(),
                HOME,
                role(entry),
                subject(event),
                entry.leaf().toString(),
                signed(event.position()));
    }

    private Entered.Signed signed(long position) {
        return tree.latest()
                .map(Entrances::signed)
                .filter(signed -> position < signed.size())
                .orElse(null);
    }

    private static Entered.Signed signed(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        return new Entered.Signed(
                checkpoint.origin(),
                checkpoint.size(),
                checkpoint.root().toString(),
                new String(note.bytes(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String role(Entry entry) {
        return entry.json().members().get("actor") instanceof org.arsye.ledger.Json.Obj actor
                        && actor.members().get("role") instanceof org.arsye.ledger.Json.Str role
                ? role.value()
                : null;
    }

    private static String subject(StoredEvent event) {
        return switch (event.aggregateType()) {
            case "Comment" -> "/comments/" + event.aggregate();
            case "Consultation" -> "/consultations/" + event.aggregate();
            default -> null;
        };
    }
}
