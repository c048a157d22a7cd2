package org.arsye.query.site.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.arsye.ledger.tree.Hash;
import org.arsye.query.audit.AuditEntry;
import org.arsye.query.audit.AuditQueries;
import org.arsye.query.ledger.Disclosures;
import org.arsye.query.ledger.Entries;
import org.arsye.query.ledger.LedgerEntry;
import org.arsye.query.ledger.Tree;
import org.arsye.query.platform.Opening;
import org.arsye.query.platform.Reader;
import org.arsye.query.site.page.Changed;
import org.arsye.query.site.page.Entered;
import org.arsye.query.site.page.Evidence;
import org.arsye.query.site.receipt.Entrances;
import org.arsye.query.site.receipt.Examination;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What an event changed and what shows that it is in the ledger. May wait for the store. */
@Component
public class Proving {

    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final AuditQueries audit;
    private final Entries entries;
    private final Entrances entrances;
    private final Disclosures disclosures;
    private final Tree tree;
    private final Opening opening;
    private final JsonMapper json;

    Proving(
            AuditQueries audit,
            Entries entries,
            Entrances entrances,
            Disclosures disclosures,
            Tree tree,
            Opening opening,
            JsonMapper json) {
        this.audit = audit;
        this.entries = entries;
        this.entrances = entrances;
        this.disclosures = disclosures;
        this.tree = tree;
        this.opening = opening;
        this.json = json;
    }

    /** Where an event stands in the ledger. */
    public Optional<Entered> entered(long position) {
        return entrances.at(position);
    }

    /** What shows that an event is in the ledger, under its checkpoint; empty until one covers it. */
    public Optional<Evidence> evidence(Entered entered, Reader reader) {
        return entered.signed() == null
                ? Optional.empty()
                : entries.at(entered.position())
                        .map(entry -> evidence(entry, entered.signed().size(), reader));
    }

    private Evidence evidence(LedgerEntry entry, long size, Reader reader) {
        long position = entry.event().position();
        return new Evidence(
                position,
                tree.inclusion(position, size).hashes().stream()
                        .map(Hash::toString)
                        .toList(),
                new String(entry.bytes(), StandardCharsets.UTF_8),
                disclosures.all(entry, reader).stream().map(Examination::shown).toList(),
                entry.sealed().size());
    }

    /**
     * What began or ended to hold with an event, sealed values opened as far as their keys exist.
     *
     * @param unopened what stands for one that does not open, by its digest
     */
    public List<Changed> changes(AuditEntry event, UnaryOperator<String> unopened) {
        SealedValues sealed = new SealedValues(entries.ofAggregate(event.aggregateId()), opening::of);
        ChangeTeller teller = new ChangeTeller(sealed, unopened, json);
        return audit.changes(event.position(), named(event)).stream()
                .map(teller::told)
                .toList();
    }

    /** Everything the event is about: its aggregate, and whatever its payload names. */
    private Set<UUID> named(AuditEntry event) {
        Set<UUID> named = entries.at(event.position())
                .map(entry -> UUIDS.matcher(new String(entry.event().payload(), StandardCharsets.UTF_8))
                        .results()
                        .map(MatchResult::group)
                        .map(UUID::fromString)
                        .collect(Collectors.toSet()))
                .orElseGet(java.util.HashSet::new);
        named.add(event.aggregateId());
        if (event.consultationId() != null) {
            named.add(event.consultationId().value());
        }
        return named;
    }
}
