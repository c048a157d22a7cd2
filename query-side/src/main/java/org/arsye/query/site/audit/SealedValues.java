package org.arsye.query.site.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.arsye.ledger.Disclosure;
import org.arsye.query.ledger.LedgerEntry;
import org.arsye.query.platform.Opened;
import org.arsye.query.platform.SealedField;
import org.arsye.query.site.receipt.Examination;

/**
 * What the sealed values of some events say, found by their digests: a row of a view carries a seal, but not where it was
 * made, and it opens only there.
 */
final class SealedValues {

    private final Map<String, SealedField<?>> byDigest = new HashMap<>();
    private final Opened opened;

    SealedValues(List<LedgerEntry> entries, java.util.function.Function<List<SealedField<?>>, Opened> opening) {
        entries.stream()
                .flatMap(entry -> entry.sealed().stream())
                .map(LedgerEntry.Place::field)
                .forEach(field -> byDigest.put(field.closed().sd(), field));
        opened = opening.apply(List.copyOf(byDigest.values()));
    }

    /** What stands under a digest; empty if it is unknown here, or erased. */
    Optional<String> text(String digest) {
        SealedField<?> field = byDigest.get(digest);
        return field == null
                ? Optional.empty()
                : opened.disclosure(field)
                        .map(Disclosure::value)
                        .map(value -> Examination.texts(value).stream().collect(Collectors.joining("\n")));
    }
}
