package org.arsye.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.past.PastConsultationId;
import org.arsye.norms.compliance.AnswerTerm;
import org.arsye.norms.compliance.Facts;
import org.arsye.norms.compliance.Judge;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.PackReference;
import org.arsye.query.compliance.ComplianceEntry.Overall;
import org.arsye.query.compliance.ComplianceEntry.PackEntry;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Opened;
import org.arsye.query.platform.Opening;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.springframework.stereotype.Component;

/**
 * Questions about compliance. Each is judged when it is asked, on the moment asked for, and may wait for the database: ask on
 * a virtual thread. Only consultations that have opened are judged; what the public does not see yet is not among them.
 */
@Component
public class ComplianceQueries {

    private final FactsTable facts;
    private final ComplianceCommentsTable comments;
    private final PastTable past;
    private final NormsAtHand norms;
    private final Opening opening;

    ComplianceQueries(
            FactsTable facts, ComplianceCommentsTable comments, PastTable past, NormsAtHand norms, Opening opening) {
        this.facts = facts;
        this.comments = comments;
        this.past = past;
        this.norms = norms;
        this.opening = opening;
    }

    /** Empty where it has not opened, or there is none. */
    public Optional<ComplianceEntry> one(ConsultationId id, Moment moment) {
        return judged(List.of(id), moment).stream().findFirst();
    }

    public Optional<ComplianceEntry> one(PastConsultationId id, Moment moment) {
        return past.one(id, moment.position()).map(found -> judged(found, moment));
    }

    /** By when its comments were to be answered; empty where it is bound to no pack, or the pack names no such term. */
    public Optional<AnswerTerm> answerTerm(ConsultationId id, Moment moment) {
        List<ConsultationId> ids = List.of(id);
        FactsTable.Consultation one =
                facts.consultations(ids, moment.position()).get(id);
        if (one == null) {
            return Optional.empty();
        }
        List<FactsTable.Row> happened = facts.facts(ids, moment.position()).getOrDefault(id, List.of());
        Facts known = Folding.facts(one, happened, List.of(), null, Map.of());
        return bound(happened)
                .flatMap(row -> norms.packs(moment).bound(reference(row)))
                .flatMap(pack -> AnswerTerm.of(pack, norms.calendars(moment), known, moment.instant()));
    }

    private static Optional<FactsTable.Row> bound(List<FactsTable.Row> happened) {
        return happened.stream().filter(row -> row.fact() instanceof Fact.Bound).findFirst();
    }

    private static PackReference reference(FactsTable.Row row) {
        Fact.Bound fact = (Fact.Bound) row.fact();
        return new PackReference(fact.pack(), fact.version(), fact.sha256());
    }

    /** Newest first; of each those findings that were asked for, and none that has none of them. */
    public Page<ComplianceEntry> list(ComplianceFilter filter, Paging paging, Moment moment) {
        long before = paging.afterOr(Long.MAX_VALUE);
        List<ComplianceEntry> found = all(filter, moment).stream()
                .filter(entry -> entry.position() < before)
                .map(entry -> narrowed(entry, filter))
                .filter(entry -> !filter.narrowsFindings() || !entry.findings().isEmpty())
                .sorted(Comparator.comparingLong(ComplianceEntry::position).reversed())
                .limit(paging.limit() + 1L)
                .toList();
        return Page.of(found, paging, ComplianceEntry::position);
    }

    /** @param filter by consultation; standard and verdict do not narrow it */
    public Scorecard scorecard(Scorecard.By by, ComplianceFilter filter, Moment moment) {
        return Counting.scorecard(by, all(filter, moment));
    }

    /** These consultations by the standards they are held to, as one row; those that have not opened are left out. */
    public Scorecard scorecard(Collection<ConsultationId> consultations, Moment moment) {
        return Counting.scorecard(
                Scorecard.By.YEAR, consultations.isEmpty() ? List.of() : judged(consultations, moment));
    }

    /** Every consultation that the filter takes, with all its findings: for whoever counts otherwise. */
    public List<ComplianceEntry> all(ComplianceFilter filter, Moment moment) {
        List<ComplianceEntry> all = new ArrayList<>();
        if (!Boolean.TRUE.equals(filter.imported())) {
            all.addAll(judged((Collection<ConsultationId>) null, moment));
        }
        if (!Boolean.FALSE.equals(filter.imported())) {
            past.all(filter.body(), moment.position()).forEach(one -> all.add(judged(one, moment)));
        }
        return all.stream().filter(filter::takes).toList();
    }

