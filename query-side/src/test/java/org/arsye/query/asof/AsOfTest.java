package org.arsye.query.asof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arsye.events.comment.CommentEvent;
import org.arsye.events.comment.CommentFlagged;
import org.arsye.events.comment.CommentFlagsDismissed;
import org.arsye.events.comment.CommentHidden;
import org.arsye.events.comment.CommentRedacted;
import org.arsye.events.comment.CommentRestored;
import org.arsye.events.comment.ModerationAppealDecided;
import org.arsye.events.comment.ModerationAppealed;
import org.arsye.events.consultation.ConsultationEvent;
import org.arsye.events.interest.InterestEvent;
import org.arsye.events.past.PastConsultationEvent;
import org.arsye.events.plan.PlanEvent;
import org.arsye.events.publicbody.PublicBodyEvent;
import org.arsye.events.readmodel.ReadModelEvent;
import org.arsye.events.readmodel.ReadModelName;
import org.arsye.query.asof.Question.Reading;
import org.arsye.query.given.ReadSide;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Histories are made up by chance and written event by event. Whenever one has come to a moment, everything is asked: then the
 * views hold what happened up to that moment and nothing else. When the whole history is written, all is asked once more as
 * of those moments, and once more after the views were filled again; each answer must be the same, to the byte.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AsOfTest {

    private static final long[] SEEDS = {20260302, 7, 2026};
    private static final int LENGTH = 300;
    private static final int CUTS = 8;
    private static final int QUESTIONS = 45;
    private static final Instant BEGINNING = Instant.parse("2026-03-02T08:00:00Z");

    /** What is hidden is hidden whenever it is asked for, so moderators do nothing here: {@link HiddenOutputsTest}. */
    private static final Set<Class<?>> ALSO_OF_THE_PAST = Set.of(
            CommentFlagged.class,
            CommentFlagsDismissed.class,
            CommentHidden.class,
            CommentRedacted.class,
            CommentRestored.class,
            ModerationAppealed.class,
            ModerationAppealDecided.class);

    private final MovedClock clock = new MovedClock(BEGINNING);
    private final ReadSide side = ReadSide.alone("arsye_as_of", clock);
    private final Door door = new Door(side);
    private final Set<Class<?>> happened = new HashSet<>();
    private final Map<ReadModelName, List<Integer>> orders = new EnumMap<>(ReadModelName.class);
    private long next;

    @AfterAll
    void close() {
        door.close();
    }

    @Test
    void the_past_is_told_as_it_was_told_when_it_was_the_present() {
        List<Told> told = new ArrayList<>();
        for (long seed : SEEDS) {
            told.addAll(live(seed));
        }
        assertThat(happened).isEqualTo(kinds());

        check(told, "when everything had happened");
        everyOrderIsListed();
        side.rebuild();
        reach(next - 1);
        check(some(told), "when the views were filled again");
    }

    /** Writes a history, and asks everything whenever one of the moments has come. */
    private List<Told> live(long seed) {
        RandomHistory history = new RandomHistory(seed, next, clock.instant(), LENGTH);
        Chance chance = new Chance(~seed);
        List<Reading> readers = readers(history);
        List<String> addresses = Addresses.of(history);
        history.contents().values().forEach(content -> side.pen().keep(content, "text/plain"));

        List<Told> told = new ArrayList<>();
        long first = next;
        for (Cut cut : cuts(history.happenings(), first, chance)) {
            write(history.happenings(), first, first + cut.last());
            clock.set(cut.instant());
            List<Question> questions = Stream.generate(() -> new Question(chance.of(addresses), chance.of(readers)))
                    .distinct()
                    .limit(QUESTIONS)
                    .toList();
            List<Heard> present = door.ask(questions);
            List<Heard> past =
                    door.ask(questions.stream().map(q -> q.asOf(cut.asked())).toList());
            for (int i = 0; i < questions.size(); i++) {
                Told one = new Told(seed, cut, questions.get(i).asOf(cut.asked()), past.get(i));
                one.isTheSameAs(present.get(i));
                told.add(one);
            }
        }
        write(history.happenings(), first, first + history.happenings().size() - 1);
        clock.set(history.now().plus(Duration.ofDays(100)));
        return told;
    }

    private List<Cut> cuts(List<Happening> history, long first, Chance chance) {
        Stream<Cut> positions = IntStream.range(0, CUTS / 2)
                .mapToObj(i -> Cut.atPosition(chance.below(history.size() - 1), first, history));
        Stream<Cut> instants = IntStream.range(0, CUTS / 2)
                .mapToObj(i -> history.get(3 + chance.below(history.size() - 4)).at())
                .map(at -> Cut.atInstant(at.plusMillis(chance.below(3) - 1), history));
        return Stream.concat(positions, instants)
                .sorted(Comparator.comparing(Cut::last))
                .toList();
    }

    private void write(List<Happening> history, long first, long last) {
        for (; next <= last; next++) {
            Happening happening = history.get((int) (next - first));
            happened.add(happening.event().getClass());
            if (happening.event() instanceof ReadModelEvent order) {
                orders.computeIfAbsent(order.view(), view -> new ArrayList<>()).addFirst((int) next);
            }
            side.pen().at(happening.at().minusSeconds(1));
            side.given(happening.event());
        }
        reach(last);
    }

    private void reach(long position) {
        Question question = new Question(
                "/api/v1/public-bodies?limit=1&after=" + position, readers(null).getFirst());
        Instant patience = Instant.now().plusSeconds(60);
        while (door.ask(question).status() == 503 && Instant.now().isBefore(patience)) {
            Thread.onSpinWait();
        }
    }

    /** Operations are of the present: what was ordered is told whole, and the newest first. */
    private void everyOrderIsListed() {
        String auditor = UUID.randomUUID().toString();
        side.pen().account(auditor, "auditori", null, "auditor");
        orders.forEach((view, positions) -> {
            Awaitility.await()
                    .untilAsserted(() -> side.http()
                            .get()
                            .uri("/api/v1/operations/views/" + view.view())
                            .header("Authorization", "Bearer " + auditor)
                            .exchange()
                            .expectStatus()
                            .isOk()
                            .expectBody()
                            .jsonPath("$.orders[*].position")
                            .isEqualTo(positions));
            for (String page : List.of("/operations", "/operations/" + view.view())) {
                assertThat(door.ask(new Question(page, new Reading("an auditor", auditor)))
                                .status())
                        .as(page)
                        .isEqualTo(200);
            }
        });
    }

    private void check(List<Told> told, String when) {
        List<Heard> again = door.ask(told.stream().map(Told::question).toList());
        for (int i = 0; i < told.size(); i++) {
            assertThat(again.get(i))
                    .as("%s, asked %s", told.get(i), when)
                    .isEqualTo(told.get(i).answer());
        }
    }

    /** The public, an official of the first body, an auditor. */
    private List<Reading> readers(RandomHistory history) {
        List<Reading> readers = new ArrayList<>(List.of(new Reading("the public", null)));
        if (history != null) {
            String official = UUID.randomUUID().toString();
            side.pen().account(official, "zyrtari", history.bodies.getFirst().id.value(), "official", "approver");
            readers.add(new Reading("an official", official));
            String auditor = UUID.randomUUID().toString();
            side.pen().account(auditor, "auditori", null, "auditor");
            readers.add(new Reading("an auditor", auditor));
        }
        return readers;
    }

    private static List<Told> some(List<Told> told) {
        return IntStream.range(0, told.size() / 4)
                .mapToObj(i -> told.get(4 * i))
                .toList();
    }

    private static Set<Class<?>> kinds() {
        return Set.copyOf(Stream.of(
                        PublicBodyEvent.class,
                        ConsultationEvent.class,
                        CommentEvent.class,
                        ReadModelEvent.class,
                        PlanEvent.class,
                        InterestEvent.class,
                        PastConsultationEvent.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .filter(kind -> !ALSO_OF_THE_PAST.contains(kind))
                .toList());
    }
}
