package org.arsye.query.annualreports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.arsye.events.DomainEvent;
import org.arsye.events.Sealed;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.CommentWithdrawn;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.DecisionPublished;
import org.arsye.events.comment.Outcome;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ConsultationMethod;
import org.arsye.events.consultation.ConsultationOpened;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.consultation.MethodCorrected;
import org.arsye.events.consultation.MethodId;
import org.arsye.events.consultation.MethodUsed;
import org.arsye.events.consultation.OutcomeRecorded;
import org.arsye.events.consultation.ParticipantCount;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.given.Story;

/** Events as they might come around the turn of a year, imports of the past among them, and a count of them that knows nothing of tables. */
final class RandomYear {

    private static final ZoneId ZONE = ZoneId.of("Europe/Belgrade");
    private static final Instant BEGINS = Instant.parse("2025-12-31T22:30:00Z");

    private final Random random;
    private final String pack;
    private final List<PublicBodyId> bodies = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    final RandomPast past;
    private Instant now = BEGINS.minus(Duration.ofDays(12));

    RandomYear(long seed, String pack) {
        random = new Random(seed);
        this.pack = pack;
        for (int i = 0; i < 3; i++) {
            bodies.add(new PublicBodyId(UUID.randomUUID()));
        }
        past = new RandomPast(random, pack, bodies);
    }

    /** When the next event is recorded: hours later, so that a history spans both years and the hour between two midnights. */
    Instant later() {
        now = now.plus(Duration.ofMinutes(30 + random.nextInt(600)));
        return now;
    }

    DomainEvent next() {
        if (random.nextInt(6) == 0) {
            return past.next();
        }
        if (drafts.size() < 3 || random.nextInt(8) == 0) {
            return draft();
        }
        Draft draft = drafts.get(random.nextInt(drafts.size()));
        return switch (random.nextInt(9)) {
            case 0 -> draft.opened == null ? open(draft) : draft();
            case 1 -> draft.opened == null ? open(draft) : report(draft);
            case 2 -> draft.outcome == null ? conclude(draft) : draft();
            case 3 -> withdraw(draft);
            case 4 -> draft.methods.isEmpty() || random.nextBoolean() ? method(draft) : correct(draft);
            default -> draft.opened == null ? open(draft) : random.nextBoolean() ? comment(draft) : answer(draft);
        };
    }

    private DomainEvent draft() {
        Draft draft = new Draft();
        draft.id = new ConsultationId(UUID.randomUUID());
        draft.body = bodies.get(random.nextInt(bodies.size()));
        draft.type = DocumentType.values()[random.nextInt(4)];
        draft.drafted = now;
        drafts.add(draft);
        return new ConsultationDrafted(
                draft.id, draft.body, Story.text("Drafti"), null, draft.type, "Zyrtari", pack, ZONE.getId());
    }

    private DomainEvent open(Draft draft) {
        draft.opened = now;
        Sealed<org.arsye.events.LocalizedText> words = Sealed.text(Story.text("Sintetike"));
        return new ConsultationOpened(draft.id, now, now.plus(Duration.ofDays(20)), words, words, words);
    }

    private DomainEvent report(Draft draft) {
        draft.reports++;
        return new ReportPublished(draft.id, draft.reports, 0, new ReportFigures(0, 0, 0, 0, 0, 0, 0, 0), null, null);
    }

    private DomainEvent conclude(Draft draft) {
        draft.outcome = draft.opened == null
                ? DraftOutcome.ADOPTED_WITHOUT_CONSULTATION
                : random.nextBoolean() ? DraftOutcome.ADOPTED : DraftOutcome.WITHDRAWN;
        draft.concluded = now;
        return new OutcomeRecorded(draft.id, draft.outcome, Sealed.text(Story.text("Arsye sintetike")));
    }

    private DomainEvent comment(Draft draft) {
        Comment comment = new Comment();
        comment.id = new CommentId(UUID.randomUUID());
        comment.channel = Channel.values()[random.nextInt(Channel.values().length)];
        draft.comments.add(comment);
        return new CommentSubmitted(
                comment.id,
                draft.id,
                1,
                null,
                null,
                null,
                Sealed.text("Sintetike"),
                null,
                "sq",
                ContributorKind.CITIZEN,
                null,
                Publication.ANONYMOUS,
                comment.channel,
                now,
                null,
                "0".repeat(64));
    }

    private DomainEvent answer(Draft draft) {
        if (draft.comments.isEmpty()) {
            return comment(draft);
        }
        Comment comment = draft.comments.get(random.nextInt(draft.comments.size()));
        Outcome outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
        comment.outcome = outcome;
        return new DecisionPublished(comment.id, draft.id, new DecisionId(UUID.randomUUID()), outcome);
    }

