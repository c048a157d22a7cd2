package org.arsye.query.ledger;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.arsye.ledger.Disclosure;
import org.arsye.query.platform.Opened;
import org.arsye.query.platform.Opening;
import org.arsye.query.platform.Reader;
import org.springframework.stereotype.Component;

/**
 * The disclosure strings of an entry (ledger format, section 2): each shows for good what one digest of it stands for. Whose
 * key is gone has none. May wait for the store and the keys.
 */
@Component
public class Disclosures {

    private final Publicity publicity;
    private final Opening opening;

    Disclosures(Publicity publicity, Opening opening) {
        this.publicity = publicity;
        this.opening = opening;
    }

    /** What anybody may read of an entry. */
    public List<String> publicOf(LedgerEntry entry) {
        if (entry.sealed().isEmpty()) {
            return List.of();
        }
        Set<String> shown = publicity.publicFields(entry);
        return opened(entry, place -> shown.contains(place.field().field()));
    }

    /** What this reader may read of an entry: at least what anybody may. */
    public List<String> all(LedgerEntry entry, Reader reader) {
        return publicity.readsAllOf(entry.event(), reader) ? everythingOf(entry) : publicOf(entry);
    }

    /** Whatever still opens of an entry: for whoever wrote it, and for those who read all of it. */
    public List<String> everythingOf(LedgerEntry entry) {
        return opened(entry, place -> true);
    }

    /** Whether something of an entry was erased. */
    public boolean erased(LedgerEntry entry) {
        Opened opened =
                opening.of(entry.sealed().stream().map(LedgerEntry.Place::field).toList());
        return entry.sealed().stream().anyMatch(place -> opened.erased(place.field()));
    }

    private List<String> opened(LedgerEntry entry, Predicate<LedgerEntry.Place> shown) {
        List<LedgerEntry.Place> places = entry.sealed().stream().filter(shown).toList();
        Opened opened = opening.of(places.stream().map(LedgerEntry.Place::field).toList());
        return places.stream()
                .flatMap(place -> opened.disclosure(place.field()).stream())
                .map(Disclosure::encoded)
                .distinct()
                .toList();
    }
}
