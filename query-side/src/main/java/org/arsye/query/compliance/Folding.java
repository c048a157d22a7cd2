package org.arsye.query.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.norms.compliance.Comments;
import org.arsye.norms.compliance.Facts;
import org.arsye.norms.compliance.Facts.Round;
import org.arsye.norms.compliance.Shown;
import org.arsye.norms.pack.LanguageRule.Language;
import org.arsye.norms.pack.LanguageRule.Of;
import org.arsye.norms.pack.NoticeField.Field;

/** Makes of rows, in the order of the record, what the judge is told. */
final class Folding {

    /** Whose holidays a body keeps, by its time zone; a pack that names a place of its own is counted by that. */
    private static final Map<String, String> PLACES = Map.of("Europe/Belgrade", "XK", "Europe/Tirane", "AL");

    private static final Set<Language> OFFICIAL = EnumSet.of(Language.SQ, Language.SR);

    private final FactsTable.Consultation consultation;
    private final List<Long> planned = new ArrayList<>();
    private final List<Long> interest = new ArrayList<>();
    private final Map<UUID, Facts.Meeting> meetings = new LinkedHashMap<>();
    private final Map<UUID, Facts.Method> methods = new LinkedHashMap<>();
    private final List<Round> rounds = new ArrayList<>();
    private final List<Facts.Document> documents = new ArrayList<>();
    private final List<Facts.Extension> extensions = new ArrayList<>();
    private final List<Long> repetitions = new ArrayList<>();
    private final List<Facts.Report> reports = new ArrayList<>();
    private final Map<Of, Set<Language>> languages = new EnumMap<>(Of.class);
    private Set<Field> notice;
    private Shown priorNotice;
    private Shown urgent;
    private Shown cancelled;
    private Facts.Result result;
    private Facts.Required required;

    private Folding(FactsTable.Consultation consultation) {
        this.consultation = consultation;
    }

    /**
     * @param invited the position of the first invitation; null if nobody was invited
     * @param told of each extension that was told by letter: its position, and that of the first letter
     */
    static Facts facts(
            FactsTable.Consultation consultation,
            List<FactsTable.Row> rows,
            List<ComplianceCommentsTable.Group> comments,
            Long invited,
            Map<Long, Long> told) {
        Folding folding = new Folding(consultation);
        rows.forEach(row -> folding.take(row.fact(), new Shown(row.at(), row.position())));
        if (invited != null) {
            folding.interest.add(invited);
        }
        folding.extensions.replaceAll(extension -> folding.told(extension, told));
        return folding.told(comments.stream().map(Folding::group).toList());
    }

    /** Who took part is told by letter, and everybody by a notice that is published once more. */
    private Facts.Extension told(Facts.Extension extension, Map<Long, Long> letters) {
        long position = extension.extended().position();
        List<Long> told = new ArrayList<>();
        if (letters.containsKey(position)) {
            told.add(letters.get(position));
        }
        repetitions.stream().filter(later -> later > position).findFirst().ifPresent(told::add);
        return new Facts.Extension(extension.extended(), told);
    }

    /** No answer is published without a justification in both official languages: none of them is unjustified. */
    private static Comments.Group group(ComplianceCommentsTable.Group group) {
        return new Comments.Group(
                Optional.of(group.received()),
                group.acknowledged(),
                group.answeredOn() != null,
                Optional.ofNullable(group.answeredOn()),
                group.count(),
                0,
                group.position());
    }

    private void take(Fact fact, Shown shown) {
        switch (fact) {
            case Fact.PlanNamed planNamed -> {
                planned.clear();
                planned.add(shown.position());
            }
            case Fact.NoticedBefore before -> {
                priorNotice = priorNotice == null ? shown : priorNotice;
                interest.add(shown.position());
            }
            case Fact.Urgent declared -> urgent = shown;
            case Fact.DocumentThere document -> {
                if (document.first()) {
                    documents.add(new Facts.Document(document.kind(), shown));
                }
            }
            case Fact.Opened opened -> {
                rounds.add(
                        new Round(new Shown(opened.opensAt(), shown.position()), opened.closesAt(), Optional.empty()));
                notice = notice(opened);
            }
            case Fact.Extended extended -> {
                last(extended.closesAt(), null);
                extensions.add(new Facts.Extension(shown, List.of()));
            }
            case Fact.Closed closed -> last(null, new Shown(closed.closedAt(), shown.position()));
            case Fact.OpenedAgain again -> {
                if (again.notice()) {
                    repetitions.add(shown.position());
                }
                if (again.round() > rounds.size()) {
                    rounds.add(new Round(shown, again.closesAt(), Optional.empty()));
                } else {
                    last(again.closesAt(), null);
                }
            }
            case Fact.Cancelled ended -> cancelled = shown;
            case Fact.MeetingSet set ->
                meetings.put(set.meeting(), new Facts.Meeting(stage(set.stage()), shown, set.startsAt()));
            case Fact.MeetingOff off -> meetings.remove(off.meeting());
            case Fact.Heard heard ->
                methods.put(
                        heard.method(),
                        new Facts.Method(stage(heard.stage()), heard.meeting(), heard.from(), shown, heard.minutes()));
            case Fact.Reported reported ->
                reports.add(new Facts.Report(reported.version(), shown, reported.unanswered()));
            case Fact.Concluded concluded -> result = new Facts.Result(concluded.outcome(), shown);
            case Fact.Bound bound -> {
                if (bound.earliest() != null && bound.latest() != null) {
                    required = new Facts.Required(bound.earliest(), bound.latest(), shown.position());
                }
            }
            case Fact.Breached breached -> {}
            case Fact.Explained explained -> {}
        }
    }

