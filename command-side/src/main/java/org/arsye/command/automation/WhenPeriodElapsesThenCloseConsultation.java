package org.arsye.command.automation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.arsye.command.consultation.ConsultationCommand.CloseElapsedConsultation;
import org.arsye.command.platform.CommandId;
import org.arsye.command.register.OpenPeriodTable;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every second for periods that are over and records their end. It asks a table and no timer, so an end that passed
 * while the program was down is recorded at the next start, with the time that was announced. No comment depends on it: the
 * rules compare with the announced time themselves.
 */
@Component
class WhenPeriodElapsesThenCloseConsultation {

    private static final Logger LOG = LoggerFactory.getLogger(WhenPeriodElapsesThenCloseConsultation.class);

    private final OpenPeriodTable periods;
    private final CommandGateway commands;
    private final Clock clock;

    WhenPeriodElapsesThenCloseConsultation(OpenPeriodTable periods, CommandGateway commands, Clock clock) {
        this.periods = periods;
        this.commands = commands;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1_000)
    void closeWhatIsDue() {
        periods.dueAt(clock.instant()).forEach(this::close);
    }

    /** One that fails stays due and is tried again in a second; the others do not wait for it. */
    private void close(OpenPeriodTable.Period period) {
        try {
            commands.sendAndWait(new GenericCommandMessage<>(
                    new CloseElapsedConsultation(period.consultationId()),
                    Map.of("actorRole", "system", CommandId.KEY, idOf(period).toString())));
        } catch (RuntimeException e) {
            LOG.warn("consultation {} is due to close and could not be closed", period.consultationId(), e);
        }
    }

    /** The same wish each time it is sent, so that its event cannot be recorded twice. */
    private static UUID idOf(OpenPeriodTable.Period period) {
        String wish = "close " + period.consultationId() + " at " + period.closesAt();
        return UUID.nameUUIDFromBytes(wish.getBytes(StandardCharsets.UTF_8));
    }
}
