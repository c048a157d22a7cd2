package org.arsye.query.annualreports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.arsye.events.DomainEvent;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.CommentWithdrawn;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.DecisionApproved;
import org.arsye.events.comment.DecisionDrafted;
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
import org.arsye.events.consultation.MethodId;
import org.arsye.events.consultation.MethodUsed;
import org.arsye.events.consultation.ParticipantCount;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.events.publicbody.PublicBodyKind;
import org.arsye.events.publicbody.PublicBodyRegistered;
import org.arsye.query.given.Story;

/** Several consultations of one body, comment by comment, and an account of them that knows nothing of tables. */
final class RandomBook {

    static final String PACK = "XK-GOV-05-2016";
    private static final Instant OPENS = Instant.parse("2026-03-02T09:00:00Z");
    private static final Sealed<LocalizedText> WORDS = Sealed.text(Story.text("Fjalë sintetike"));
    private static final OfficialId DRAFTER = new OfficialId(UUID.randomUUID());
    private static final OfficialId APPROVER = new OfficialId(UUID.randomUUID());

    final PublicBodyId body = new PublicBodyId(UUID.randomUUID());
    private final Random random;
    private final List<One> all = new ArrayList<>();

    RandomBook(long seed) {
        random = new Random(seed);
    }

    /** A comment as it stands. */
    private static final class Comment {
        private final CommentId id = new CommentId(UUID.randomUUID());
        private ContributorKind kind;
        private Outcome outcome;
        private DecisionId decision;
        private boolean withdrawn;

        private String answer() {
            return withdrawn ? "WITHDRAWN" : outcome == null ? "UNANSWERED" : outcome.name();
        }
    }

    private static final class One {
        private final ConsultationId id = new ConsultationId(UUID.randomUUID());
        private final List<Comment> comments = new ArrayList<>();
        private boolean opened;
        private int meetings;
        private int participants;
        private int methods;
        private Printed printed;
    }

    /** A report: what it says for ever, and how its comments were divided among kinds of contributors. */
    record Printed(int version, ReportFigures figures, Map<ContributorKind, Integer> kinds) {}

    /**
     * What is to be told of a consultation.
     *
     * @param methods how many ways of consulting were recorded
     * @param printed null before there is a report
     */
    record Account(ReportFigures figures, int methods, int meetings, int participants, Printed printed) {}

    /** Those that had opened, as they stand now. */
    Map<ConsultationId, Account> accounts() {
        Map<ConsultationId, Account> accounts = new LinkedHashMap<>();
        all.stream()
                .filter(one -> one.opened)
                .forEach(one -> accounts.put(
                        one.id, new Account(figures(one), one.methods, one.meetings, one.participants, one.printed)));
        return accounts;
    }

    List<DomainEvent> begin() {
        return List.of(new PublicBodyRegistered(
                body, Story.text("Ministria e Provës"), PublicBodyKind.MINISTRY, "Europe/Belgrade"));
    }

    /** @param position of the event before */
    List<DomainEvent> next(long position) {
        if (all.size() < 3 || random.nextInt(30) == 0) {
            return draft();
        }
        One one = all.get(random.nextInt(all.size()));
        if (!one.opened) {
            return open(one);
        }
        return switch (random.nextInt(12)) {
            case 0 -> method(one);
            case 1 -> report(one, position);
            case 2, 3 -> withdraw(one);
            case 4, 5, 6 -> answer(one);
            default -> comment(one);
        };
    }

    private List<DomainEvent> draft() {
        One one = new One();
        all.add(one);
        return List.of(new ConsultationDrafted(
                one.id,
                body,
                Story.text("Drafti sintetik"),
                WORDS,
                DocumentType.values()[random.nextInt(4)],
                "Zyrtari",
                PACK,
                "Europe/Belgrade"));
    }

    private List<DomainEvent> open(One one) {
        one.opened = true;
        return List.of(new ConsultationOpened(one.id, OPENS, OPENS.plus(Duration.ofDays(20)), WORDS, WORDS, WORDS));
    }

