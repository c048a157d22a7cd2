package org.arsye.command.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.arsye.command.TestDatabase;
import org.arsye.command.plan.PlanCommand.ChangePlanItem;
import org.arsye.command.plan.PlanCommand.EnterPlanItem;
import org.arsye.command.plan.PlanCommand.Expected;
import org.arsye.command.plan.PlanCommand.Planned;
import org.arsye.command.plan.PlanCommand.PublishPlan;
import org.arsye.command.plan.PlanCommand.StartPlan;
import org.arsye.command.publicbody.PublicBodyCommand.RegisterPublicBody;
import org.arsye.command.register.Register;
import org.arsye.command.telling.Correspondent;
import org.arsye.command.telling.Postbox;
import org.arsye.command.telling.SteeredClock;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.events.publicbody.PublicBodyKind;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A year of somebody who is interested, by a clock that is moved. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(SteeredClock.class)
@DirtiesContext
class YearOfInterestTest {

    private static final Instant MIDDLE_OF_NOVEMBER = Instant.parse("2027-11-15T10:00:00Z");
    private static final Instant LAST_HOUR_OF_NOVEMBER = Instant.parse("2027-11-30T22:30:00Z");
    private static final Instant FIRST_HOUR_OF_DECEMBER = Instant.parse("2027-11-30T23:30:00Z");
    private static final Instant MIDDLE_OF_JANUARY = Instant.parse("2028-01-15T10:00:00Z");
    private static final Instant LAST_HOUR_OF_JANUARY = Instant.parse("2028-01-31T22:30:00Z");
    private static final Instant FIRST_HOUR_OF_FEBRUARY = Instant.parse("2028-01-31T23:30:00Z");
    private static final Postbox POST = new Postbox();
    private static final String ASKED_TO_RENEW = "Renew your interest for ";

    private final PublicBodyId ministry = new PublicBodyId(UUID.randomUUID());
    private final PublicBodyId another = new PublicBodyId(UUID.randomUUID());

    @Autowired
    SteeredClock.Hands clock;

    @Autowired
    WhenTheYearEndsThenAskToRenew year;

    @Autowired
    WhenPlanIsPublishedThenInvite plans;

    @Autowired
    CommandGateway commands;

    @Autowired
    Register register;

    @Autowired
    JdbcClient database;

