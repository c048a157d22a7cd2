package org.arsye.norms.compliance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.arsye.events.LocalizedText;
import org.arsye.norms.compliance.Facts.Document;
import org.arsye.norms.pack.DocumentRule;
import org.arsye.norms.pack.LanguageRule;
import org.arsye.norms.pack.LanguageRule.Of;
import org.arsye.norms.pack.Norm;
import org.arsye.norms.pack.NoticeField;
import org.arsye.norms.pack.Presence;
import org.arsye.norms.pack.Standard;

/** What was published when the consultation opened, and in which languages. */
final class Notices {

    /** What is announced by events of their own, so that the opening alone does not show that it is lacking. */
    private static final Set<NoticeField.Field> ELSEWHERE =
            Set.of(NoticeField.Field.MEETING, NoticeField.Field.TIMELINE);

    private Notices() {}

    static Finding notice(Case one, Standard standard) {
        Case.Saying saying = one.on(standard).forEver(true).shownBy(opening(one));
        Optional<Set<NoticeField.Field>> there = one.facts.notice();
        if (there.isEmpty()) {
            return saying.unverified(Because.NOTHING_SHOWS_IT);
        }
        List<NoticeField> lacking = one.pack.noticeFields().stream()
                .filter(field -> field.presence() == Presence.REQUIRED && field.holdsOn(one.opened()))
                .filter(field -> !there.get().contains(field.field()))
                .toList();
        List<NoticeField> shown = lacking.stream()
                .filter(field -> !ELSEWHERE.contains(field.field()))
                .toList();
        if (!shown.isEmpty()) {
            return saying.notMet(anyVerified(shown), Because.NOTICE_LACKS, names(shown));
        }
        return lacking.isEmpty()
                ? saying.met(Because.NOTICE_SAYS_ALL)
                : saying.unverified(Because.NOTICE_LACKS, names(lacking));
    }

    /** A document that came after the opening shows that it did not come with the notice; one that never came shows nothing. */
    static Finding documents(Case one, Standard standard) {
        List<DocumentRule> missing = new ArrayList<>();
        List<DocumentRule> late = new ArrayList<>();
        List<Shown> evidence = new ArrayList<>();
        long opening = one.first().opened().position();
        for (DocumentRule rule : required(one)) {
            Optional<Shown> first = one.facts.documents().stream()
                    .filter(document -> document.kind() == rule.kind())
                    .map(Document::added)
                    .min(Comparator.comparingLong(Shown::position));
            first.ifPresent(evidence::add);
            if (first.isEmpty()) {
                missing.add(rule);
            } else if (first.get().position() > opening) {
                late.add(rule);
            }
        }
        Case.Saying saying =
                one.on(standard).forEver(true).shownBy(opening(one)).shownBy(Case.positions(evidence.stream()));
        if (anyVerified(late)) {
            return saying.notMet(true, Because.DOCUMENTS_LATE, names(late));
        }
        if (!missing.isEmpty()) {
            return saying.looksNotMet(Because.DOCUMENTS_MISSING, names(missing));
        }
        return late.isEmpty()
                ? saying.met(Because.DOCUMENTS_THERE)
                : saying.looksNotMet(Because.DOCUMENTS_LATE, names(late));
    }

    private static List<DocumentRule> required(Case one) {
        return one.pack.noticeDocuments().stream()
                .filter(rule -> rule.presence() == Presence.REQUIRED && rule.holdsOn(one.opened()))
                .toList();
    }

    /** What is not published yet has no language to lack. */
    static Finding languages(Case one, Standard standard) {
        List<LanguageRule> lacking = new ArrayList<>();
        boolean known = true;
        boolean allThere = true;
        for (LanguageRule rule : one.pack.languages()) {
            if (rule.presence() != Presence.REQUIRED || !rule.holdsOn(one.opened())) {
                continue;
            }
            for (Of part : rule.of()) {
                if (!isThere(one, part)) {
                    allThere = false;
                } else if (!one.facts.languages().containsKey(part)) {
                    known = false;
                } else if (!one.facts.languages().get(part).contains(rule.language())) {
                    lacking.add(rule);
                }
            }
        }
        Case.Saying saying = one.on(standard)
                .forEver(true)
                .shownBy(opening(one))
                .shownBy(Case.positions(one.facts.reports().stream().map(Facts.Report::published)));
        if (!lacking.isEmpty()) {
            return saying.notMet(anyVerified(lacking), Because.LANGUAGE_LACKS, names(lacking));
        }
        if (!known) {
            return saying.unverified(Because.NOTHING_SHOWS_IT);
        }
        return allThere ? saying.met(Because.LANGUAGES_THERE) : saying.notYetDue(Because.NO_REPORT);
    }

    private static boolean isThere(Case one, Of part) {
        return switch (part) {
            case NOTICE -> true;
            case DOCUMENTS -> !one.facts.documents().isEmpty();
            case JUSTIFICATION ->
                one.facts.comments().known()
                        && one.facts.comments().count() > one.facts.comments().unanswered();
            case REPORT -> !one.facts.reports().isEmpty();
        };
    }

    static Finding platform(Case one, Standard standard) {
        return one.on(standard).forEver(true).shownBy(opening(one)).met(Because.ON_PLATFORM);
    }

    private static List<Long> opening(Case one) {
        return List.of(one.first().opened().position());
    }

    private static boolean anyVerified(List<? extends Norm> norms) {
        return norms.stream().anyMatch(Norm::isVerified);
    }

    /** Their own wordings, one after the other. */
    private static LocalizedText names(List<? extends Norm> norms) {
        return new LocalizedText(names(norms, "sq"), names(norms, "sr"), names(norms, "en"));
    }

    private static String names(List<? extends Norm> norms, String language) {
        return norms.stream()
                .map(norm -> norm.wording().in(language).replaceFirst("\\.$", ""))
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
