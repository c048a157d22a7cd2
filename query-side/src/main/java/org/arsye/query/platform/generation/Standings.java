package org.arsye.query.platform.generation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.arsye.query.platform.Behind;
import org.arsye.query.platform.LedgerSource;
import org.arsye.query.platform.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What is known of every view. What this process commits itself it knows at once; what another commits it reads from the
 * database, often enough for a reader not to notice.
 */
@Component
class Standings implements Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Standings.class);
    private static final long WHILE_ANOTHER_LEADS = 20;
    private static final long WHILE_THIS_LEADS = 250;
    private static final int ALL = 100;

    private final GenerationTable generations;
    private final TroubleTable troubles;
    private final LedgerSource ledger;
    private List<Keeper> keepers = List.of();
    private volatile Snapshot snapshot = new Snapshot(List.of(), List.of(), -1);
    private Task reading;
    private volatile boolean on;

    Standings(GenerationTable generations, TroubleTable troubles, LedgerSource ledger) {
        this.generations = generations;
        this.troubles = troubles;
        this.ledger = ledger;
    }

    void of(List<Keeper> all) {
        keepers = all;
    }

    void start() {
        on = true;
        snapshot = new Snapshot(List.of(), List.of(), -1);
        reading = new Task("views standing", () -> on, () -> {
            renew();
            boolean alone = ready() == ALL && keepers.stream().allMatch(Keeper::leads);
            TimeUnit.MILLISECONDS.sleep(alone ? WHILE_THIS_LEADS : WHILE_ANOTHER_LEADS);
            return true;
        });
    }

    void stop() {
        on = false;
        reading.end();
    }

    /** Reads what stands in the database. */
    void renew() {
        List<Generation> all = generations.all();
        boolean ready = keepers.stream().allMatch(keeper -> serving(all, keeper) != null);
        snapshot = new Snapshot(all, troubles.all(), ready ? -1 : ledger.lastPosition());
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

    /** @param head the last position of the record; −1 once every view serves */
    record Snapshot(List<Generation> generations, List<TroubleTable.Standing> troubles, long head) {}
}