    private Set<Field> notice(Fact.Opened opened) {
        Set<Field> there = EnumSet.of(Field.TITLE, Field.START_DATE, Field.END_DATE);
        if (opened.why()) {
            there.add(Field.REASONS_AND_IMPACT);
        }
        if (opened.how()) {
            there.add(Field.HOW_TO_SEND);
        }
        if (consultation.contact()) {
            there.add(Field.CONTACT);
        }
        return there;
    }

    private void last(Instant closesAt, Shown closed) {
        if (!rounds.isEmpty()) {
            Round round = rounds.removeLast();
            rounds.add(new Round(
                    round.opened(), closesAt == null ? round.closesAt() : closesAt, Optional.ofNullable(closed)));
        }
    }

    private static Facts.Stage stage(ConsultationStage stage) {
        return stage == ConsultationStage.PRELIMINARY ? Facts.Stage.PRELIMINARY : Facts.Stage.CONSULTATION;
    }

    private Facts told(List<Comments.Group> comments) {
        languages.put(Of.NOTICE, languages(consultation.title()));
        // No answer and no report is published but in both official languages.
        languages.put(Of.JUSTIFICATION, OFFICIAL);
        languages.put(Of.REPORT, OFFICIAL);
        return new Facts(
                consultation.documentType(),
                consultation.zone(),
                place(consultation.zone()),
                false,
                planned,
                interest,
                Optional.ofNullable(priorNotice),
                List.copyOf(meetings.values()),
                List.copyOf(methods.values()),
                rounds,
                Optional.ofNullable(notice),
                documents,
                languages,
                extensions,
                new Comments(true, comments),
                reports,
                Optional.ofNullable(urgent),
                Optional.ofNullable(cancelled),
                Optional.ofNullable(result),
                Optional.ofNullable(required));
    }

    /** Of a consultation of the past: what its body said, and nothing else. */
    static Facts facts(PastTable.Past past) {
        PastEntry entry = past.entry();
        Shown opened = new Shown(start(entry.openedOn(), past.zone()), past.shownBy());
        Instant end = start(entry.closedOn().plusDays(1), past.zone());
        ReportFigures figures = entry.figures();
        List<Facts.Report> reports = entry.reportPublishedOn() == null
                ? List.of()
                : List.of(new Facts.Report(
                        1,
                        new Shown(start(entry.reportPublishedOn(), past.zone()), past.shownBy()),
                        figures == null ? 0 : figures.unanswered()));
        return new Facts(
                entry.documentType(),
                past.zone(),
                place(past.zone()),
                true,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(new Round(opened, end, Optional.of(new Shown(end, past.shownBy())))),
                Optional.empty(),
                List.of(),
                Map.of(),
                List.of(),
                figures == null ? Comments.UNKNOWN : comments(figures, past.shownBy()),
                reports,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Comments comments(ReportFigures figures, long shownBy) {
        int answered = figures.received() - figures.unanswered() - figures.withdrawn();
        List<Comments.Group> groups = new ArrayList<>();
        if (answered > 0) {
            groups.add(new Comments.Group(Optional.empty(), false, true, Optional.empty(), answered, 0, shownBy));
        }
        if (figures.unanswered() > 0) {
            groups.add(new Comments.Group(
                    Optional.empty(), false, false, Optional.empty(), figures.unanswered(), 0, shownBy));
        }
        return new Comments(true, groups);
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static String place(ZoneId zone) {
        return PLACES.getOrDefault(zone.getId(), "");
    }

    private static Set<Language> languages(LocalizedText title) {
        Set<Language> there = EnumSet.noneOf(Language.class);
        for (Language language : Language.values()) {
            if (title.exactly(language.name().toLowerCase(java.util.Locale.ROOT))
                    .isPresent()) {
                there.add(language);
            }
        }
        return there;
    }
}
