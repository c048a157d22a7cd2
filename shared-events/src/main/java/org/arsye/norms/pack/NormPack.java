package org.arsye.norms.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.arsye.events.LocalizedText;
import org.arsye.events.comment.ModerationReason;
import org.arsye.norms.Basis;
import org.arsye.norms.Source;

/**
 * What one regulation asks of a consultation.
 *
 * @param id XK-GOV-05-2016
 * @param version counted from 1; a correction is the next
 * @param inForce the days on which a consultation that opens is held to it
 * @param inForceBasis on what it rests that it came into force then
 * @param digest SHA-256 of the file, hexadecimal
 */
public record NormPack(
        String id,
        int version,
        Span inForce,
        Basis inForceBasis,
        LocalizedText title,
        List<Source> sources,
        TimeRules time,
        List<DocumentTypeRule> documentTypes,
        List<NoticeField> noticeFields,
        List<DocumentRule> noticeDocuments,
        List<Duty> duties,
        List<Term> terms,
        List<Procedure> procedures,
        List<OutcomeRule> outcomes,
        List<ModerationRule> moderation,
        List<LanguageRule> languages,
        List<ReportColumn> reportColumns,
        AnnualReport annualReport,
        List<ComplaintRoute> complaints,
        List<Standard> standards,
        String digest) {

    public NormPack {
        sources = List.copyOf(sources);
        documentTypes = List.copyOf(documentTypes);
        noticeFields = List.copyOf(noticeFields);
        noticeDocuments = List.copyOf(noticeDocuments);
        duties = List.copyOf(duties);
        terms = List.copyOf(terms);
        procedures = List.copyOf(procedures);
        outcomes = List.copyOf(outcomes);
        moderation = List.copyOf(moderation);
        languages = List.copyOf(languages);
        reportColumns = List.copyOf(reportColumns);
        complaints = List.copyOf(complaints);
        standards = List.copyOf(standards);
    }

    public PackReference reference() {
        return new PackReference(id, version, digest);
    }

    /** Everything it says, in the order of the file. */
    public List<Norm> norms() {
        List<Norm> all = new ArrayList<>(List.of(time.firstDay(), time.lastDay(), time.cutOff()));
        all.addAll(documentTypes);
        all.addAll(noticeFields);
        all.addAll(noticeDocuments);
        all.addAll(duties);
        all.addAll(terms);
        all.addAll(procedures);
        all.addAll(outcomes);
        all.addAll(moderation);
        all.addAll(languages);
        all.addAll(reportColumns);
        annualReport.due().ifPresent(all::add);
        all.addAll(annualReport.items());
        all.addAll(complaints);
        all.addAll(standards);
        return List.copyOf(all);
    }

    /**
     * For what a comment may be kept from the public: all reasons where the pack names none, else those it names and does not
     * forbid. What is not verified forbids nothing.
     */
    public Set<ModerationReason> moderationReasons() {
        Set<ModerationReason> offered =
                moderation.isEmpty() ? EnumSet.allOf(ModerationReason.class) : EnumSet.noneOf(ModerationReason.class);
        moderation.stream()
                .filter(rule -> rule.allowed() != Answer.NO || !rule.isVerified())
                .map(ModerationRule::reason)
                .forEach(offered::add);
        return offered;
    }

    /** What may warn and never be declared a breach. */
    public List<Norm> unverified() {
        return norms().stream().filter(norm -> !norm.isVerified()).toList();
    }

    /** The term of this name that holds on a day. */
    public Optional<Term> term(String name, LocalDate day) {
        return terms.stream()
                .filter(term -> term.id().equals(name) && term.holdsOn(day))
                .findFirst();
    }
}
