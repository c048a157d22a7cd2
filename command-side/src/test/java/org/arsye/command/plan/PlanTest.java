package org.arsye.command.plan;

import static org.arsye.command.plan.PlanRejected.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arsye.command.kernel.Scenario;
import org.arsye.command.plan.PlanCommand.ChangePlanItem;
import org.arsye.command.plan.PlanCommand.DropPlanItem;
import org.arsye.command.plan.PlanCommand.EnterPlanItem;
import org.arsye.command.plan.PlanCommand.Expected;
import org.arsye.command.plan.PlanCommand.Planned;
import org.arsye.command.plan.PlanCommand.PublishPlan;
import org.arsye.command.plan.PlanCommand.StartPlan;
import org.arsye.command.plan.PlanState.NotStarted;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItem;
import org.arsye.events.plan.PlanItemChanged;
import org.arsye.events.plan.PlanItemDropped;
import org.arsye.events.plan.PlanItemEntered;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.plan.PlanPublished;
import org.arsye.events.plan.PlanStarted;
import org.arsye.events.publicbody.PublicBodyId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Instant DECEMBER = Instant.parse("2026-12-10T08:00:00Z");
    private static final PublicBodyId MINISTRY = new PublicBodyId(UUID.randomUUID());
    private static final PlanId PLAN = PlanId.of(MINISTRY, 2027);
    private static final PlanItemId PARKS = new PlanItemId(UUID.randomUUID());
    private static final PlanItemId FORESTS = new PlanItemId(UUID.randomUUID());
    private static final LocalizedText TITLE = new LocalizedText("Plani për 2027", "Plan za 2027.", null);
    private static final LocalizedText LAW = new LocalizedText("Ligji për parqet", "Zakon o parkovima", null);
    private static final LocalizedText REASON =
            new LocalizedText("Shtyhet sepse mungon vlerësimi", "Odlaže se jer nedostaje procena", null);
    private static final String CONTACT = "Departamenti ligjor";

    @Nested
    class Starting {

        @Test
        void gives_a_body_its_plan_for_a_year() {
            scenario().when(start(2027, TITLE)).leadsTo(started());
        }

        @Test
        void a_second_one_for_the_same_year_is_refused() {
            scenario().given(started()).when(start(2027, TITLE)).isRefused(PLAN_ALREADY_STARTED);
            assertThat(PlanId.of(MINISTRY, 2028)).isNotEqualTo(PLAN);
        }

        @Test
        void needs_a_body_a_year_and_a_title() {
            scenario().when(new StartPlan(PLAN, null, 2027, TITLE)).isRefused(PUBLIC_BODY_REQUIRED, "/publicBody");
            scenario().when(start(null, TITLE)).isRefused(YEAR_NOT_VALID, "/year");
            scenario().when(start(27, TITLE)).isRefused(YEAR_NOT_VALID, "/year");
            scenario().when(start(2027, new LocalizedText("Plani", null, null))).isRefused(TITLE_REQUIRED, "/title/sr");
        }
    }

    @Nested
    class Planning {

        @Test
        void takes_a_day_a_quarter_or_a_span_of_days() {
            scenario().given(started()).when(enter(quarter(2))).leadsTo(entered(PARKS, "2027-04-01", "2027-06-30"));
            scenario()
                    .given(started())
                    .when(enter(new Expected(null, LocalDate.parse("2027-03-08"), null, null)))
                    .leadsTo(entered(PARKS, "2027-03-08", "2027-03-08"));
            scenario()
                    .given(started())
                    .when(enter(span("2027-01-01", "2027-12-31")))
                    .leadsTo(entered(PARKS, "2027-01-01", "2027-12-31"));
        }

        @Test
        void without_a_first_day_means_by_the_last() {
            scenario()
                    .given(started())
                    .when(enter(new Expected(null, null, null, LocalDate.parse("2027-10-31"))))
                    .leadsTo(entered(PARKS, "2027-01-01", "2027-10-31"));
            scenario()
                    .given(started())
                    .when(enter(new Expected(null, null, LocalDate.parse("2027-10-31"), null)))
                    .isRefused(EXPECTED_TIME_REQUIRED, "/expectedFrom");
        }

        @Test
        void needs_to_say_when_and_once_only() {
            scenario()
                    .given(started())
                    .when(enter(new Expected(null, null, null, null)))
                    .isRefused(EXPECTED_TIME_REQUIRED, "/expectedFrom");
            scenario().given(started()).when(enter(quarter(5))).isRefused(EXPECTED_TIME_REQUIRED, "/expectedFrom");
            scenario()
                    .given(started())
                    .when(enter(new Expected(2, LocalDate.parse("2027-03-08"), null, null)))
                    .isRefused(EXPECTED_TIME_TWICE, "/expectedFrom");
        }

        @Test
        void stays_in_the_year_and_ends_after_it_begins() {
            scenario()
                    .given(started())
                    .when(enter(span("2027-11-01", "2028-01-01")))
                    .isRefused(EXPECTED_TIME_NOT_IN_YEAR, "/expectedFrom");
            scenario()
                    .given(started())
                    .when(enter(span("2027-05-02", "2027-05-01")))
                    .isRefused(EXPECTED_TIME_NOT_IN_YEAR, "/expectedFrom");
        }

        @Test
        void needs_a_kind_a_title_and_whom_to_ask() {
            scenario()
                    .given(started())
                    .when(new EnterPlanItem(PLAN, PARKS, new Planned(null, LAW, quarter(1), CONTACT)))
                    .isRefused(DOCUMENT_TYPE_REQUIRED, "/documentType");
            scenario()
                    .given(started())
                    .when(new EnterPlanItem(PLAN, PARKS, new Planned(DocumentType.DRAFT_LAW, LAW, quarter(1), " ")))
                    .isRefused(CONTACT_ROLE_REQUIRED, "/contactRole");
        }

        @Test
        void changes_an_item_as_a_whole() {
            scenario()
                    .given(started(), entered())
                    .when(new ChangePlanItem(PLAN, PARKS, planned(quarter(3))))
                    .leadsTo(new PlanItemChanged(PLAN, item(PARKS, "2027-07-01", "2027-09-30")));
            scenario()
                    .given(started(), entered())
                    .when(new ChangePlanItem(PLAN, PARKS, planned(quarter(2))))
                    .isRefused(PLANNED_DRAFT_UNCHANGED);
            scenario()
                    .given(started(), entered())
                    .when(new ChangePlanItem(PLAN, FORESTS, planned(quarter(2))))
                    .isRefused(UNKNOWN_PLAN_ITEM);
        }

        @Test
        void drops_without_a_word_only_what_the_public_has_not_seen() {
            scenario()
                    .given(started(), entered())
                    .when(new DropPlanItem(PLAN, PARKS, null))
                    .leadsTo(new PlanItemDropped(PLAN, PARKS, null));
            scenario()
                    .given(started(), entered(), published())
                    .when(new DropPlanItem(PLAN, PARKS, null))
                    .result()
                    .expectNoEvents()
                    .expectException(org.arsye.command.kernel.Rejection.class);
            scenario()
                    .given(started(), entered(), published())
                    .when(new DropPlanItem(PLAN, PARKS, REASON))
                    .leadsTo(new PlanItemDropped(PLAN, PARKS, Sealed.text(REASON)));
            scenario()
                    .given(started(), entered())
                    .when(new DropPlanItem(PLAN, FORESTS, null))
                    .isRefused(UNKNOWN_PLAN_ITEM);
        }

        @Test
        void has_an_end() {
            Object[] past = Stream.concat(
                            Stream.of(started()),
                            IntStream.range(0, PlanRules.MOST_ITEMS)
                                    .mapToObj(n -> entered(new PlanItemId(new UUID(1, n)), "2027-04-01", "2027-06-30")))
                    .toArray();
            scenario().given(past).when(enter(quarter(1))).isRefused(TOO_MANY_PLAN_ITEMS);
        }

        @Test
        void of_a_plan_that_is_not_there_is_refused() {
            assertThatThrownBy(() -> PlanRules.decide(enter(quarter(1)), new NotStarted()))
                    .hasMessage("UNKNOWN_PLAN");
        }
    }

    @Nested
    class Publishing {

        @Test
        void the_first_time_needs_no_reason_but_something_to_read() {
            scenario()
                    .given(started(), entered())
                    .when(new PublishPlan(PLAN, null))
                    .leadsTo(published());
            scenario().given(started()).when(new PublishPlan(PLAN, null)).isRefused(PLAN_EMPTY);
        }

        @Test
        void again_needs_a_change_and_the_reason_for_it() {
            scenario()
                    .given(started(), entered(), published())
                    .when(new PublishPlan(PLAN, REASON))
                    .isRefused(PLAN_UNCHANGED);
            scenario()
                    .given(started(), entered(), published(), entered(FORESTS, "2027-10-01", "2027-12-31"))
                    .when(new PublishPlan(PLAN, new LocalizedText("Shtyhet sepse mungon", null, null)))
                    .isRefused(REASON_REQUIRED, "/reason/sr");
            scenario()
                    .given(started(), entered(), published(), entered(FORESTS, "2027-10-01", "2027-12-31"))
                    .when(new PublishPlan(PLAN, new LocalizedText("Shtyhet sepse mungon", "jer", null)))
                    .isRefused(REASON_TOO_THIN, "/reason/sr");
            scenario()
                    .given(started(), entered(), published(), entered(FORESTS, "2027-10-01", "2027-12-31"))
                    .when(new PublishPlan(PLAN, REASON))
                    .leadsTo(new PlanPublished(PLAN, 2, List.of(PARKS, FORESTS), Sealed.text(REASON)));
        }

        @Test
        void what_was_changed_and_changed_back_is_no_change() {
            scenario()
                    .given(
                            started(),
                            entered(),
                            published(),
                            new PlanItemChanged(PLAN, item(PARKS, "2027-07-01", "2027-09-30")),
                            new PlanItemChanged(PLAN, item(PARKS, "2027-04-01", "2027-06-30")))
                    .when(new PublishPlan(PLAN, REASON))
                    .isRefused(PLAN_UNCHANGED);
        }
    }

    private static Scenario scenario() {
        return Scenario.of(Plan.class, DECEMBER);
    }

    private static StartPlan start(Integer year, LocalizedText title) {
        return new StartPlan(PLAN, MINISTRY, year, title);
    }

    private static EnterPlanItem enter(Expected expected) {
        return new EnterPlanItem(PLAN, PARKS, planned(expected));
    }

    private static Planned planned(Expected expected) {
        return new Planned(DocumentType.DRAFT_LAW, LAW, expected, CONTACT);
    }

    private static Expected quarter(int quarter) {
        return new Expected(quarter, null, null, null);
    }

    private static Expected span(String from, String until) {
        return new Expected(null, null, LocalDate.parse(from), LocalDate.parse(until));
    }

    private static PlanStarted started() {
        return new PlanStarted(PLAN, MINISTRY, 2027, TITLE);
    }

    private static PlanItemEntered entered() {
        return entered(PARKS, "2027-04-01", "2027-06-30");
    }

    private static PlanItemEntered entered(PlanItemId id, String from, String until) {
        return new PlanItemEntered(PLAN, item(id, from, until));
    }

    private static PlanItem item(PlanItemId id, String from, String until) {
        return new PlanItem(id, DocumentType.DRAFT_LAW, LAW, LocalDate.parse(from), LocalDate.parse(until), CONTACT);
    }

    private static PlanPublished published() {
        return new PlanPublished(PLAN, 1, List.of(PARKS), null);
    }
}
