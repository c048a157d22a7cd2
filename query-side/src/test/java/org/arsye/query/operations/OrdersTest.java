package org.arsye.query.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.arsye.events.Sealed;
import org.arsye.events.readmodel.ReadModelEvent;
import org.arsye.events.readmodel.ReadModelEventSkipped;
import org.arsye.events.readmodel.ReadModelId;
import org.arsye.events.readmodel.ReadModelName;
import org.arsye.events.readmodel.ReadModelRebuildDiscarded;
import org.arsye.events.readmodel.ReadModelRebuildOrdered;
import org.arsye.events.readmodel.ReadModelRetryOrdered;
import org.arsye.events.readmodel.ReadModelSwitchOrdered;
import org.arsye.query.given.Pen;
import org.arsye.query.given.ReadSide;
import org.arsye.query.platform.Filling;
import org.arsye.query.platform.Following;
import org.arsye.query.platform.Trouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.PlatformTransactionManager;

class OrdersTest {

    private static final ReadModelName REPORTS = ReadModelName.REPORTS;
    private static final ReadModelId ID = ReadModelId.of(REPORTS);
    private static final Sealed<String> WHY = Sealed.text("Një rresht mungon");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    private final ReadSide side = ReadSide.running();
    private final OrdersTable table = side.bean(OrdersTable.class);
    private final OperationsQueries operations = side.bean(OperationsQueries.class);
    private final Watched views = new Watched();
    private final Orders orders = new Orders(table, views, side.bean(PlatformTransactionManager.class));

    @Nested
    class An_order_in_the_record {

        @Test
        void is_carried_out_by_itself_and_listed_with_its_reason() {
            long position = given(new ReadModelEventSkipped(ID, REPORTS, 7, WHY));

            assertThat(listed(position).kind()).isEqualTo(OrderKind.SKIP);
            assertThat(listed(position).skipped()).isEqualTo(7);
            assertThat(listed(position).reason()).isEqualTo("Një rresht mungon");
            assertThat(listed(position).outcome()).isEqualTo(OrderOutcome.DONE);
            assertThat(operations.orders("reports").getFirst().position()).isEqualTo(position);
            assertThat(operations.orders("comments"))
                    .noneMatch(order -> order.view().equals("reports"));
        }

        @Test
        void that_fits_nothing_is_listed_as_that() {
            long position = given(new ReadModelSwitchOrdered(ID, REPORTS, WHY));

            assertThat(listed(position).outcome()).isEqualTo(OrderOutcome.NOTHING_TO_DO);
        }

        @Test
        void is_not_carried_out_a_second_time_when_it_is_read_again() throws InterruptedException {
            long position = given(new ReadModelEventSkipped(ID, REPORTS, 7, WHY));

            carryOutAgain(position);

            assertThat(views.asked).isEmpty();
        }

        @Test
        void whose_reason_was_erased_stays_in_the_list() {
            long position = given(new ReadModelRetryOrdered(
                    ReadModelId.of(ReadModelName.HISTORY), ReadModelName.HISTORY, Sealed.text("Me emër")));
            Pen.forget(ReadModelId.of(ReadModelName.HISTORY).value());

            org.awaitility.Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> listed(position).reason().isEmpty());
        }
    }

    @Nested
    class What_is_asked_of_the_view {

        @Test
        void is_what_was_ordered() throws InterruptedException {
            views.stopped(new Trouble(42, UUID.randomUUID(), "ReportPublished", "?", LONG_AGO, 3))
                    .filling(filling(Filling.Phase.WAITING, -1, LONG_AGO));
            afresh(new ReadModelRebuildOrdered(ID, REPORTS, WHY));
            afresh(new ReadModelRetryOrdered(ID, REPORTS, WHY));
            afresh(new ReadModelEventSkipped(ID, REPORTS, 42, WHY));
            afresh(new ReadModelSwitchOrdered(ID, REPORTS, WHY));
            afresh(new ReadModelRebuildDiscarded(ID, REPORTS, WHY));

            assertThat(views.asked)
                    .containsExactly(
                            "rebuild reports", "retry reports", "skip reports 42", "switch reports", "discard reports");
        }

        @Test
        void is_nothing_where_an_old_order_meets_what_was_begun_since() throws InterruptedException {
            views.filling(filling(Filling.Phase.WAITING, -1, LATER));
            long discard = afresh(new ReadModelRebuildDiscarded(ID, REPORTS, WHY));
            views.filling(filling(Filling.Phase.WAITING, Long.MAX_VALUE, LONG_AGO));
            afresh(new ReadModelSwitchOrdered(ID, REPORTS, WHY));

            assertThat(views.asked).isEmpty();
            assertThat(listed(discard).outcome()).isEqualTo(OrderOutcome.NOTHING_TO_DO);
        }

        @Test
        void is_no_switch_before_the_two_were_compared() throws InterruptedException {
            views.filling(filling(Filling.Phase.FILLING, -1, LONG_AGO));
            afresh(new ReadModelSwitchOrdered(ID, REPORTS, WHY));

            assertThat(views.asked).isEmpty();
        }

        @Test
        void that_fails_is_noted_and_keeps_no_later_order_waiting() throws InterruptedException {
            views.failing(new IllegalStateException("no such table"));
            long position = afresh(new ReadModelRebuildOrdered(ID, REPORTS, WHY));

            assertThat(listed(position).outcome()).isEqualTo(OrderOutcome.FAILED);
        }

        @Test
        void is_tried_again_where_the_database_was_away() throws InterruptedException {
            views.failing(new DataAccessResourceFailureException("away"));
            long position = given(new ReadModelRebuildOrdered(ID, REPORTS, WHY));
            forgetTaken(position);

            assertThatExceptionOfType(DataAccessResourceFailureException.class)
                    .isThrownBy(() -> carryOutAgain(position));
            views.failing(null);
            carryOutAgain(position);

            assertThat(views.asked).containsExactly("rebuild reports", "rebuild reports");
            assertThat(listed(position).outcome()).isEqualTo(OrderOutcome.DONE);
        }
    }

    private static Filling filling(Filling.Phase phase, long orderedAt, Instant begunAt) {
        return new Filling(2, 99, 0, Duration.ZERO, phase, List.of(), orderedAt, begunAt);
    }

    /** Recorded, and carried out by the running side. */
    private long given(ReadModelEvent order) {
        long position = side.given(order);
        operations.awaitOrder(position);
        return position;
    }

    /** Carried out here, as if nobody had done it before. */
    private long afresh(ReadModelEvent order) throws InterruptedException {
        long position = given(order);
        forgetTaken(position);
        carryOutAgain(position);
        return position;
    }

    private static void forgetTaken(long position) {
        Pen.execute("arsye", "delete from views.operation_order where position = ?", position);
    }

    private void carryOutAgain(long position) throws InterruptedException {
        try (Following.Reading<ReadModelEvent> reading =
                side.bean(Following.class).after(position - 1, ReadModelEvent.class)) {
            Following.Event<ReadModelEvent> event =
                    reading.next(Duration.ofSeconds(5)).orElseThrow();
            orders.carryOut(event.event(), event.recorded());
        }
    }

    private OrderEntry listed(long position) {
        return operations.orders().stream()
                .filter(order -> order.position() == position)
                .findFirst()
                .orElseThrow();
    }
}
