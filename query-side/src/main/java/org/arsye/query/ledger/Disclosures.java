package org.arsye.query.ledger;

import java.util.List;
import java.util.Optional;
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

    private final Entries entries;
    private final Publicity publicity;
    private final Opening opening;

    Disclosures(Entries entries, Publicity publicity, Opening opening) {
        this.entries = entries;
        this.publicity = publicity;
        this.opening = opening;
    }

    /** What anybody may read of the entry at a position. */
    public List<String> publicOf(long position) {
        return entries.at(position).map(this::publicOf).orElse(List.of());
    }

    /** The same, of an entry that is at hand. */
    public List<String> publicOf(LedgerEntry entry) {
        return opened(
                entry, place -> publicity.isPublic(entry.event(), place.field().field()));
    }

    /** What this reader may read of the entry at a position: at least what anybody may. */
    public List<String> all(long position, Reader reader) {
        Optional<LedgerEntry> entry = entries.at(position);
        return entry.map(found ->
                        publicity.readsAllOf(found.event(), reader) ? opened(found, place -> true) : publicOf(found))
                .orElse(List.of());
    }

    /** Whether something of the entry at a position was erased. */
    public boolean erased(long position) {
        return entries.at(position)
                .map(entry -> {
                    Opened opened = opening.of(entry.sealed().stream()
                            .map(LedgerEntry.Place::field)
                            .toList());
                    return entry.sealed().stream().anyMatch(place -> opened.erased(place.field()));
                })
                .orElse(false);
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
