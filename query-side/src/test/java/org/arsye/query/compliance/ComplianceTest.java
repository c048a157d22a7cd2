package org.arsye.query.compliance;

import static org.arsye.query.given.Story.commentId;
import static org.arsye.query.given.Story.decisionId;
import static org.arsye.query.given.Story.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.arsye.events.Sealed;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.Outcome;
import org.arsye.events.consultation.BreachExplained;
import org.arsye.events.consultation.ClosingCause;
import org.arsye.events.consultation.ConsultationClosed;
import org.arsye.events.consultation.ConsultationExtended;
import org.arsye.events.consultation.ConsultationMethod;
import org.arsye.events.consultation.ConsultationPlanned;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.MethodId;
import org.arsye.events.consultation.MethodUsed;
import org.arsye.events.consultation.NormPackBound;
import org.arsye.events.consultation.NoticeRepeated;
import org.arsye.events.consultation.PriorNoticePublished;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.events.consultation.StandardBreached;
import org.arsye.events.interest.InterestId;
import org.arsye.events.interest.InvitationCause;
import org.arsye.events.interest.InvitationId;
import org.arsye.events.interest.InvitationIssued;
import org.arsye.events.past.ImportId;
import org.arsye.events.past.PastConsultationCorrected;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.past.PastConsultationImported;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;
import org.arsye.norms.compliance.Verdict;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.NormPacks;
import org.arsye.norms.pack.Standard.Rule;
import org.arsye.query.compliance.ComplianceEntry.Overall;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Paging;
import org.junit.jupiter.api.Test;

/** What is found follows from the events, on the moment asked for, and every number is the length of a list. */
class ComplianceTest {

    private static final NormPack PACK =
            NormPacks.bundled().versions("XK-GOV-05-2016").iterator().next();
    private static final LocalDate DAY = LocalDate.of(2018, 9, 14);

    private final ReadSide side = ReadSide.running();
    private final ComplianceQueries compliance = side.bean(ComplianceQueries.class);
    private final PastQueries past = side.bean(PastQueries.class);
    private final Story story = new Story();

    @Test
    void what_has_not_opened_or_is_bound_to_no_rules_is_not_judged() {
        side.given(story.registered(), story.drafted());
        assertThat(compliance.one(story.consultation, side.now())).isEmpty();

        side.given(story.opened());
        ComplianceEntry unbound = asked(side.now());
        assertThat(unbound.overall()).isEqualTo(Overall.NOT_JUDGED);
        assertThat(unbound.findings()).isEmpty();

        side.given(bound());
        assertThat(asked(side.now()).findings())
                .extracting(FindingEntry::standard)
                .containsExactlyElementsOf(
                        PACK.standards().stream().map(standard -> standard.id()).toList());
    }

