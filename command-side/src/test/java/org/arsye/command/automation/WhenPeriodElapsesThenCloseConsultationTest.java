package org.arsye.command.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.arsye.command.consultation.ConsultationCommand.CloseElapsedConsultation;
import org.arsye.command.platform.CommandId;
import org.arsye.command.register.OpenPeriodTable;
import org.arsye.command.register.OpenPeriodTable.Period;
import org.arsye.events.consultation.ConsultationId;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class WhenPeriodElapsesThenCloseConsultationTest {

    private static final Instant END_OF_MARCH = Instant.parse("2026-03-31T22:00:00Z");
    private static final Instant IN_MAY = Instant.parse("2026-05-05T10:00:00Z");
    private static final Period PARK = new Period(new ConsultationId(UUID.randomUUID()), END_OF_MARCH);
    private static final Period RIVER = new Period(new ConsultationId(UUID.randomUUID()), IN_MAY);

    private final OpenPeriodTable periods = mock(OpenPeriodTable.class);
    private final CommandGateway commands = mock(CommandGateway.class);
    private final WhenPeriodElapsesThenCloseConsultation automation =
            new WhenPeriodElapsesThenCloseConsultation(periods, commands, Clock.fixed(IN_MAY, ZoneOffset.UTC));

    @Test
    void closes_what_fell_due_while_nobody_looked() {
        when(periods.dueAt(IN_MAY)).thenReturn(List.of(PARK, RIVER));

        automation.closeWhatIsDue();

        assertThat(sent(2))
                .extracting(message -> (Object) message.getPayload())
                .containsExactly(
                        new CloseElapsedConsultation(PARK.consultationId()),
                        new CloseElapsedConsultation(RIVER.consultationId()));
    }

    @Test
    void sends_the_same_wish_again_if_it_looks_again() {
        when(periods.dueAt(IN_MAY)).thenReturn(List.of(PARK));

        automation.closeWhatIsDue();
        automation.closeWhatIsDue();

        assertThat(sent(2))
                .extracting(message -> CommandId.in(message.getMetaData()).orElseThrow())
                .satisfies(ids -> assertThat(ids.getFirst()).isEqualTo(ids.getLast()));
    }

    @Test
    void wishes_something_else_for_another_end() {
        when(periods.dueAt(IN_MAY)).thenReturn(List.of(PARK, new Period(PARK.consultationId(), IN_MAY)));

        automation.closeWhatIsDue();

        assertThat(sent(2))
                .extracting(message -> CommandId.in(message.getMetaData()).orElseThrow())
                .doesNotHaveDuplicates();
    }

    @Test
    void acts_as_the_system_and_as_nobody_in_particular() {
        when(periods.dueAt(IN_MAY)).thenReturn(List.of(PARK));

        automation.closeWhatIsDue();

        assertThat(sent(1).getFirst().getMetaData())
                .containsEntry("actorRole", "system")
                .doesNotContainKey("actorId");
    }

    @Test
    void one_that_cannot_be_closed_keeps_no_other_waiting() {
        when(periods.dueAt(IN_MAY)).thenReturn(List.of(PARK, RIVER));
        when(commands.sendAndWait(any()))
                .thenThrow(new IllegalStateException("no store"))
                .thenReturn(null);

        automation.closeWhatIsDue();

        assertThat(sent(2)).hasSize(2);
    }

    private List<CommandMessage<?>> sent(int commandCount) {
        ArgumentCaptor<CommandMessage<?>> messages = ArgumentCaptor.captor();
        verify(commands, times(commandCount)).sendAndWait(messages.capture());
        return messages.getAllValues();
    }
}
