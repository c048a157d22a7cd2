package org.arsye.command.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.arsye.command.TestDatabase;
import org.arsye.command.comment.CommentCommand.ApproveDecision;
import org.arsye.command.comment.CommentCommand.DraftDecision;
import org.arsye.command.comment.CommentCommand.PublishDecision;
import org.arsye.command.comment.CommentCommand.SubmitComment;
import org.arsye.command.comment.CommentCommand.WithdrawComment;
import org.arsye.command.consultation.ConsultationCommand.AddDocument;
import org.arsye.command.consultation.ConsultationCommand.CancelConsultation;
import org.arsye.command.consultation.ConsultationCommand.DraftConsultation;
import org.arsye.command.consultation.ConsultationCommand.Ending;
import org.arsye.command.consultation.ConsultationCommand.OpenConsultation;
import org.arsye.command.kernel.DocumentContents;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.plan.PlanCommand.DropPlanItem;
import org.arsye.command.plan.PlanCommand.EnterPlanItem;
import org.arsye.command.plan.PlanCommand.Expected;
import org.arsye.command.plan.PlanCommand.Planned;
import org.arsye.command.plan.PlanCommand.PublishPlan;
import org.arsye.command.plan.PlanCommand.StartPlan;
import org.arsye.command.publicbody.PublicBodyCommand.AppointOfficial;
import org.arsye.command.publicbody.PublicBodyCommand.GrantRole;
import org.arsye.command.publicbody.PublicBodyCommand.RegisterPublicBody;
import org.arsye.command.publicbody.PublicBodyCommand.WithdrawRole;
import org.arsye.events.LocalizedText;
import org.arsye.events.Role;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.Outcome;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.ArticleText;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.DocumentKind;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.events.publicbody.PublicBodyKind;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The register on a real store: commands in, and what it then knows. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RegisterTest {

    private static final String SECRET_DIGEST = "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8";

    @Autowired
    CommandGateway commands;

    @Autowired
    ConsultationWindows windows;

    @Autowired
    PublicBodyZones zones;

    @Autowired
    PlanRegister plans;

    @Autowired
    PastConsultations past;

    @Autowired
    CommentRegister comments;

    @Autowired
    Register register;

    @Autowired
    OpenPeriodTable periods;

    @Autowired
    DocumentContents contents;

    @Autowired
    EventProcessingConfiguration followers;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private final PublicBodyId ministry = new PublicBodyId(UUID.randomUUID());
    private final ConsultationId park = new ConsultationId(UUID.randomUUID());
    private final DocumentId text = new DocumentId(UUID.randomUUID());

    @DynamicPropertySource
    static void onItsOwnDatabase(DynamicPropertyRegistry registry) {
        TestDatabase.migrated().register(registry);
    }

    @Test
    void a_window_follows_the_consultation_event_by_event() {
        Instant closesAt = inOneHour();
        drafted();

        assertThat(windows.of(park).round()).isZero();
        assertThat(windows.of(park).open()).isFalse();

        openedUntil(closesAt);

        ConsultationWindow window = windows.of(park);
        assertThat(window.open()).isTrue();
        assertThat(window.closesAt()).isEqualTo(closesAt);
        assertThat(window.publicBodyId()).isEqualTo(ministry);
        assertThat(window.documentId()).isEqualTo(text);
        assertThat(window.documentVersion()).isEqualTo(1);
        assertThat(window.provisions()).containsExactlyInAnyOrder("art_1", "art_1__para_1");

        send(new CancelConsultation(park, both("Projekti nuk vazhdon më", "Projekat se ne nastavlja")));

        assertThat(windows.of(park).open()).isFalse();
    }

    @Test
    void a_new_version_of_the_text_brings_its_provisions() {
        drafted();
        windows.of(park);

        added("""
                {"articles":[{"paragraphs":[{"text":{"sq":"Një"}},{"text":{"sq":"Dy"}}]}]}""");

        assertThat(windows.of(park).documentVersion()).isEqualTo(2);
        assertThat(windows.of(park).provisions()).contains("art_1__para_2");
    }

    @Test
    void the_zone_of_a_body_that_is_not_there_is_unknown() {
        assertThatThrownBy(() -> zones.of(new PublicBodyId(UUID.randomUUID())))
                .isInstanceOf(Rejection.class)
                .hasMessage("UNKNOWN_PUBLIC_BODY");
    }

    @Test
    void a_plan_that_is_not_there_is_unknown() {
        assertThatThrownBy(() -> plans.bodyOf(PlanId.of(new PublicBodyId(UUID.randomUUID()), 2027)))
                .isInstanceOf(Rejection.class)
                .hasMessage("UNKNOWN_PLAN");
    }

    @Test
    void a_consultation_of_the_past_that_nobody_brought_is_unknown() {
        assertThatThrownBy(() -> past.of(new PastConsultationId(UUID.randomUUID())))
                .isInstanceOf(Rejection.class)
                .hasMessage("UNKNOWN_PAST_CONSULTATION");
    }

    @Test
    void a_planned_draft_is_known_as_it_stands_and_whether_the_public_sees_it() {
        PublicBodyId ministry = new PublicBodyId(UUID.randomUUID());
        PlanId plan = PlanId.of(ministry, 2027);
        PlanItemId item = new PlanItemId(UUID.randomUUID());
        LocalizedText title = new LocalizedText("Plani", "Plan", null);
        commands.sendAndWait(new StartPlan(plan, ministry, 2027, title));
        commands.sendAndWait(new EnterPlanItem(
                plan, item, new Planned(DocumentType.STRATEGY, title, new Expected(2, null, null, null), "Zyra")));

        assertThat(plans.item(plan, item))
                .contains(new PlanRegister.Planned(plan, item, ministry, DocumentType.STRATEGY, false));
        commands.sendAndWait(new PublishPlan(plan, null));
        assertThat(plans.item(plan, item).orElseThrow().published()).isTrue();
        assertThat(plans.item(plan, new PlanItemId(UUID.randomUUID()))).isEmpty();
        LocalizedText reason = new LocalizedText("Nuk nevojitet më fare", "Više nije potrebno uopšte", null);
        commands.sendAndWait(new DropPlanItem(plan, item, reason));
        assertThat(plans.item(plan, item)).isEmpty();
    }

    @Test
    void a_consultation_that_is_not_there_is_unknown() {
        assertThatThrownBy(() -> windows.of(park)).isInstanceOf(Rejection.class).hasMessage("UNKNOWN_CONSULTATION");
        assertThatThrownBy(() -> comments.consultationOf(new CommentId(UUID.randomUUID())))
                .isInstanceOf(Rejection.class)
                .hasMessage("UNKNOWN_COMMENT");
    }

    @Test
    void the_figures_add_up_at_the_position_they_are_counted_at() {
        drafted();
        openedUntil(inOneHour());
        CommentId accepted = submitted();
        CommentId draftedOnly = submitted();
        CommentId withdrawn = submitted();
        submitted();
        decided(accepted, Outcome.REJECTED, null);
        decided(
                accepted,
                Outcome.ACCEPTED,
                both("Kemi gjetur një gabim në arsyetim", "Našli smo grešku u obrazloženju"));
        send(draft(draftedOnly, Outcome.NOTED, null));
        decided(withdrawn, Outcome.NOTED, null);
        send(new WithdrawComment(withdrawn, SECRET_DIGEST));

        CommentRegister.Count count = comments.countOf(park);

        assertThat(count.figures()).isEqualTo(new ReportFigures(4, 1, 0, 0, 0, 0, 2, 1));
        assertThat(count.asOf()).isEqualTo(head());
        assertThat(comments.figuresOf(new ConsultationId(UUID.randomUUID())))
                .isEqualTo(new ReportFigures(0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(comments.consultationOf(accepted)).isEqualTo(park);
    }

    @Test
    void taken_in_a_second_time_the_record_gives_the_same_figures() {
        drafted();
        openedUntil(inOneHour());
        CommentId answered = submitted();
        decided(answered, Outcome.REJECTED, null);
        decided(
                answered,
                Outcome.ACCEPTED,
                both("Kemi gjetur një gabim në arsyetim", "Našli smo grešku u obrazloženju"));
        CommentRegister.Count before = comments.countOf(park);

        TrackingEventProcessor follower = followers
                .eventProcessor(WriteRegisterProjection.NAME, TrackingEventProcessor.class)
                .orElseThrow();
        follower.shutDown();
        follower.resetTokens();
        database.sql("update command.register_reached set position = -1").update();
        follower.start();

        assertThat(comments.countOf(park)).isEqualTo(before);
    }

    /** As after a crash of the server: rows and token, which wait for no disk, are gone together. */
    @Test
    void what_a_crash_took_away_is_taken_in_again() {
        drafted();
        openedUntil(inOneHour());
        CommentId regretted = submitted();
        comments.countOf(park);
        byte[] token = database.sql("select token from command.token_entry where processor_name = :name")
                .param("name", WriteRegisterProjection.NAME)
                .query(byte[].class)
                .single();
        long position = head();
        send(new WithdrawComment(regretted, SECRET_DIGEST));
        assertThat(comments.figuresOf(park)).isEqualTo(new ReportFigures(1, 0, 0, 0, 0, 0, 0, 1));

        new TransactionTemplate(transactions).executeWithoutResult(crash -> {
            database.sql("update command.comment_register set withdrawn = false where comment_id = :id")
                    .param("id", regretted.value())
                    .update();
            database.sql("update command.register_reached set position = :position")
                    .param("position", position)
                    .update();
            database.sql("update command.token_entry set token = :token where processor_name = :name")
                    .param("token", token)
                    .param("name", WriteRegisterProjection.NAME)
                    .update();
        });
        submitted();

        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> comments.figuresOf(park).equals(new ReportFigures(2, 0, 0, 0, 0, 0, 1, 1)));
    }

    @Test
    void callers_at_the_same_time_all_see_the_latest_window() {
        drafted();
        openedUntil(inOneHour());
        List<ConsultationWindow> seen = IntStream.range(0, 64)
                .parallel()
                .mapToObj(caller -> windows.of(park))
                .toList();

        assertThat(seen).hasSize(64).allMatch(ConsultationWindow::open);
    }

    @Test
    void a_period_is_closed_by_itself_at_the_announced_time() {
        Instant closesAt = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.SECONDS);
        drafted();
        openedUntil(closesAt);
        register.awaitHead();
        assertThat(periods.dueAt(closesAt))
                .extracting(OpenPeriodTable.Period::consultationId)
                .contains(park);

        await().until(() -> !windows.of(park).open());

        register.awaitHead();
        assertThat(periods.dueAt(closesAt))
                .extracting(OpenPeriodTable.Period::consultationId)
                .doesNotContain(park);
        assertThat(closingEvents()).isEqualTo(1);
    }

    @Test
    void roles_of_officials_are_known_to_sign_in() {
        OfficialId official = new OfficialId(UUID.randomUUID());
        send(new RegisterPublicBody(
                ministry, both("Ministria", "Ministarstvo"), PublicBodyKind.MINISTRY, "Europe/Belgrade"));
        send(new AppointOfficial(ministry, official, "Zyrtari shembull", Set.of(Role.OFFICIAL, Role.AUDITOR)));
        send(new GrantRole(ministry, official, Role.APPROVER, null, "Mungesë"));
        send(new WithdrawRole(ministry, official, Role.AUDITOR, "Mungesë"));

        register.awaitHead();

        assertThat(database.sql("select role from access.official_role where official_id = ? and public_body_id = ?")
                        .params(List.of(official.value(), ministry.value()))
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("OFFICIAL", "APPROVER");
    }

    private void drafted() {
        send(new DraftConsultation(
                park,
                ministry,
                both("Projektligj për parqet", "Nacrt zakona o parkovima"),
                both("Rregulla të reja", "Nova pravila"),
                DocumentType.DRAFT_LAW,
                "Koordinatori",
                "XK-GOV-05-2016",
                "Europe/Belgrade",
                Set.of("XK-GOV-05-2016"),
                null,
                null,
                false));
        added("""
                {"articles":[{"paragraphs":[{"text":{"sq":"Një"}}]}]}""");
    }

    private void added(String articles) {
        ArticleText parsed = ArticleText.parse(articles.getBytes(UTF_8));
        byte[] bytes = parsed.canonical();
        contents.keep(parsed.sha256(), ArticleText.MEDIA_TYPE, bytes);
        contents.keep(parsed.sha256(), ArticleText.MEDIA_TYPE, bytes);
        send(new AddDocument(
                park,
                text,
                DocumentKind.DRAFT,
                both("Projektligji", "Nacrt"),
                ArticleText.MEDIA_TYPE,
                parsed.sha256(),
                bytes.length,
                2));
    }

    private void openedUntil(Instant closesAt) {
        LocalizedText notice = both("Çfarë propozohet", "Šta se predlaže");
        send(new OpenConsultation(park, new Ending(null, closesAt), notice, notice, notice, null));
    }

    private CommentId submitted() {
        CommentId comment = new CommentId(UUID.randomUUID());
        send(new SubmitComment(
                comment,
                windows.of(park),
                "art_1",
                "Më shumë drunj.",
                null,
                "sq",
                ContributorKind.CITIZEN,
                null,
                Publication.ANONYMOUS,
                Channel.PLATFORM,
                null,
                null,
                SECRET_DIGEST));
        return comment;
    }

    private void decided(CommentId comment, Outcome outcome, LocalizedText supersedingReason) {
        DraftDecision draft = draft(comment, outcome, supersedingReason);
        send(draft);
        send(new ApproveDecision(comment, draft.decisionId(), new OfficialId(UUID.randomUUID()), null));
        send(new PublishDecision(comment, draft.decisionId()));
    }

    private static DraftDecision draft(CommentId comment, Outcome outcome, LocalizedText supersedingReason) {
        return new DraftDecision(
                comment,
                new DecisionId(UUID.randomUUID()),
                outcome,
                both("Propozimi është në pajtim me ligjin", "Predlog je u skladu sa zakonom"),
                null,
                new OfficialId(UUID.randomUUID()),
                supersedingReason);
    }

    private long head() {
        return database.sql("select max(position) from store.event")
                .query(Long.class)
                .single();
    }

    private int closingEvents() {
        return database.sql("select count(*) from store.event where aggregate_id = ? and type = 'ConsultationClosed'")
                .param(park.value())
                .query(Integer.class)
                .single();
    }

    private void send(Object command) {
        commands.sendAndWait(command);
    }

    private static Instant inOneHour() {
        return Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS);
    }

    private static LocalizedText both(String sq, String sr) {
        return new LocalizedText(sq, sr, null);
    }
}
