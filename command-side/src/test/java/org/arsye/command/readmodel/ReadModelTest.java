package org.arsye.command.readmodel;

import static org.arsye.command.readmodel.ReadModelRejected.*;

import java.time.Instant;
import org.arsye.command.kernel.Scenario;
import org.arsye.command.kernel.TextRejected;
import org.arsye.command.readmodel.ReadModelCommand.DiscardRebuild;
import org.arsye.command.readmodel.ReadModelCommand.OrderRebuild;
import org.arsye.command.readmodel.ReadModelCommand.OrderRetry;
import org.arsye.command.readmodel.ReadModelCommand.OrderSwitch;
import org.arsye.command.readmodel.ReadModelCommand.SkipEvent;
import org.arsye.events.Sealed;
import org.arsye.events.readmodel.ReadModelEventSkipped;
import org.arsye.events.readmodel.ReadModelId;
import org.arsye.events.readmodel.ReadModelName;
import org.arsye.events.readmodel.ReadModelRebuildDiscarded;
import org.arsye.events.readmodel.ReadModelRebuildOrdered;
import org.arsye.events.readmodel.ReadModelRetryOrdered;
import org.arsye.events.readmodel.ReadModelSwitchOrdered;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadModelTest {

    private static final Instant A_NIGHT_IN_MAY = Instant.parse("2026-05-12T23:10:00Z");
    private static final ReadModelName REPORTS = ReadModelName.REPORTS;
    private static final ReadModelId ID = ReadModelId.of(REPORTS);
    private static final String WHY = "Rreshtat humbën me diskun";
    private static final long LAST = 41;

    @Nested
    class An_order {

        @Test
        void to_rebuild_is_the_first_thing_that_happens_to_a_read_model() {
            scenario().when(new OrderRebuild(REPORTS, WHY)).leadsTo(rebuild());
        }

        @Test
        void to_rebuild_may_be_given_again() {
            scenario().given(rebuild()).when(new OrderRebuild(REPORTS, WHY)).leadsTo(rebuild());
        }

        @Test
        void to_retry_may_be_given_at_any_time() {
            scenario()
                    .given(skipped(7))
                    .when(new OrderRetry(REPORTS, WHY))
                    .leadsTo(new ReadModelRetryOrdered(ID, REPORTS, Sealed.text(WHY)));
        }

        @Test
        void to_switch_may_be_given_at_any_time() {
            scenario()
                    .given(rebuild())
                    .when(new OrderSwitch(REPORTS, WHY))
                    .leadsTo(new ReadModelSwitchOrdered(ID, REPORTS, Sealed.text(WHY)));
        }

        @Test
        void to_discard_may_be_given_at_any_time() {
            scenario()
                    .given(rebuild())
                    .when(new DiscardRebuild(REPORTS, WHY))
                    .leadsTo(new ReadModelRebuildDiscarded(ID, REPORTS, Sealed.text(WHY)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\u200b"})
        void without_a_reason_that_can_be_read_is_refused(String none) {
            scenario().when(new OrderRebuild(REPORTS, none)).isRefused(ORDER_REASON_REQUIRED, "/reason");
            scenario().when(new OrderRetry(REPORTS, none)).isRefused(ORDER_REASON_REQUIRED, "/reason");
            scenario().when(new SkipEvent(REPORTS, 7L, LAST, none)).isRefused(ORDER_REASON_REQUIRED, "/reason");
            scenario().when(new OrderSwitch(REPORTS, none)).isRefused(ORDER_REASON_REQUIRED, "/reason");
            scenario().when(new DiscardRebuild(REPORTS, none)).isRefused(ORDER_REASON_REQUIRED, "/reason");
        }

        @Test
        void with_a_reason_longer_than_any_text_is_refused() {
            scenario()
                    .when(new OrderRebuild(REPORTS, "a".repeat(32_769)))
                    .isRefused(TextRejected.TEXT_TOO_LONG, "/reason");
        }
    }

    @Nested
    class Skipping {

        @Test
        void passes_over_one_event_of_the_record() {
            scenario().when(skip(LAST)).leadsTo(skipped(LAST));
            scenario().when(skip(0L)).leadsTo(skipped(0));
        }

        @Test
        void passes_over_a_second_one() {
            scenario().given(skipped(7)).when(skip(8L)).leadsTo(skipped(8));
        }

        @Test
        void the_same_event_twice_is_refused() {
            scenario()
                    .given(skipped(7), skipped(8), rebuild())
                    .when(skip(7L))
                    .isRefused(EVENT_ALREADY_SKIPPED, "/position");
        }

        @Test
        void nothing_in_particular_is_refused() {
            scenario().when(skip(null)).isRefused(POSITION_REQUIRED, "/position");
        }

        @Test
        void an_event_that_is_still_to_come_is_refused() {
            scenario().when(skip(LAST + 1)).isRefused(POSITION_NOT_RECORDED, "/position");
            scenario().when(skip(-1L)).isRefused(POSITION_NOT_RECORDED, "/position");
        }
    }

    private static Scenario scenario() {
        return Scenario.of(ReadModel.class, A_NIGHT_IN_MAY);
    }

    private static SkipEvent skip(Long position) {
        return new SkipEvent(REPORTS, position, LAST, WHY);
    }

    private static ReadModelEventSkipped skipped(long position) {
        return new ReadModelEventSkipped(ID, REPORTS, position, Sealed.text(WHY));
    }

    private static ReadModelRebuildOrdered rebuild() {
        return new ReadModelRebuildOrdered(ID, REPORTS, Sealed.text(WHY));
    }
}
