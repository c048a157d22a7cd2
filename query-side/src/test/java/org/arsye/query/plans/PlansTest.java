package org.arsye.query.plans;

import static org.arsye.query.given.Story.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.ConsultationExtended;
import org.arsye.events.consultation.ConsultationPlanned;
import org.arsye.events.consultation.ConsultationReopened;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.consultation.OutcomeRecorded;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.consultation.ReportPublished;
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
import org.arsye.query.platform.Paging;
import org.junit.jupiter.api.Test;

class PlansTest {

    private final ReadSide side = ReadSide.running();
    private final PlansQueries plans = side.bean(PlansQueries.class);
    private final Story story = new Story();
    private final PlanId plan = PlanId.of(story.body, 2026);
    private final PlanItemId trees = new PlanItemId(UUID.randomUUID());
    private final PlanItemId rivers = new PlanItemId(UUID.randomUUID());

    @Test
    void the_public_sees_nothing_before_it_is_published_and_the_bodys_officials_do() {
        side.given(story.registered(), started(), entered(trees, "2026-01-01", "2026-03-31"));

        assertThat(plans.one(plan, side.now())).isEmpty();
        assertThat(plans.one(plan, side.as(story.official()))).isPresent();
        assertThat(plans.one(plan, side.as(Story.stranger()))).isEmpty();
        assertThat(plans.items(plan, null, side.as(story.official()))).isEmpty();
        assertThat(plans.working(plan, side.now())).hasSize(1);

        side.given(new PlanPublished(plan, 1, List.of(trees), null));

        PlanEntry entry = plans.one(plan, side.now()).orElseThrow();
        assertThat(entry.version()).isEqualTo(1);
        assertThat(entry.items()).isEqualTo(1);
        assertThat(plans.list(new PlansFilter(story.body, 2026), Paging.first(), side.now())
                        .items())
                .containsExactly(entry);
        assertThat(plans.list(new PlansFilter(story.body, 2025), Paging.first(), side.now())
                        .items())
                .isEmpty();
    }

    @Test
    void what_is_entered_changed_and_dropped_since_is_not_public_until_it_is_published() {
        side.given(
                story.registered(),
                started(),
                entered(trees, "2026-01-01", "2026-03-31"),
                new PlanPublished(plan, 1, List.of(trees), null));
        long first = side.given(new PlanItemChanged(plan, item(trees, "2026-04-01", "2026-06-30")));
        side.given(entered(rivers, "2026-07-01", "2026-07-01"));

        assertThat(shown(null)).containsExactly(item(trees, "2026-01-01", "2026-03-31"));
        PlanVersionEntry pending = plans.pending(plan, side.now());
        assertThat(pending.version()).isEqualTo(2);
        assertThat(pending.entered()).extracting(PlanItem::planItemId).containsExactly(rivers);
        assertThat(pending.changed()).hasSize(1);

        side.given(new PlanPublished(plan, 2, List.of(trees, rivers), Sealed.text(text("Vonohet vlerësimi"))));
        side.given(new PlanItemDropped(plan, trees, Sealed.text(text("Nuk duhet"))));
        assertThat(shown(null))
                .containsExactly(item(trees, "2026-04-01", "2026-06-30"), item(rivers, "2026-07-01", "2026-07-01"));
        assertThat(shown(1)).containsExactly(item(trees, "2026-01-01", "2026-03-31"));
        assertThat(plans.items(plan, 2, side.asOf(first))).isEmpty();

        side.given(new PlanPublished(plan, 3, List.of(rivers), Sealed.text(text("Hiqet"))));
        List<PlanVersionEntry> versions = plans.versions(plan, side.now());
        assertThat(versions).extracting(PlanVersionEntry::version).containsExactly(3, 2, 1);
        assertThat(versions.getFirst().dropped())
                .containsExactly(
                        new PlanVersionEntry.Dropped(item(trees, "2026-04-01", "2026-06-30"), text("Nuk duhet")));
        assertThat(versions.get(1).reason()).isEqualTo(text("Vonohet vlerësimi"));
        assertThat(versions.get(1).changed())
                .containsExactly(new PlanVersionEntry.ChangedItem(
                        item(trees, "2026-01-01", "2026-03-31"), item(trees, "2026-04-01", "2026-06-30")));
        assertThat(versions.getLast().entered()).hasSize(1);
        assertThat(plans.versions(plan, side.asOf(first))).hasSize(1);
    }

    @Test
    void planned_and_actual_stand_side_by_side() {
        side.given(
                story.registered(),
                started(),
                entered(trees, "2026-01-01", "2026-01-31"),
                entered(rivers, "2027-01-01", "2027-01-31"),
                new PlanPublished(plan, 1, List.of(trees, rivers), null),
                story.drafted());
        assertThat(entry(trees).standing()).isEqualTo(ItemStanding.OVERDUE);
        assertThat(entry(rivers).standing()).isEqualTo(ItemStanding.AHEAD);

        side.given(new ConsultationPlanned(story.consultation, plan, trees));
        assertThat(entry(trees).consultations()).isEmpty();

        side.given(
                story.opened(),
                new ConsultationExtended(
                        story.consultation, Story.CLOSES.plusSeconds(60), Sealed.text(text("Më gjatë"))),
                new ConsultationReopened(
                        story.consultation, 2, Story.CLOSES.plusSeconds(90), Sealed.text(text("Sërish"))),
                new ReportPublished(
                        story.consultation,
                        1,
                        3,
                        new ReportFigures(0, 0, 0, 0, 0, 0, 0, 0),
                        Sealed.text(text("Fund")),
                        null),
                new OutcomeRecorded(story.consultation, DraftOutcome.ADOPTED, null));

        PlanItemEntry held = entry(trees);
        assertThat(held.standing()).isEqualTo(ItemStanding.LATE);
        assertThat(held.consultations()).singleElement().satisfies(each -> {
            assertThat(each.consultationId()).isEqualTo(story.consultation);
            assertThat(each.openedOn()).isEqualTo(LocalDate.parse("2026-03-02"));
            assertThat(each.closesAt()).isEqualTo(Story.CLOSES.plusSeconds(90));
            assertThat(each.reportedAt()).isNotNull();
            assertThat(each.outcome()).isEqualTo(DraftOutcome.ADOPTED);
        });
    }

