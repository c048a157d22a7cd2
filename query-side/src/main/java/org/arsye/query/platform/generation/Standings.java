package org.arsye.query.platform.generation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.arsye.query.platform.Behind;
import org.arsye.query.platform.LedgerSource;
import org.arsye.query.platform.Progress;
import org.springframework.stereotype.Component;

/**
 * What is known of every view. What this process commits itself it knows at once; what another commits it reads from the
 * database, often enough for a reader not to notice.
 */
@Component
class Standings implements Progress {

    /** How old a position may be that another process has committed. */
    private static final long BETWEEN_POSITIONS = 20;

    private static final long BETWEEN_LOOKS = 250;

    private final GenerationTable generations;
    private final TroubleTable troubles;
    private final RebuildTable rebuilds;
    private final LedgerSource ledger;
    private List<Keeper> keepers = List.of();
    private volatile Snapshot snapshot = Snapshot.NOTHING;
    private Task reading;
    private volatile boolean on;

    Standings(GenerationTable generations, TroubleTable troubles, RebuildTable rebuilds, LedgerSource ledger) {
        this.generations = generations;
        this.troubles = troubles;
        this.rebuilds = rebuilds;
        this.ledger = ledger;
    }

    void of(List<Keeper> all) {
        keepers = all;
    }

    void start() {
        on = true;
        snapshot = Snapshot.NOTHING;
        reading = new Task("views standing", () -> on, () -> {
            renew();
            long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(BETWEEN_LOOKS);
            while (System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_POSITIONS);
                if (!keepers.stream().allMatch(Keeper::leads)) {
                    renewPositions();
                }
            }
            return true;
        });
    }

    void stop() {
        on = false;
        reading.end();
    }

    private synchronized void renewPositions() {
        snapshot = snapshot.with(generations.all());
    }

    /** Reads what stands in the database: one at a time, so that nothing older takes the place of something newer. */
    synchronized void renew() {
        List<Generation> all = generations.all();
        boolean ready = keepers.stream().allMatch(keeper -> serving(all, keeper) != null);
        snapshot = new Snapshot(all, troubles.all(), rebuilds.open(), ready ? -1 : ledger.lastPosition());
    }

    /** Whether nothing is to be begun for a view: right rows serve, nothing is beside them, nobody has ordered anything. */
    boolean quiet(Keeper keeper) {
        Snapshot now = snapshot;
        Generation serving = serving(now.generations(), keeper);
        return serving != null
                && serving.revision() == keeper.view().revision()
                && now.generations().stream().noneMatch(other -> !other.serving() && other.isOf(keeper.layout()))
                && !now.orders().contains(keeper.layout().schema());
    }

    Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public long reached() {
        List<TroubleTable.Standing> stopped = snapshot.troubles();
        long going = Long.MAX_VALUE;
        long all = Long.MAX_VALUE;
        for (Keeper keeper : keepers) {
            long position = position(keeper);
            all = Math.min(all, position);
            if (stopped.isEmpty() || trouble(keeper) == null) {
                going = Math.min(going, position);
            }
        }
        return going != Long.MAX_VALUE ? going : all != Long.MAX_VALUE ? all : -1;
    }

    @Override
    public Map<String, Long> each() {
        Map<String, Long> each = new TreeMap<>();
        keepers.forEach(keeper -> each.put(keeper.view().name(), position(keeper)));
        return each;
    }

    @Override
    public List<Behind> behind() {
        return snapshot.troubles().isEmpty()
                ? List.of()
                : keepers.stream()
                        .filter(keeper -> trouble(keeper) != null)
                        .map(keeper -> new Behind(
                                keeper.view().name(),
                                position(keeper),
                                trouble(keeper).trouble().since()))
                        .toList();
    }

    @Override
    public int ready() {
        Snapshot now = snapshot;
        double filled = 0;
        int serving = 0;
        for (Keeper keeper : keepers) {
            if (serving(now.generations(), keeper) != null) {
                serving++;
            } else {
                filled += filled(now, keeper);
            }
        }
        return serving == keepers.size() ? ALL : (int) Math.min(ALL - 1, (serving + filled) * ALL / keepers.size());
    }

    private static double filled(Snapshot now, Keeper keeper) {
        return now.generations().stream()
                .filter(generation -> generation.isOf(keeper.layout()))
                .mapToDouble(generation -> (generation.position() + 1.0) / Math.max(1, now.head() + 1))
                .findFirst()
                .orElse(0);
    }

    long position(Keeper keeper) {
        return keeper.position().orElseGet(() -> {
            Generation serving = serving(snapshot.generations(), keeper);
            return serving == null ? -1L : serving.position();
        });
    }

    private static Generation serving(List<Generation> all, Keeper keeper) {
        for (Generation generation : all) {
            if (generation.serving() && generation.isOf(keeper.layout())) {
                return generation;
            }
        }
        return null;
    }

    /** What the serving rows of a view stand before, or have not caught up from; null if nothing. */
    private TroubleTable.Standing trouble(Keeper keeper) {
        for (TroubleTable.Standing standing : snapshot.troubles()) {
            if (standing.serving()
                    && standing.view().equals(keeper.view().name())
                    && standing.layout().equals(keeper.layout().digest())) {
                return standing;
            }
        }
        return null;
    }

    List<Keeper> keepers() {
        return keepers;
    }

    /**
     * @param orders the schemas of views whose rebuilding was ordered and not begun
     * @param head the last position of the record; −1 once every view serves
     */
    record Snapshot(List<Generation> generations, List<TroubleTable.Standing> troubles, Set<String> orders, long head) {

        static final Snapshot NOTHING = new Snapshot(List.of(), List.of(), Set.of(), -1);

        Snapshot with(List<Generation> newer) {
            return new Snapshot(newer, troubles, orders, head);
        }
    }
}
