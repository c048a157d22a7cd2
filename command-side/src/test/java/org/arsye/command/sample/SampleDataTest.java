package org.arsye.command.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.arsye.command.TestDatabase;
import org.arsye.command.kernel.DocumentContents;
import org.arsye.command.register.CommentRegister;
import org.arsye.command.register.ConsultationWindow;
import org.arsye.command.register.ConsultationWindows;
import org.arsye.command.register.KnownNorms;
import org.arsye.command.register.PackBindings;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ConsultationPlanned;
import org.arsye.events.consultation.NormPackBound;
import org.arsye.events.consultation.OutcomeRecorded;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.consultation.ReportPublished;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A first start, told to stop after every fifth command and begun again until nothing is left. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@DirtiesContext
class SampleDataTest {

    /** One database for the whole class: only the first of the tests finds anything to load. */
    private static final AtomicInteger SENT = new AtomicInteger();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.empty().register(registry);
    }

    @Autowired
    private CommandGateway commands;

    @Autowired
    private EventStore events;

    @Autowired
    private DocumentContents contents;

    @Autowired
    private ConsultationWindows windows;

    @Autowired
    private CommentRegister register;

    @Autowired
    private Clock clock;

    @BeforeEach
    void a_first_start_that_is_interrupted_again_and_again() {
        SampleData interrupted = loader(dyingAfterEveryFifth());
        int starts = 0;
        for (boolean unfinished = true; unfinished; ) {
            assertThat(starts++).isLessThan(50);
            try {
                unfinished = interrupted.load();
            } catch (Interrupted stopped) {
                unfinished = true;
            }
        }
    }

    @Test
    void an_interrupted_first_start_goes_on_and_does_nothing_twice() {
        List<Object> commandsOfEvents = recorded()
                // They come of the same commands as the opening and the draft.
                .filter(event -> !(event.getPayload() instanceof NormPackBound))
                .filter(event -> !(event.getPayload() instanceof ConsultationPlanned))
                .map(Message::getMetaData)
                .map(metaData -> metaData.get("commandId"))
                .toList();
        assertThat(commandsOfEvents)
                .doesNotContainNull()
                .doesNotHaveDuplicates()
                .hasSize(SENT.get());
    }

    @Test
    void a_later_start_loads_nothing() {
        long before = recorded().count();
        assertThat(loader(commands).load()).isFalse();
        assertThat(recorded().count()).isEqualTo(before);
    }

    @Test
    void one_consultation_is_open_until_the_end_of_a_day_and_the_others_are_not() {
        ConsultationWindow open = windows.of(id("libraries"));
        ZonedDateTime end = open.closesAt().atZone(ZoneId.of("Europe/Belgrade"));
        assertThat(open.open()).isTrue();
        assertThat(open.provisions()).contains("art_7", "art_7__para_2", "art_14");
        assertThat(end.toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(end.toLocalDate())
                .isBetween(
                        LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Belgrade"))
                                .plusDays(20),
                        LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Belgrade"))
                                .plusDays(21));
        assertThat(Stream.of("sessions", "forms", "riverbanks")
                        .map(SampleDataTest::id)
                        .map(windows::of))
                .noneMatch(ConsultationWindow::open);
    }

    @Test
    void one_is_reported_with_every_comment_answered_or_withdrawn() {
        assertThat(recorded().map(Message::getPayload).filter(ReportPublished.class::isInstance))
                .singleElement()
                .extracting(report -> ((ReportPublished) report).figures())
                .isEqualTo(new ReportFigures(5, 1, 1, 1, 1, 0, 0, 1));
        assertThat(recorded().map(Message::getPayload).filter(OutcomeRecorded.class::isInstance))
                .hasSize(1);
    }

    @Test
    void one_is_under_review_with_some_answers_missing() {
        assertThat(register.figuresOf(id("sessions"))).isEqualTo(new ReportFigures(9, 1, 1, 1, 1, 0, 5, 0));
    }

    @Autowired
    private KnownNorms norms;

    @Autowired
    private PackBindings bindings;

    private SampleData loader(CommandGateway through) {
        SampleAccounts accounts = new SampleAccounts(SampleScript.bodies());
        SampleSteps steps = new SampleSteps(through, events);
        SamplePlan plan = new SamplePlan(steps, accounts, clock);
        return new SampleData(
                steps,
                new SampleBodies(steps, accounts, account -> {}),
                accounts,
                plan,
                new SampleConsultation(steps, accounts, contents, windows, register, norms, bindings, plan, clock));
    }

    private Stream<? extends EventMessage<?>> recorded() {
        return events.openStream(null)
                .asStream()
                .limit(events.createHeadToken().position().orElseThrow() + 1);
    }

    private static ConsultationId id(String key) {
        return new ConsultationId(SampleId.of("consultation/" + key));
    }

    /** The command is fulfilled, and whoever sent it never hears of it. */
    private CommandGateway dyingAfterEveryFifth() {
        return (CommandGateway) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {CommandGateway.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(commands, arguments);
                        if (SENT.incrementAndGet() % 5 == 0) {
                            throw new Interrupted();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
