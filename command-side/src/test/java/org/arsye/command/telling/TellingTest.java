package org.arsye.command.telling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arsye.command.TestDatabase;
import org.arsye.command.consultation.ConsultationCommand.AddDocument;
import org.arsye.command.consultation.ConsultationCommand.DraftConsultation;
import org.arsye.command.consultation.ConsultationCommand.Ending;
import org.arsye.command.consultation.ConsultationCommand.ExtendConsultation;
import org.arsye.command.consultation.ConsultationCommand.OpenConsultation;
import org.arsye.command.kernel.DocumentContents;
import org.arsye.command.plan.PlanCommand.ChangePlanItem;
import org.arsye.command.plan.PlanCommand.EnterPlanItem;
import org.arsye.command.plan.PlanCommand.Expected;
import org.arsye.command.plan.PlanCommand.Planned;
import org.arsye.command.plan.PlanCommand.PublishPlan;
import org.arsye.command.plan.PlanCommand.StartPlan;
import org.arsye.command.publicbody.PublicBodyCommand.RegisterPublicBody;
import org.arsye.command.register.Register;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ArticleText;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.DocumentKind;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.events.publicbody.PublicBodyKind;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** From the form to the letter box, with a mail server that keeps what it is sent. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TellingTest {

    private static final String ADDRESS = "dikush.i.interesuar@shembull.org";
    private static final GreenMail POST = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static final Pattern LINK = Pattern.compile("/interests/([0-9a-f-]{36})\\?key=([0-9A-Z]{26})");

    private final PublicBodyId ministry = new PublicBodyId(UUID.randomUUID());
    private final PlanId plan = PlanId.of(ministry, 2026);
    private final PlanItemId parks = new PlanItemId(UUID.randomUUID());

    @Autowired
    CommandGateway commands;

    @Autowired
    Register register;

    @Autowired
    DocumentContents contents;

    @Autowired
    EventProcessingConfiguration followers;

    @Autowired
    JdbcClient database;

    private WebTestClient http;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        POST.start();
        TestDatabase.empty().register(registry);
        registry.add("arsye.mail.host", () -> "127.0.0.1");
        registry.add("arsye.mail.port", () -> POST.getSmtp().getPort());
        registry.add("arsye.mail.from", () -> "arsye@shembull.org");
        registry.add("arsye.mail.site", () -> "https://konsultime.shembull.org");
    }

    @Test
    void whoever_is_interested_is_asked_invited_told_of_every_change_and_let_go_with_one_click(
            @LocalServerPort int port) throws Exception {
        http = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
        commands.sendAndWait(new RegisterPublicBody(
                ministry,
                both("Ministria e Parqeve", "Ministarstvo parkova"),
                PublicBodyKind.MINISTRY,
                "Europe/Belgrade"));
        commands.sendAndWait(new StartPlan(plan, ministry, 2026, both("Plani 2026", "Plan 2026")));
        commands.sendAndWait(new EnterPlanItem(plan, parks, planned(2)));
        commands.sendAndWait(new PublishPlan(plan, null));
        register.awaitHead();

        express(Map.of("planItems", List.of(parks.toString())), "sr");
        MimeMessage asked = letter(1);
        assertThat(asked.getAllRecipients()).extracting(Object::toString).containsExactly(ADDRESS);
        assertThat(asked.getSubject()).isEqualTo("Potvrdite svoje interesovanje");
        assertThat(asked.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        Matcher link = LINK.matcher(text(asked));
        assertThat(link.find()).isTrue();
        String interest = "/api/v1/interests/" + link.group(1);

        // Before it is confirmed it counts for nothing, and a wrong secret confirms nothing.
        open("Ligji i parë", null);
        refused(interest + "/confirmation", "0".repeat(26));
        done(interest + "/confirmation", link.group(2));
        done(interest + "/confirmation", link.group(2));
        register.awaitHead();

        commands.sendAndWait(new ChangePlanItem(plan, parks, planned(3)));
        commands.sendAndWait(new PublishPlan(plan, both("Vonohet vlerësimi i ndikimit", "Kasni procena uticaja")));
        MimeMessage changed = letter(2);
        assertThat(changed.getSubject()).isEqualTo("Izmenjen je plan: Plan 2026");
        assertThat(text(changed))
                .contains("Zakon o parkovima")
                .contains("izmenjeno")
                .contains("/plans/" + plan);

        ConsultationId park = open("Ligji për parqet", parks);
        MimeMessage opened = letter(3);
        assertThat(opened.getSubject()).isEqualTo("Otvorene su konsultacije: Zakon");
        assertThat(text(opened)).contains("/consultations/" + park);
        assertThat(count("InvitationIssued")).isEqualTo(2);

        replay();
        again();
        assertThat(POST.getReceivedMessages()).hasSize(3);
        assertThat(count("InvitationIssued")).isEqualTo(2);
        assertThat(database.sql("select count(*) from command.letter where sealed is not null")
                        .query(Long.class)
                        .single())
                .as("letters that keep what was sent")
                .isZero();

        Instant end = Instant.now().plus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        commands.sendAndWait(new ExtendConsultation(
                park, new Ending(null, end), both("Shumë kërkuan më shumë kohë", "Mnogi traže više vremena")));
        MimeMessage extended = letter(4);
        assertThat(extended.getSubject()).isEqualTo("Duže otvoreno: Zakon");
        assertThat(text(extended))
                .contains(DateTimeFormatter.ofPattern("d.M.yyyy")
                        .format(end.minusMillis(1).atZone(ZoneId.of("Europe/Belgrade"))))
                .contains("/consultations/" + park);
        assertThat(count("InvitationIssued")).isEqualTo(3);
        replay();
        again();
        assertThat(POST.getReceivedMessages()).hasSize(4);

        unsubscribe(opened.getHeader("List-Unsubscribe", null));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(count("SubjectErased")).isEqualTo(1));
        open("Ligji i tretë", parks);
        again();
        assertThat(POST.getReceivedMessages()).hasSize(4);
        nothingIsFound(ADDRESS);
    }

    private Planned planned(int quarter) {
        return new Planned(
                DocumentType.DRAFT_LAW,
                both("Ligji për parqet", "Zakon o parkovima"),
                new Expected(quarter, null, null, null),
                "Zyra ligjore");
    }

    private void express(Map<String, Object> targets, String language) {
        Map<String, Object> wish = new java.util.HashMap<>(targets);
        wish.put("contributor", Map.of("kind", "ngo", "name", "Shoqata (shembull)"));
        wish.put("email", ADDRESS);
        wish.put("language", language);
        http.post()
                .uri("/api/v1/interests")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(wish)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(String.class)
                .value(answer -> assertThat(answer).doesNotContain("secret").doesNotContain(ADDRESS));
    }

    private void done(String path, String secret) {
        http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("secret", secret))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private void refused(String path, String secret) {
        http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("secret", secret))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("LINK_NOT_VALID");
    }

    /** As a mail program does it: no cookie, no page, the address of the header. */
    private void unsubscribe(String header) {
        String address = header.substring(1, header.length() - 1).replace("https://konsultime.shembull.org", "");
        http.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("List-Unsubscribe=One-Click")
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private MimeMessage letter(int number) {
        await().atMost(Duration.ofSeconds(20)).until(() -> POST.getReceivedMessages().length >= number);
        assertThat(POST.getReceivedMessages()).hasSize(number);
        return POST.getReceivedMessages()[number - 1];
    }

    private static String text(MimeMessage message) throws Exception {
        return (String) message.getContent();
    }

    private ConsultationId open(String title, PlanItemId item) {
        ConsultationId park = new ConsultationId(UUID.randomUUID());
        commands.sendAndWait(new DraftConsultation(
                park,
                ministry,
                both(title, "Zakon"),
                both("Rregulla të reja", "Nova pravila"),
                DocumentType.DRAFT_LAW,
                "Koordinatori",
                "XK-GOV-05-2016",
                "Europe/Belgrade",
                Set.of("XK-GOV-05-2016"),
                item == null ? null : plan,
                item,
                item != null));
        ArticleText parsed =
                ArticleText.parse("{\"articles\":[{\"paragraphs\":[{\"text\":{\"sq\":\"Një\"}}]}]}".getBytes(UTF_8));
        byte[] bytes = parsed.canonical();
        contents.keep(parsed.sha256(), ArticleText.MEDIA_TYPE, bytes);
        commands.sendAndWait(new AddDocument(
                park,
                new DocumentId(UUID.randomUUID()),
                DocumentKind.DRAFT,
                both("Projektligji", "Nacrt"),
                ArticleText.MEDIA_TYPE,
                parsed.sha256(),
                bytes.length,
                2));
        LocalizedText notice = both("Çfarë propozohet", "Šta se predlaže");
        Instant closes = Instant.now().plus(20, ChronoUnit.DAYS);
        commands.sendAndWait(new OpenConsultation(park, new Ending(null, closes), notice, notice, notice, null));
        return park;
    }

    /** The register is filled again from nothing, as after a reset of its follower. */
    private void replay() {
        TrackingEventProcessor follower = followers
                .eventProcessor("write-register", TrackingEventProcessor.class)
                .orElseThrow();
        follower.shutDown();
        follower.resetTokens();
        database.sql("update command.register_reached set position = -1").update();
        follower.start();
    }

    /** Until everything that is due was looked at. */
    private void again() {
        register.awaitHead();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.sql("select not exists (select from command.telling_due)")
                        .query(Boolean.class)
                        .single());
    }

    private int count(String type) {
        return database.sql("select count(*) from store.event where type = :type")
                .param("type", type)
                .query(Integer.class)
                .single();
    }

    private void nothingIsFound(String planted) {
        List<String> tables = database.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_schema in ('command', 'store', 'access') and table_type = 'BASE TABLE'""").query(String.class).list();
        assertThat(tables).contains("command.letter", "store.event");
        assertThat(database.sql("""
                        select count(*) from store.event
                        where convert_from(payload, 'UTF8') like :planted or convert_from(metadata, 'UTF8') like :planted""")
                        .param("planted", "%" + planted + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        for (String table : tables) {
            assertThat(database.sql("select count(*) from " + table + " t where t::text like '%" + planted + "%'")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private static LocalizedText both(String sq, String sr) {
        return new LocalizedText(sq, sr, null);
    }
}
