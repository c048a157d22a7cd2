package org.arsye.query.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.arsye.events.Role;
import org.arsye.query.operations.OperationsQueries;
import org.arsye.query.operations.OrderEntry;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.ReadModelStatus;
import org.arsye.query.platform.Reader;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Form;
import org.arsye.query.site.page.Ordered;
import org.arsye.query.site.page.Tended;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** Puts together what administrators and auditors see of the views. */
@Component
public class OperationsComposer {

    private static final ZoneId HOME = ZoneId.of("Europe/Belgrade");
    private static final int WHOLE = 100;

    /** So long after an order something may begin because of it. */
    private static final Duration SETTLING = Duration.ofSeconds(15);

    private final OperationsQueries operations;
    private final Clock clock;

    OperationsComposer(OperationsQueries operations, Clock clock) {
        this.operations = operations;
        this.clock = clock;
    }

    /**
     * @param ordered the position of the order just given; null if the reader comes from elsewhere
     * @throws NotForYou if the reader does not look after views
     */
    public Content all(Long ordered, Reader reader, Words w) {
        concerned(reader);
        if (ordered != null) {
            operations.awaitOrder(ordered);
        }
        List<Tended> views =
                operations.views().stream().map(view -> tended(view, w)).toList();
        List<OrderEntry> orders = operations.orders();
        Instant recently = clock.instant().minus(SETTLING);
        boolean settling = ordered != null
                && orders.stream()
                        .findFirst()
                        .filter(o -> o.at().isAfter(recently))
                        .isPresent();
        return new Content.Operations(
                views,
                orders.stream().map(OperationsComposer::ordered).toList(),
                ordered != null,
                settling || views.stream().anyMatch(Tended::moves));
    }

    /**
     * @throws NotForYou if the reader does not look after views
     * @throws NotFound if there is no such view
     */
    public Content one(String view, Form form, Reader reader, Words w) {
        concerned(reader);
        return new Content.OperationsView(
                tended(operations.view(view).orElseThrow(NotFound::new), w),
                operations.orders(view).stream()
                        .map(OperationsComposer::ordered)
                        .toList(),
                reader.has(Role.ADMINISTRATOR),
                form);
    }

    private static void concerned(Reader reader) {
        if (!OperationsQueries.concern(reader)) {
            throw new NotForYou();
        }
    }

    static Tended tended(ReadModelStatus status, Words w) {
        return status.filling() == null
                ? new Tended(status, 0, null, HOME)
                : new Tended(
                        status,
                        percent(status.filling().position(), status.head()),
                        left(status.filling().left(), w),
                        HOME);
    }

    /** All of it only when nothing is missing. */
    static int percent(long position, long head) {
        if (position >= head) {
            return WHOLE;
        }
        return (int) Math.min(WHOLE - 1, (position + 1) * WHOLE / (head + 1));
    }

    static String left(Duration left, Words w) {
        if (left == null) {
            return w.say("ops.left.unknown");
        }
        long minutes = left.plusSeconds(30).toMinutes();
        if (left.toSeconds() < 60) {
            return w.say("ops.left.soon");
        }
        return minutes < 90 ? w.count("ops.left.minutes", minutes) : w.count("ops.left.hours", (minutes + 30) / 60);
    }

    private static Ordered ordered(OrderEntry order) {
        return new Ordered(
                order.position(),
                order.at(),
                HOME,
                order.view(),
                event(order),
                order.skipped(),
                order.reason().isEmpty() ? null : order.reason(),
                order.actorRole(),
                order.actorId(),
                order.outcome().name());
    }

    private static String event(OrderEntry order) {
        return switch (order.kind()) {
            case REBUILD -> "ReadModelRebuildOrdered";
            case RETRY -> "ReadModelRetryOrdered";
            case SKIP -> "ReadModelEventSkipped";
            case SWITCH -> "ReadModelSwitchOrdered";
            case DISCARD -> "ReadModelRebuildDiscarded";
        };
    }
}
