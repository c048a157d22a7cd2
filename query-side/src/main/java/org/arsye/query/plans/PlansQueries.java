package org.arsye.query.plans;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItem;
import org.arsye.events.plan.PlanItemId;
import org.arsye.query.plans.PlanVersionEntry.ChangedItem;
import org.arsye.query.plans.PlanVersionEntry.Dropped;
import org.arsye.query.plans.PlansTable.ItemRow;
import org.arsye.query.plans.PlansTable.VersionRow;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Opened;
import org.arsye.query.platform.Opening;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.springframework.stereotype.Component;

/** Questions about plans. Each may wait for the database: ask on a virtual thread. */
@Component
public class PlansQueries {

    /** Where it is today, to say whether something is overdue: Kosovo and Albania have one time. */
    private static final ZoneId HOME = ZoneId.of("Europe/Belgrade");

    private final PlansTable table;
    private final PlannedConsultationsTable consultations;
    private final Opening opening;

    PlansQueries(PlansTable table, PlannedConsultationsTable consultations, Opening opening) {
        this.table = table;
        this.consultations = consultations;
        this.opening = opening;
    }

    /** Newest first; those in preparation only for whoever may see them. */
    public Page<PlanEntry> list(PlansFilter filter, Paging paging, Moment moment) {
        List<PlanEntry> rows = table.list(filter, paging.afterOr(Long.MAX_VALUE), paging.limit() + 1, moment);
        return Page.of(rows, paging, PlanEntry::position);
    }

    /** Empty also where it is in preparation and the reader may not see it. */
    public Optional<PlanEntry> one(PlanId id, Moment moment) {
        return table.one(id, moment);
    }

    /**
     * The drafts of a version; nothing if there is no such version at that moment.
     *
     * @param version null for the one that is public at the moment
     */
    public Optional<List<PlanItemEntry>> items(PlanId id, Integer version, Moment moment) {
        return table.versions(id, moment.position()).stream()
                .filter(each -> version == null || each.version() == version)
                .reduce((earlier, later) -> later)
                .map(found -> entries(standing(table.items(id, found.position())), moment));
    }

    /**
     * What became of the drafts of a version.
     *
     * @param items the drafts of that version, as {@link #items} tells them
     * @param version null for the one that is public at the moment
     */
    public PlanCounts counts(PlanId id, Integer version, List<PlanItemEntry> items, Moment moment) {
        List<Long> published = table.versions(id, moment.position()).stream()
                .filter(each -> version == null || each.version() <= version)
                .map(VersionRow::position)
                .toList();
        long dropped = published.isEmpty()
                ? 0
                : table.items(id, published.getLast()).stream()
                        .filter(row -> row.wasIn(published))
                        .count();
        return new PlanCounts(
                items.size(),
                count(items, each -> each.consultations().stream().anyMatch(held -> held.openedOn() != null)),
                count(items, each -> each.standing() == ItemStanding.WITHOUT_CONSULTATION),
                (int) dropped);
    }

    private static int count(List<PlanItemEntry> items, Predicate<PlanItemEntry> which) {
        return (int) items.stream().filter(which).count();
    }

    /** The drafts as the body's officials have entered and changed them since, which is not public. */
    public List<PlanItemEntry> working(PlanId id, Moment moment) {
        return entries(standing(table.items(id, moment.position())), moment);
    }

    /** In what the working copy differs from what is public; as the next version, without a reason. */
    public PlanVersionEntry pending(PlanId id, Moment moment) {
        List<VersionRow> versions = table.versions(id, moment.position());
        List<ItemRow> before = versions.isEmpty()
                ? List.of()
                : table.items(id, versions.getLast().position());
        List<ItemRow> now = table.items(id, moment.position());
        VersionRow next = new VersionRow(versions.size() + 1, moment.position(), moment.instant(), null);
        return difference(next, before, now, opened(List.of(next), now));
    }

    /** The latest first, each with its differences to the one before. */
    public List<PlanVersionEntry> versions(PlanId id, Moment moment) {
        List<VersionRow> versions = table.versions(id, moment.position());
        List<ItemRow> before = List.of();
        List<PlanVersionEntry> entries = new ArrayList<>();
        for (VersionRow version : versions) {
            List<ItemRow> then = table.items(id, version.position());
            entries.addFirst(difference(version, before, then, opened(List.of(version), then)));
            before = then;
        }
        return List.copyOf(entries);
    }

    private Opened opened(List<VersionRow> versions, List<ItemRow> items) {
        return opening.of(Stream.concat(
                        versions.stream().map(VersionRow::reason),
                        items.stream().map(ItemRow::reason))
                .toList());
    }

    private static PlanVersionEntry difference(
            VersionRow version, List<ItemRow> before, List<ItemRow> then, Opened opened) {
        Map<PlanItemId, PlanItem> old = new LinkedHashMap<>();
        standing(before).forEach(item -> old.put(item.planItemId(), item));
        List<PlanItem> entered = new ArrayList<>();
        List<ChangedItem> changed = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        for (ItemRow row : then) {
            PlanItem was = old.get(row.item().planItemId());
            if (row.dropped()) {
                if (was != null) {
                    dropped.add(new Dropped(was, opened.localized(row.reason())));
                }
            } else if (was == null) {
                entered.add(row.item());
            } else if (!was.equals(row.item())) {
                changed.add(new ChangedItem(was, row.item()));
            }
        }
        return new PlanVersionEntry(
                version.version(),
                version.position(),
                version.at(),
                opened.localized(version.reason()),
                entered,
                changed,
                dropped);
    }

    private static List<PlanItem> standing(List<ItemRow> rows) {
        return rows.stream().filter(row -> !row.dropped()).map(ItemRow::item).toList();
    }

    private List<PlanItemEntry> entries(List<PlanItem> items, Moment moment) {
        Map<PlanItemId, List<PlanItemEntry.Held>> held =
                consultations.of(items.stream().map(PlanItem::planItemId).toList(), moment.position());
        LocalDate today = moment.instant().atZone(HOME).toLocalDate();
        return items.stream()
                .map(item -> {
                    List<PlanItemEntry.Held> own = held.getOrDefault(item.planItemId(), List.of());
                    LocalDate opened = own.isEmpty() ? null : own.getFirst().openedOn();
                    boolean without = opened == null && !own.isEmpty();
                    return new PlanItemEntry(
                            item,
                            without ? ItemStanding.WITHOUT_CONSULTATION : ItemStanding.of(item, opened, today),
                            own);
                })
                .toList();
    }
}