    private static ComplianceEntry narrowed(ComplianceEntry entry, ComplianceFilter filter) {
        List<FindingEntry> taken =
                entry.findings().stream().filter(filter::takes).toList();
        return new ComplianceEntry(
                entry.id(),
                entry.position(),
                entry.imported(),
                entry.publicBodyId(),
                entry.documentType(),
                entry.title(),
                entry.openedOn(),
                entry.pack(),
                entry.judgedOn(),
                entry.zone(),
                entry.overall(),
                entry.counts(),
                taken);
    }

    private List<ComplianceEntry> judged(Collection<ConsultationId> ids, Moment moment) {
        var consultations = facts.consultations(ids, moment.position());
        var rows = facts.facts(ids, moment.position());
        var invited = facts.invitations(ids, moment.position());
        var told = facts.tellings(ids, moment.position());
        var groups = comments.groups(ids, moment.position());
        Opened opened = opening.of(rows.values().stream()
                .flatMap(List::stream)
                .map(FactsTable.Row::explanation)
                .filter(field -> field != null)
                .toList());
        List<ComplianceEntry> judged = new ArrayList<>();
        for (FactsTable.Consultation one : consultations.values()) {
            List<FactsTable.Row> happened = rows.getOrDefault(one.id(), List.of());
            Facts known = Folding.facts(
                    one,
                    happened,
                    groups.getOrDefault(one.id(), List.of()),
                    invited.get(one.id()),
                    told.getOrDefault(one.id(), Map.of()));
            if (!known.rounds().isEmpty()) {
                judged.add(judged(one, known, happened, Breaches.of(happened, opened), moment));
            }
        }
        return judged;
    }

    private ComplianceEntry judged(
            FactsTable.Consultation one,
            Facts known,
            List<FactsTable.Row> happened,
            Map<String, BreachEntry> breaches,
            Moment moment) {
        Optional<FactsTable.Row> bound = bound(happened);
        Optional<NormPack> pack = bound.flatMap(row -> norms.packs(moment).bound(reference(row)));
        PackEntry named = bound.map(row -> {
                    Fact.Bound fact = (Fact.Bound) row.fact();
                    return new PackEntry(
                            fact.pack(),
                            fact.version(),
                            fact.sha256(),
                            pack.map(NormPack::title).orElse(null),
                            row.position());
                })
                .orElse(null);
        return entry(
                one.id().toString(),
                one.position(),
                one.publicBodyId(),
                one.title(),
                known,
                named,
                findings(pack, known, breaches, moment),
                moment);
    }

    /** A consultation of the past is held to the pack that its body names, in the version in force when it opened. */
    private ComplianceEntry judged(PastTable.Past one, Moment moment) {
        PastEntry entry = one.entry();
        Facts known = Folding.facts(one);
        Optional<NormPack> pack = Optional.ofNullable(entry.normPack())
                .flatMap(name -> norms.packs(moment).inForce(name, entry.openedOn()));
        PackEntry named = pack.map(
                        found -> new PackEntry(found.id(), found.version(), found.digest(), found.title(), null))
                .orElse(null);
        return entry(
                entry.id().toString(),
                entry.position(),
                entry.publicBodyId(),
                entry.title(),
                known,
                named,
                findings(pack, known, Map.of(), moment),
                moment);
    }

    private List<FindingEntry> findings(
            Optional<NormPack> pack, Facts known, Map<String, BreachEntry> breaches, Moment moment) {
        return pack.map(found -> Judge.judge(found, norms.calendars(moment), known, moment.instant()).stream()
                        .map(finding -> FindingEntry.of(
                                finding, breaches.get(finding.standard().id())))
                        .toList())
                .orElse(List.of());
    }

    private static ComplianceEntry entry(
            String id,
            long position,
            org.arsye.events.publicbody.PublicBodyId body,
            org.arsye.events.LocalizedText title,
            Facts known,
            PackEntry pack,
            List<FindingEntry> findings,
            Moment moment) {
        Verdicts counts = Verdicts.of(findings);
        LocalDate opened =
                known.rounds().getFirst().opened().at().atZone(known.zone()).toLocalDate();
        return new ComplianceEntry(
                id,
                position,
                known.imported(),
                body,
                known.documentType(),
                title,
                opened,
                pack,
                moment.instant().atZone(known.zone()).toLocalDate(),
                known.zone().getId(),
                findings.isEmpty() ? Overall.NOT_JUDGED : counts.overall(),
                counts,
                findings);
    }
}