    private Correspondent somebody;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TestDatabase.empty().register(registry);
        registry.add("arsye.mail.host", () -> "127.0.0.1");
        registry.add("arsye.mail.port", POST::port);
        registry.add("arsye.letters.from-a-network", () -> "1000");
    }

    @BeforeEach
    void open(@LocalServerPort int port) {
        somebody = new Correspondent(port);
        clock.at(MIDDLE_OF_NOVEMBER);
        for (PublicBodyId body : List.of(ministry, another)) {
            commands.sendAndWait(new RegisterPublicBody(
                    body, both("Ministria " + body), PublicBodyKind.MINISTRY, "Europe/Belgrade"));
        }
        register.awaitHead();
    }

    @AfterAll
    static void close() throws Exception {
        POST.close();
        SteeredClock.letGo();
    }

    @Test
    void whoever_renews_is_held_for_another_year_and_whoever_does_not_is_let_go() {
        UUID renews = confirmed("ripertrin@shembull.org", Map.of("publicBodies", List.of(ministry.toString())));
        UUID forgets = confirmed("harron@shembull.org", Map.of("publicBodies", List.of(ministry.toString())));

        looks(LAST_HOUR_OF_NOVEMBER);
        assertThat(asked("ripertrin@shembull.org")).isEmpty();

        looks(FIRST_HOUR_OF_DECEMBER);
        looks(FIRST_HOUR_OF_DECEMBER);
        List<MimeMessage> letters = letters("ripertrin@shembull.org", 2);
        assertThat(Correspondent.subject(letters.getLast())).isEqualTo(ASKED_TO_RENEW + "2028");
        letters("harron@shembull.org", 2);
        somebody.follows("renewal", letters.getLast());
        somebody.follows("renewal", letters.getLast());
        register.awaitHead();
        assertThat(count("InterestRenewed", renews)).isEqualTo(1);

        looks(MIDDLE_OF_JANUARY);
        looks(LAST_HOUR_OF_JANUARY);
        assertThat(count("InterestLapsed", forgets)).isZero();
        looks(FIRST_HOUR_OF_FEBRUARY);
        looks(FIRST_HOUR_OF_FEBRUARY);
        assertThat(count("InterestLapsed", forgets)).isEqualTo(1);
        assertThat(count("InterestLapsed", renews)).isZero();
        isForgotten(forgets);

        // One letter each asked, however often somebody looked; and whoever renewed is asked again a year later only.
        assertThat(asked("ripertrin@shembull.org")).hasSize(1);
        assertThat(asked("harron@shembull.org")).hasSize(1);
        looks(Instant.parse("2028-12-02T10:00:00Z"));
        assertThat(Correspondent.subject(letters("ripertrin@shembull.org", 3).getLast()))
                .isEqualTo(ASKED_TO_RENEW + "2029");
        assertThat(asked("harron@shembull.org")).hasSize(1);
    }

    @Test
    void whoever_never_confirms_is_let_go_after_fourteen_days_and_not_before() {
        UUID never = somebody.express("kurre@shembull.org", Map.of("publicBodies", List.of(ministry.toString())));
        letters("kurre@shembull.org", 1);

        looks(MIDDLE_OF_NOVEMBER.plus(Duration.ofDays(14)));
        assertThat(count("InterestLapsed", never)).isZero();
        looks(MIDDLE_OF_NOVEMBER.plus(Duration.ofDays(14)).plusSeconds(1));
        assertThat(count("InterestLapsed", never)).isEqualTo(1);
        isForgotten(never);
    }

    @Test
    void a_changed_plan_is_told_to_every_match_once_even_if_many_look_at_once() {
        PlanId plan = PlanId.of(ministry, 2028);
        PlanItemId parks = new PlanItemId(UUID.randomUUID());
        PlanItemId rivers = new PlanItemId(UUID.randomUUID());
        commands.sendAndWait(new StartPlan(plan, ministry, 2028, both("Plani 2028")));
        commands.sendAndWait(new EnterPlanItem(plan, parks, planned("Ligji për parqet", DocumentType.DRAFT_LAW, 2)));
        commands.sendAndWait(
                new EnterPlanItem(plan, rivers, planned("Strategjia e lumenjve", DocumentType.STRATEGY, 3)));
        commands.sendAndWait(new PublishPlan(plan, null));
        register.awaitHead();
        List<UUID> match = List.of(
                confirmed("organi@shembull.org", Map.of("publicBodies", List.of(ministry.toString()))),
                confirmed("lloji@shembull.org", Map.of("documentTypes", List.of("strategy"))),
                confirmed("projekti@shembull.org", Map.of("planItems", List.of(rivers.toString()))),
                confirmed(
                        "tre.here@shembull.org",
                        Map.of(
                                "publicBodies", List.of(ministry.toString()),
                                "documentTypes", List.of("strategy", "draft_law"),
                                "planItems", List.of(parks.toString()))));
        UUID elsewhere = confirmed("tjeter@shembull.org", Map.of("publicBodies", List.of(another.toString())));
        UUID unconfirmed =
                somebody.express("pakonfirmuar@shembull.org", Map.of("publicBodies", List.of(ministry.toString())));
        letters("pakonfirmuar@shembull.org", 1);

        commands.sendAndWait(new ChangePlanItem(plan, parks, planned("Ligji për parqet", DocumentType.DRAFT_LAW, 4)));
        commands.sendAndWait(new PublishPlan(plan, both("Vonohet vlerësimi i ndikimit")));
        register.awaitHead();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8).forEach(n -> crowd.submit(plans::look));
        }
        isTold();

        assertThat(match)
                .allSatisfy(each -> assertThat(count("InvitationIssued", each)).isEqualTo(1));
        assertThat(count("InvitationIssued", elsewhere)).isZero();
        assertThat(count("InvitationIssued", unconfirmed)).isZero();
        assertThat(letters("organi@shembull.org", 2)).hasSize(2);
        assertThat(letters("lloji@shembull.org", 2)).hasSize(2);
        assertThat(letters("projekti@shembull.org", 2)).hasSize(2);
        String all = Correspondent.text(letters("tre.here@shembull.org", 2).getLast());
        assertThat(all).containsOnlyOnce("Ligji për parqet").containsOnlyOnce("Strategjia e lumenjve");
        assertThat(Correspondent.text(letters("projekti@shembull.org", 2).getLast()))
                .as("what it is about, though another draft changed")
                .contains("Strategjia e lumenjve")
                .doesNotContain("Ligji për parqet");
        assertThat(letters("tjeter@shembull.org", 1)).hasSize(1);
        assertThat(letters("pakonfirmuar@shembull.org", 1)).hasSize(1);
    }

    private UUID confirmed(String email, Map<String, List<String>> targets) {
        somebody.express(email, targets);
        UUID interest = somebody.follows("confirmation", letters(email, 1).getFirst());
        register.awaitHead();
        return interest;
    }

    /** It is that time, and whoever goes by the clock looks at it. */
    private void looks(Instant now) {
        clock.at(now);
        year.look();
        register.awaitHead();
        isTold();
    }

    private void isTold() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.sql("""
                                select not exists (select from command.telling_due)
                                    and not exists (select from command.letter where sealed is not null)""").query(Boolean.class).single());
    }

    private void isForgotten(UUID interest) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.sql("select state from command.interest where interest_id = :id")
                        .param("id", interest)
                        .query(String.class)
                        .single()
                        .equals("FORGOTTEN"));
    }

    private int count(String type, UUID interest) {
        return database.sql("select count(*) from store.event where type = :type and aggregate_id = :id")
                .param("type", type)
                .param("id", interest)
                .query(Integer.class)
                .single();
    }

    /** All of somebody, once there are so many. */
    private static List<MimeMessage> letters(String address, int atLeast) {
        await().atMost(Duration.ofSeconds(20)).until(() -> to(address).size() >= atLeast);
        return to(address);
    }

    private static List<MimeMessage> to(String address) {
        return POST.letters().stream()
                .filter(letter -> Correspondent.to(letter).equals(address))
                .toList();
    }

    private static List<MimeMessage> asked(String address) {
        return to(address).stream()
                .filter(letter -> Correspondent.subject(letter).startsWith(ASKED_TO_RENEW))
                .toList();
    }

    private static Planned planned(String title, DocumentType type, int quarter) {
        return new Planned(type, both(title), new Expected(quarter, null, null, null), "Zyra ligjore");
    }

    private static LocalizedText both(String text) {
        return new LocalizedText(text, text, text);
    }
}