    @Test
    void each_finding_names_the_very_events_that_show_it() {
        long opened = side.given(story.begun());
        long planned = side.given(
                bound(),
                new ConsultationPlanned(
                        story.consultation, new PlanId(UUID.randomUUID()), new PlanItemId(UUID.randomUUID())));
        long noticed = side.given(new PriorNoticePublished(
                story.consultation, text("vitin e ardhshëm"), null, Sealed.text(text("a")), Sealed.text(text("b"))));
        long held = side.given(new MethodUsed(
                story.consultation,
                new MethodId(UUID.randomUUID()),
                ConsultationMethod.FOCUS_GROUP,
                ConsultationStage.PRELIMINARY,
                null,
                DAY,
                DAY,
                List.of(),
                null,
                null));
        long reported = side.given(closed(), report(0));

        assertThat(found(Rule.LISTED_IN_PLAN).evidence()).containsExactly(planned);
        assertThat(found(Rule.INTEREST_ASKED).evidence()).containsExactly(noticed);
        assertThat(found(Rule.PRELIMINARY_HELD).evidence()).containsExactly(held);
        assertThat(found(Rule.REPORT_PUBLISHED).evidence()).containsExactly(reported);
        assertThat(found(Rule.ON_ONE_PLATFORM).evidence()).containsExactly(opened);
        assertThat(found(Rule.REPORT_PUBLISHED).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void comments_are_counted_without_those_withdrawn_and_by_their_first_answer() {
        CommentId answered = commentId();
        CommentId withdrawn = commentId();
        DecisionId decision = decisionId();
        side.given(story.begun());
        side.given(
                bound(),
                story.comment(answered, "Po"),
                story.comment(withdrawn, "Jo"),
                story.comment(commentId(), "Ndoshta"),
                story.withdrawn(withdrawn),
                story.decided(answered, decision, Outcome.ACCEPTED, null));
        long answer = side.given(story.published(answered, decision, Outcome.ACCEPTED));
        DecisionId later = decisionId();
        side.given(
                story.decided(answered, later, Outcome.REJECTED, decision),
                story.published(answered, later, Outcome.REJECTED),
                closed());

        assertThat(found(Rule.EVERY_OUTCOME_JUSTIFIED).evidence()).containsExactly(answer);
        assertThat(found(Rule.EVERY_COMMENT_ANSWERED).why().en()).isEqualTo("1 comment is without an answer.");
    }

    /** Law 146/2014, article 15: the parties are told of an extension. */
    @Test
    void an_extension_was_told_once_a_letter_says_so_or_the_notice_is_published_once_more() {
        NormPack albania =
                NormPacks.bundled().versions("AL-146-2014").iterator().next();
        side.given(story.begun());
        side.given(
                new NormPackBound(story.consultation, albania.id(), albania.version(), albania.digest(), null, null));
        invitation(InvitationCause.CONSULTATION_OPENED);
        assertThat(found(Rule.EXTENSION_TOLD).verdict()).isIn(Verdict.NOT_YET_DUE, Verdict.NOT_APPLICABLE);

        long extended = extended(25);
        assertThat(found(Rule.EXTENSION_TOLD).verdict()).isEqualTo(Verdict.UNVERIFIED);
        long letter = invitation(InvitationCause.CONSULTATION_EXTENDED);
        Moment told = side.now();
        assertThat(found(Rule.EXTENSION_TOLD).verdict()).isEqualTo(Verdict.MET);
        assertThat(found(Rule.EXTENSION_TOLD).evidence()).containsExactly(extended, letter);

        long again = extended(30);
        assertThat(found(Rule.EXTENSION_TOLD).verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(asked(told).findings())
                .filteredOn(finding -> finding.rule() == Rule.EXTENSION_TOLD)
                .extracting(FindingEntry::verdict)
                .containsExactly(Verdict.MET);
        long repeated = side.given(new NoticeRepeated(
                story.consultation, 1, Story.CLOSES.plus(Duration.ofDays(40)), Sealed.text(text("Pak pjesëmarrje"))));
        assertThat(found(Rule.EXTENSION_TOLD).verdict()).isEqualTo(Verdict.MET);
        assertThat(found(Rule.EXTENSION_TOLD).evidence()).containsExactly(extended, letter, again, repeated);
    }

    private long extended(int days) {
        return side.given(new ConsultationExtended(
                story.consultation, Story.CLOSES.plus(Duration.ofDays(days)), Sealed.text(text("Më shumë kohë"))));
    }

    private long invitation(InvitationCause cause) {
        return side.given(new InvitationIssued(
                new InterestId(UUID.randomUUID()),
                new InvitationId(UUID.randomUUID()),
                cause,
                story.consultation,
                null,
                null,
                List.of(),
                null));
    }

    @Test
    void an_earlier_moment_is_judged_by_what_had_happened_then() {
        side.given(story.begun());
        long then = side.given(bound());
        side.given(closed(), report(0));

        Moment during = new Moment(then, Story.OPENS.plusSeconds(60), side.now().reader());
        assertThat(asked(during).findings())
                .filteredOn(finding -> finding.rule() == Rule.REPORT_PUBLISHED)
                .extracting(FindingEntry::verdict)
                .containsExactly(Verdict.NOT_YET_DUE);
        assertThat(found(Rule.REPORT_PUBLISHED).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void a_declared_breach_stands_there_with_what_the_body_says_of_it() {
        side.given(story.begun());
        Instant since = Instant.parse("2026-04-01T00:00:00Z");
        long declared = side.given(
                bound(),
                new StandardBreached(
                        story.consultation, "report-published", "REPORT_PUBLISHED", PACK.id(), 1, since, List.of(3L)));
        side.given(new BreachExplained(story.consultation, "report-published", Sealed.text(text("Vonesë"))));

        BreachEntry breach = found(Rule.REPORT_PUBLISHED).breach();
        assertThat(breach.position()).isEqualTo(declared);
        assertThat(breach.since()).isEqualTo(since);
        assertThat(breach.explanations())
                .extracting(BreachEntry.Explanation::text)
                .containsExactly(text("Vonesë"));
        assertThat(found(Rule.LISTED_IN_PLAN).breach()).isNull();
    }

    @Test
    void every_number_of_a_scorecard_is_the_length_of_the_list_behind_it() {
        side.given(story.begun());
        side.given(bound(), closed(), report(0), imported("1", 2), imported("2", 0));
        ComplianceFilter ofBody = new ComplianceFilter(null, story.body, null, null, null, null, null, null);

        for (Scorecard.By by : Scorecard.By.values()) {
            Scorecard card = compliance.scorecard(by, ofBody, side.now());
            assertThat(card.total().consultations()).isEqualTo(3);
            assertThat(card.total().imported()).isEqualTo(2);
            assertThat(card.rows().stream()
                            .mapToInt(Scorecard.ScoreRow::consultations)
                            .sum())
                    .isEqualTo(3);
            for (Overall overall : Overall.values()) {
                assertThat(card.rows().stream()
                                .mapToInt(row -> row.overall().of(overall))
                                .sum())
                        .isEqualTo(card.total().overall().of(overall))
                        .isEqualTo(behind(null, null, overall).size());
            }
            for (Verdict verdict : Verdict.values()) {
                assertThat(behind(null, verdict, null).stream()
                                .mapToInt(one -> one.findings().size())
                                .sum())
                        .isEqualTo(card.total().verdicts().of(verdict));
                for (Scorecard.StandardRow standard : card.standards()) {
                    assertThat(behind(standard.standard(), verdict, null))
                            .as(standard.standard() + " " + verdict)
                            .hasSize(standard.verdicts().of(verdict));
                }
            }
        }
    }

    @Test
    void a_list_behind_a_number_goes_on_where_it_was_cut() {
        side.given(story.registered(), imported("1", 0), imported("2", 0), imported("3", 0));
        ComplianceFilter ofBody = new ComplianceFilter(2018, story.body, null, null, true, null, null, null);

        var first = compliance.list(ofBody, new Paging(2, null), side.now());
        var second = compliance.list(ofBody, new Paging(2, first.next()), side.now());

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();
        assertThat(compliance
                        .list(
                                new ComplianceFilter(2019, story.body, null, null, true, null, null, null),
                                Paging.first(),
                                side.now())
                        .items())
                .isEmpty();
    }

    @Test
    void a_consultation_of_the_past_is_judged_by_the_same_rules_and_never_for_certain() {
        side.given(story.registered(), imported("40472", 2));
        PastConsultationId id = PastConsultationId.of(story.body, "40472");

        ComplianceEntry entry = compliance.one(id, side.now()).orElseThrow();

        assertThat(entry.imported()).isTrue();
        assertThat(entry.pack().version()).isEqualTo(PACK.version());
        assertThat(entry.findings()).noneMatch(FindingEntry::certain);
        assertThat(entry.findings())
                .filteredOn(finding -> finding.rule() == Rule.REPORT_PUBLISHED)
                .extracting(FindingEntry::verdict)
                .containsExactly(Verdict.MET);
        assertThat(entry.findings())
                .filteredOn(finding -> finding.rule() == Rule.OPEN_AT_LEAST)
                .extracting(FindingEntry::because)
                .containsExactly("readings_differ");
    }

    @Test
    void a_correction_takes_the_place_of_what_was_imported_and_says_why() {
        long imported = side.given(story.registered(), imported("7", 0));
        PastConsultationId id = PastConsultationId.of(story.body, "7");
        Moment before = side.now();
        long corrected = side.given(new PastConsultationCorrected(
                id,
                story.body,
                "7",
                text("Tjetër"),
                DocumentType.STRATEGY,
                null,
                "Europe/Belgrade",
                DAY,
                DAY.plusDays(40),
                null,
                null,
                null,
                null,
                null,
                Sealed.text("Arkivi"),
                Sealed.text("Ishte gabim")));

        PastEntry now = past.one(id, side.now()).orElseThrow();
        assertThat(now.title()).isEqualTo(text("Tjetër"));
        assertThat(now.position()).isEqualTo(imported);
        assertThat(now.corrected()).isEqualTo(corrected);
        assertThat(now.source()).isEqualTo("Arkivi");
        assertThat(now.correctionReason()).isEqualTo("Ishte gabim");
        assertThat(past.one(id, before).orElseThrow().source()).isEqualTo("Raporti vjetor 2018");
        assertThat(past.versions(id, side.now()))
                .extracting(PastEntry::title)
                .containsExactly(text("Tjetër"), text("Udhëzim sintetik"));
        assertThat(past.versions(id, before))
                .containsExactly(past.one(id, before).orElseThrow());
        assertThat(past.list(story.body, Paging.first(), side.now()).items()).hasSize(1);
    }

    private List<ComplianceEntry> behind(String standard, Verdict verdict, Overall overall) {
        return compliance
                .list(
                        new ComplianceFilter(null, story.body, null, null, null, standard, verdict, overall),
                        Paging.largest(),
                        side.now())
                .items();
    }

    private FindingEntry found(Rule rule) {
        return asked(side.now()).findings().stream()
                .filter(finding -> finding.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private ComplianceEntry asked(Moment moment) {
        return compliance.one(story.consultation, moment).orElseThrow();
    }

    private NormPackBound bound() {
        return new NormPackBound(story.consultation, PACK.id(), PACK.version(), PACK.digest(), null, null);
    }

    private ConsultationClosed closed() {
        return new ConsultationClosed(story.consultation, ClosingCause.PERIOD_ELAPSED, Story.CLOSES, null);
    }

    private ReportPublished report(int unanswered) {
        return new ReportPublished(
                story.consultation, 1, 3, new ReportFigures(unanswered, 0, 0, 0, 0, 0, unanswered, 0), null, null);
    }

    private PastConsultationImported imported(String reference, int unanswered) {
        return new PastConsultationImported(
                PastConsultationId.of(story.body, reference),
                story.body,
                reference,
                text("Udhëzim sintetik"),
                DocumentType.ADMINISTRATIVE_INSTRUCTION,
                PACK.id(),
                "Europe/Belgrade",
                DAY,
                LocalDate.of(2018, 10, 4),
                null,
                LocalDate.of(2018, 10, 24),
                new ReportFigures(3 + unanswered, 1, 1, 1, 0, 0, unanswered, 0),
                2,
                10,
                Sealed.text("Raporti vjetor 2018"),
                new ImportId(UUID.randomUUID()),
                1);
    }
}
