package org.arsye.query.site;

import static org.arsye.query.given.Story.OPENS;
import static org.arsye.query.given.Story.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.ConsultationPlanned;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.PriorNoticePublished;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItem;
import org.arsye.events.plan.PlanItemChanged;
import org.arsye.events.plan.PlanItemDropped;
import org.arsye.events.plan.PlanItemEntered;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.plan.PlanPublished;
import org.arsye.events.plan.PlanStarted;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Reader;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Line;
import org.arsye.query.site.page.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a plan had said stands beside what came of it, as of any moment, and nothing that is not published. */
class PlannedDatesTest {

    private static final LocalDate JANUARY = LocalDate.parse("2026-01-01");
    private static final LocalDate APRIL = LocalDate.parse("2026-04-01");

    private final ReadSide side = ReadSide.running();
    private final Words w = new PageRenderer().words("en");
    private final Story story = new Story();
    private final PlanId plan = new PlanId(UUID.randomUUID());
    private final PlanItemId item = new PlanItemId(UUID.randomUUID());

    @BeforeEach
    void a_draft_in_a_plan() {
        side.pen().at(OPENS.minusSeconds(600));
        side.given(
                story.registered(),
                new PlanStarted(plan, story.body, 2026, text("Plani")),
                new PlanItemEntered(plan, planned(JANUARY, JANUARY.plusMonths(3).minusDays(1))),
                story.drafted(),
                new PriorNoticePublished(
                        story.consultation, null, null, Sealed.text(text("Çka")), Sealed.text(text("Si"))),
                new ConsultationPlanned(story.consultation, plan, item));
    }

    @Test
    void a_plan_that_is_not_published_says_nothing() {
        assertThat(opening(side.now()).plan()).isNull();
    }

    @Test
    void the_quarter_of_the_plan_stands_beside_the_opening_and_what_was_planned_before() {
        long first = side.given(new PlanPublished(plan, 1, List.of(item), null));
        long second = side.given(
                new PlanItemChanged(plan, planned(APRIL, APRIL.plusDays(29))),
                new PlanPublished(plan, 2, List.of(item), Sealed.text(text("Vonesë"))));
        side.given(story.opened());

        assertThat(opening(side.asOf(first)).plan()).satisfies(said -> {
            assertThat(said.when())
                    .isEqualTo(w.span(JANUARY, JANUARY.plusMonths(3).minusDays(1)));
            assertThat(said.version()).isEqualTo(1);
            assertThat(said.before()).isEmpty();
        });
        Line line = opening(new Moment(side.now().position(), OPENS, Reader.PUBLIC));
        assertThat(line.state()).isEqualTo("done");
        assertThat(line.actual().when()).contains("2 March 2026");
        assertThat(line.plan()).satisfies(said -> {
            assertThat(said.when()).isEqualTo("April 2026");
            assertThat(said.version()).isEqualTo(2);
            assertThat(said.link()).isEqualTo("/plans/" + plan);
            assertThat(said.before()).extracting(Line.Side::position).containsExactly(first);
        });
        assertThat(second).isGreaterThan(first);
    }

    @Test
    void a_draft_that_is_planned_no_more_keeps_its_dates_and_says_so() {
        side.given(new PlanPublished(plan, 1, List.of(item), null));
        side.given(
                new PlanItemDropped(plan, item, Sealed.text(text("U hoq"))),
                new PlanPublished(plan, 2, List.of(), Sealed.text(text("U hoq"))));

        assertThat(opening(side.now()).plan()).satisfies(said -> {
            assertThat(said.dropped()).isTrue();
            assertThat(said.version()).isEqualTo(1);
        });
    }

    private Line opening(Moment moment) {
        Content.Timeline page =
                (Content.Timeline) side.bean(TimelineComposer.class).timeline(story.consultation, moment, w);
        return page.lines().stream()
                .filter(line -> line.name().equals("Opening"))
                .findFirst()
                .orElseThrow();
    }

    private PlanItem planned(LocalDate from, LocalDate until) {
        return new PlanItem(item, DocumentType.DRAFT_LAW, text("Ligji për Pemët"), from, until, "Zyrtari");
    }
}