    private List<DomainEvent> comment(One one) {
        Comment comment = new Comment();
        comment.kind = ContributorKind.values()[random.nextInt(ContributorKind.values().length)];
        one.comments.add(comment);
        return List.of(new CommentSubmitted(
                comment.id,
                one.id,
                1,
                null,
                null,
                null,
                Sealed.text("Koment sintetik"),
                null,
                "sq",
                comment.kind,
                null,
                Publication.ANONYMOUS,
                Channel.values()[random.nextInt(Channel.values().length)],
                OPENS.plusSeconds(60),
                null,
                "0".repeat(64)));
    }

    private List<DomainEvent> withdraw(One one) {
        return one.comments.stream()
                .filter(comment -> !comment.withdrawn)
                .skip(random.nextInt(3))
                .findFirst()
                .<List<DomainEvent>>map(comment -> {
                    comment.withdrawn = true;
                    return List.of(new CommentWithdrawn(comment.id, one.id));
                })
                .orElseGet(() -> comment(one));
    }

    /** The first answer, or one that supersedes it. */
    private List<DomainEvent> answer(One one) {
        List<Comment> standing =
                one.comments.stream().filter(comment -> !comment.withdrawn).toList();
        if (standing.isEmpty()) {
            return comment(one);
        }
        Comment comment = standing.get(random.nextInt(standing.size()));
        DecisionId before = comment.decision;
        comment.decision = new DecisionId(UUID.randomUUID());
        comment.outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
        return List.of(
                new DecisionDrafted(
                        comment.id,
                        one.id,
                        comment.decision,
                        comment.outcome,
                        WORDS,
                        null,
                        DRAFTER,
                        before,
                        before == null ? null : WORDS),
                new DecisionApproved(comment.id, one.id, comment.decision, APPROVER),
                new DecisionPublished(comment.id, one.id, comment.decision, comment.outcome));
    }

    private List<DomainEvent> method(One one) {
        int came = random.nextInt(40);
        boolean meeting = random.nextBoolean();
        one.methods++;
        if (meeting) {
            one.meetings++;
            one.participants += came + 3;
        }
        return List.of(new MethodUsed(
                one.id,
                new MethodId(UUID.randomUUID()),
                meeting ? ConsultationMethod.PUBLIC_MEETING : ConsultationMethod.SURVEY,
                ConsultationStage.CONSULTATION,
                null,
                LocalDate.of(2026, 3, 10),
                LocalDate.of(2026, 3, 10),
                List.of(
                        new ParticipantCount(ContributorKind.CITIZEN, came),
                        new ParticipantCount(ContributorKind.NGO, 3)),
                null,
                null));
    }

    private List<DomainEvent> report(One one, long position) {
        int version = one.printed == null ? 1 : one.printed.version() + 1;
        Map<ContributorKind, Integer> kinds = new EnumMap<>(ContributorKind.class);
        one.comments.forEach(comment -> kinds.merge(comment.kind, 1, Integer::sum));
        one.printed = new Printed(version, figures(one), kinds);
        return List.of(new ReportPublished(
                one.id, version, position, one.printed.figures(), WORDS, version == 1 ? null : WORDS));
    }

    private static ReportFigures figures(One one) {
        return counted(one.comments.stream().map(Comment::answer).toList());
    }

    /** @param answers of each comment, in upper case */
    static ReportFigures counted(List<String> answers) {
        Map<String, Integer> by = new LinkedHashMap<>();
        answers.forEach(answer -> by.merge(answer, 1, Integer::sum));
        return new ReportFigures(
                answers.size(),
                by.getOrDefault("ACCEPTED", 0),
                by.getOrDefault("PARTLY_ACCEPTED", 0),
                by.getOrDefault("REJECTED", 0),
                by.getOrDefault("NOTED", 0),
                by.getOrDefault("OUT_OF_SCOPE", 0),
                by.getOrDefault("UNANSWERED", 0),
                by.getOrDefault("WITHDRAWN", 0));
    }
}
