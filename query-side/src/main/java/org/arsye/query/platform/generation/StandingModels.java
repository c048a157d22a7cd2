package org.arsye.query.platform.generation;

import java.time.Duration;
import java.util.List;
import org.arsye.query.platform.Filling;
import org.arsye.query.platform.LedgerSource;
import org.arsye.query.platform.ReadModelStatus;
import org.arsye.query.platform.ReadModels;
import org.arsye.query.platform.Trouble;
import org.springframework.stereotype.Component;

/** Tells how the views stand, and notes what is asked of them where whoever keeps the view sees it. */
@Component
class StandingModels implements ReadModels {

    private final Standings standings;
    private final Layouts layouts;
    private final Parts parts;
    private final LedgerSource ledger;

    StandingModels(Standings standings, Layouts layouts, Parts parts, LedgerSource ledger) {
        this.standings = standings;
        this.layouts = layouts;
        this.parts = parts;
        this.ledger = ledger;
    }

    @Override
    public List<ReadModelStatus> all() {
        standings.renew();
        long head = ledger.lastPosition();
        return standings.keepers().stream().map(keeper -> status(keeper, head)).toList();
    }

    private ReadModelStatus status(Keeper keeper, long head) {
        Standings.Snapshot now = standings.snapshot();
        Generation serving = generation(now, keeper, true);
        Generation next = generation(now, keeper, false);
        Trouble trouble = trouble(now, keeper, true);
        long position = standings.position(keeper);
        boolean stopped = trouble != null && trouble.position() > position;
        Trouble beside = trouble(now, keeper, false);
        return new ReadModelStatus(
                keeper.view().name(),
                serving == null ? keeper.view().revision() : serving.revision(),
                keeper.layout().digest(),
                position,
                Math.max(head, position),
                stopped ? ReadModelStatus.State.STOPPED : ReadModelStatus.State.SERVING,
                stopped
                        ? trouble
                        : next == null || beside == null || beside.position() <= next.position() ? null : beside,
                next == null ? null : filling(next, head));
    }

    private static Filling filling(Generation next, long head) {
        long left = Math.max(0, head - next.position());
        return new Filling(
                next.serial(),
                next.position(),
                next.eventsPerSecond(),
                left == 0
                        ? Duration.ZERO
                        : next.eventsPerSecond() <= 0
                                ? null
                                : Duration.ofMillis(Math.round(left * 1000.0 / next.eventsPerSecond())),
                Filling.Phase.valueOf(next.phase().name()),
                next.differences(),
                next.orderedAt(),
                next.begunAt());
    }

    private static Generation generation(Standings.Snapshot now, Keeper keeper, boolean serving) {
        return now.generations().stream()
                .filter(generation -> generation.isOf(keeper.layout()) && generation.serving() == serving)
                .findFirst()
                .orElse(null);
    }

    private static Trouble trouble(Standings.Snapshot now, Keeper keeper, boolean serving) {
        return now.troubles().stream()
                .filter(standing -> standing.view().equals(keeper.view().name())
                        && standing.layout().equals(keeper.layout().digest())
                        && standing.serving() == serving)
                .map(TroubleTable.Standing::trouble)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void rebuild(String view, long orderedAt) {
        parts.rebuilds().order(layout(view), orderedAt);
    }

    @Override
    public void retry(String view) {
        parts.troubles().retry(layout(view));
    }

    @Override
    public void skip(String view, long position) {
        parts.troubles().skip(view, position);
    }

    @Override
    public void switchOver(String view) {
        parts.generations().wish(layout(view), Generation.Wish.SWITCH);
    }

    @Override
    public void discard(String view) {
        parts.generations().wish(layout(view), Generation.Wish.DISCARD);
    }

    private Layout layout(String view) {
        Layout layout = layouts.of(view);
        if (layout == null) {
            throw new IllegalArgumentException("there is no view " + view);
        }
        return layout;
    }
}