    @Test
    void a_draft_adopted_without_consultation_is_said_to_be_and_is_not_overdue() {
        side.given(
                story.registered(),
                started(),
                entered(trees, "2026-01-01", "2026-01-31"),
                new PlanPublished(plan, 1, List.of(trees), null),
                story.drafted(),
                new ConsultationPlanned(story.consultation, plan, trees));
        long before = side.given(new OutcomeRecorded(
                story.consultation, DraftOutcome.ADOPTED_WITHOUT_CONSULTATION, Sealed.text(text("Urgjente"))));

        PlanItemEntry found = entry(trees);
        assertThat(found.standing()).isEqualTo(ItemStanding.WITHOUT_CONSULTATION);
        assertThat(found.consultations()).singleElement().satisfies(each -> {
            assertThat(each.openedOn()).isNull();
            assertThat(each.outcome()).isEqualTo(DraftOutcome.ADOPTED_WITHOUT_CONSULTATION);
        });
        assertThat(plans.items(plan, null, side.asOf(before - 1)).orElseThrow())
                .extracting(PlanItemEntry::standing)
                .containsExactly(ItemStanding.OVERDUE);
        assertThat(counted(null)).isEqualTo(new PlanCounts(1, 0, 1, 0));
    }

    @Test
    void what_became_of_a_version_is_counted_and_what_the_public_never_saw_is_not() {
        PlanItemId unseen = new PlanItemId(UUID.randomUUID());
        side.given(
                story.registered(),
                started(),
                entered(trees, "2026-01-01", "2026-03-31"),
                entered(rivers, "2026-01-01", "2026-03-31"),
                new PlanPublished(plan, 1, List.of(trees, rivers), null),
                entered(unseen, "2026-01-01", "2026-03-31"),
                new PlanItemDropped(plan, unseen, null),
                new PlanItemDropped(plan, rivers, Sealed.text(text("Nuk duhet"))),
                story.drafted(),
                new ConsultationPlanned(story.consultation, plan, trees),
                story.opened());
        assertThat(counted(null)).isEqualTo(new PlanCounts(2, 1, 0, 0));

        side.given(new PlanPublished(plan, 2, List.of(trees), Sealed.text(text("Hiqet"))));
        assertThat(counted(null)).isEqualTo(new PlanCounts(1, 1, 0, 1));
        assertThat(counted(1)).isEqualTo(new PlanCounts(2, 1, 0, 0));
    }

    private PlanCounts counted(Integer version) {
        return plans.counts(
                plan, version, plans.items(plan, version, side.now()).orElseThrow(), side.now());
    }

    @Test
    void the_last_expected_day_is_still_in_time() {
        PlanItem march = item(trees, "2026-03-01", "2026-03-31");
        LocalDate last = LocalDate.parse("2026-03-31");

        assertThat(ItemStanding.of(march, null, last)).isEqualTo(ItemStanding.AHEAD);
        assertThat(ItemStanding.of(march, null, last.plusDays(1))).isEqualTo(ItemStanding.OVERDUE);
        assertThat(ItemStanding.of(march, last, last)).isEqualTo(ItemStanding.IN_TIME);
        assertThat(ItemStanding.of(march, last.plusDays(1), last)).isEqualTo(ItemStanding.LATE);
        assertThat(ItemStanding.of(march, LocalDate.parse("2026-03-01"), last)).isEqualTo(ItemStanding.IN_TIME);
        assertThat(ItemStanding.of(march, LocalDate.parse("2026-02-28"), last)).isEqualTo(ItemStanding.EARLY);
    }

    private List<PlanItem> shown(Integer version) {
        return plans.items(plan, version, side.now()).orElseThrow().stream()
                .map(PlanItemEntry::item)
                .toList();
    }

    private PlanItemEntry entry(PlanItemId id) {
        return plans.items(plan, null, side.now()).orElseThrow().stream()
                .filter(each -> each.item().planItemId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private PlanStarted started() {
        return new PlanStarted(plan, story.body, 2026, text("Plani"));
    }

    private PlanItemEntered entered(PlanItemId id, String from, String until) {
        return new PlanItemEntered(plan, item(id, from, until));
    }

    private static PlanItem item(PlanItemId id, String from, String until) {
        return new PlanItem(
                id,
                DocumentType.DRAFT_LAW,
                text("Ligji"),
                LocalDate.parse(from),
                LocalDate.parse(until),
                "Zyrtari përgjegjës");
    }
}