    private DomainEvent withdraw(Draft draft) {
        return draft.comments.stream()
                .filter(comment -> !comment.withdrawn)
                .findFirst()
                .<DomainEvent>map(comment -> {
                    comment.withdrawn = true;
                    return new CommentWithdrawn(comment.id, draft.id);
                })
                .orElseGet(this::draft);
    }

    private DomainEvent method(Draft draft) {
        Method method = new Method();
        method.id = new MethodId(UUID.randomUUID());
        method.sort = anyMethod();
        method.participants = random.nextInt(50);
        draft.methods.add(method);
        return new MethodUsed(
                draft.id,
                method.id,
                method.sort,
                ConsultationStage.CONSULTATION,
                null,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 1, 1),
                List.of(
                        new ParticipantCount(ContributorKind.CITIZEN, method.participants),
                        new ParticipantCount(ContributorKind.NGO, 2)),
                null,
                null);
    }

    private DomainEvent correct(Draft draft) {
        Method method = draft.methods.get(random.nextInt(draft.methods.size()));
        method.sort = anyMethod();
        method.participants = -2;
        return new MethodCorrected(
                draft.id,
                method.id,
                method.sort,
                ConsultationStage.CONSULTATION,
                null,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 1, 1),
                List.of(),
                null,
                null,
                Sealed.text(Story.text("Sintetike")));
    }

    private ConsultationMethod anyMethod() {
        return ConsultationMethod.values()[random.nextInt(ConsultationMethod.values().length)];
    }

    List<PublicBodyId> bodies() {
        return bodies;
    }

    /** What a year counts by now, of one body and type or, where they are null, of all. */
    Map<AnnualFigure, Integer> counted(int year, PublicBodyId body, DocumentType type) {
        Map<AnnualFigure, Integer> counts = new EnumMap<>(AnnualFigure.class);
        for (AnnualFigure figure : AnnualFigure.values()) {
            counts.put(figure, 0);
        }
        for (Draft draft : drafts) {
            if ((body == null || draft.body.equals(body)) && (type == null || draft.type == type)) {
                draft.count(year, counts);
            }
        }
        return counts;
    }

    private static final class Draft {
        private ConsultationId id;
        private PublicBodyId body;
        private DocumentType type;
        private Instant drafted;
        private Instant opened;
        private Instant concluded;
        private DraftOutcome outcome;
        private int reports;
        private final List<Comment> comments = new ArrayList<>();
        private final List<Method> methods = new ArrayList<>();

        private void count(int year, Map<AnnualFigure, Integer> counts) {
            boolean seen = opened != null || outcome != null;
            add(counts, AnnualFigure.DRAFTS_INITIATED, seen && in(drafted, year));
            add(counts, AnnualFigure.DRAFTS_CONSULTED, in(opened, year));
            add(counts, AnnualFigure.REPORTS_PUBLISHED, in(opened, year) && reports > 0);
            add(
                    counts,
                    AnnualFigure.ADOPTED_AFTER_CONSULTATION,
                    in(concluded, year) && outcome == DraftOutcome.ADOPTED);
            add(
                    counts,
                    AnnualFigure.ADOPTED_WITHOUT_CONSULTATION,
                    in(concluded, year) && outcome == DraftOutcome.ADOPTED_WITHOUT_CONSULTATION);
            if (in(opened, year)) {
                comments.forEach(comment -> comment.count(counts));
                methods.forEach(method -> method.count(counts));
            }
        }

        private static boolean in(Instant at, int year) {
            return at != null && at.atZone(ZONE).getYear() == year;
        }
    }

    private static final class Method {
        private static final Set<ConsultationMethod> MEETINGS = Set.of(
                ConsultationMethod.PUBLIC_MEETING, ConsultationMethod.FOCUS_GROUP, ConsultationMethod.CONFERENCE);

        private MethodId id;
        private ConsultationMethod sort;
        private int participants;

        private void count(Map<AnnualFigure, Integer> counts) {
            if (MEETINGS.contains(sort)) {
                counts.merge(AnnualFigure.MEETINGS, 1, Integer::sum);
                counts.merge(AnnualFigure.PARTICIPANTS_IN_MEETINGS, participants + 2, Integer::sum);
            }
        }
    }

    private static final class Comment {
        private CommentId id;
        private Channel channel;
        private Outcome outcome;
        private boolean withdrawn;

        private void count(Map<AnnualFigure, Integer> counts) {
            add(counts, AnnualFigure.COMMENTS_RECEIVED, true);
            add(counts, AnnualFigure.WRITTEN_CONTRIBUTIONS, !withdrawn && channel != Channel.MEETING);
            String standing = withdrawn ? "WITHDRAWN" : outcome == null ? "UNANSWERED" : outcome.name();
            add(counts, AnnualFigure.valueOf("COMMENTS_" + standing), true);
        }
    }

    private static void add(Map<AnnualFigure, Integer> counts, AnnualFigure figure, boolean counts1) {
        counts.merge(figure, counts1 ? 1 : 0, Integer::sum);
    }
}
