package org.arsye.command.automation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arsye.command.erasure.ErasureCommand.RecordErasure;
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.sealing.DestroyedKeys;
import org.arsye.command.platform.web.Fingerprints;
import org.arsye.command.register.ErasureRegisterTable;
import org.arsye.command.telling.Outbox;
import org.arsye.events.erasure.ErasureId;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries out what was approved: destroys the keys, purges what was derived, and then records it. Every step may be taken
 * again. If we stop in between, the erasure is still due, and the next look begins with its first step.
 */
@Component
class WhenErasureApprovedThenForget {

    private static final Logger LOG = LoggerFactory.getLogger(WhenErasureApprovedThenForget.class);

    private final ErasureRegisterTable register;
    private final Forgetting forgetting;
    private final DestroyedKeys keys;
    private final Fingerprints fingerprints;
    private final Outbox outbox;
    private final CommandGateway commands;

    WhenErasureApprovedThenForget(
            ErasureRegisterTable register,
            Forgetting forgetting,
            DestroyedKeys keys,
            Fingerprints fingerprints,
            Outbox outbox,
            CommandGateway commands) {
        this.outbox = outbox;
        this.register = register;
        this.forgetting = forgetting;
        this.keys = keys;
        this.fingerprints = fingerprints;
        this.commands = commands;
    }

    @Scheduled(fixedDelay = 1_000)
    void carryOutWhatIsDue() {
        register.due().forEach(this::carryOut);
    }

    /** One that fails stays due and is tried again in a second; the others do not wait for it. */
    private void carryOut(ErasureId erasure) {
        try {
            steps(erasure).forEach(Runnable::run);
        } catch (RuntimeException e) {
            LOG.warn("erasure {} is due and could not be carried out", erasure, e);
        }
    }

    /** In this order: nothing is called erased that still opens. */
    List<Runnable> steps(ErasureId erasure) {
        Forgetting.What what = forgetting.of(erasure);
        return List.of(
                () -> keys.destroy(erasure.value(), what.kids()),
                () -> fingerprints.forget(what.commands()),
                () -> outbox.forget(what.contributions()),
                () -> commands.sendAndWait(new GenericCommandMessage<>(
                        new RecordErasure(erasure, what.keys()),
                        Map.of(
                                "actorRole",
                                "system",
                                CommandId.KEY,
                                idOf(erasure).toString()))));
    }

    /** The same wish each time it is sent, so that its event cannot be recorded twice. */
    private static UUID idOf(ErasureId erasure) {
        return UUID.nameUUIDFromBytes(("forget " + erasure).getBytes(StandardCharsets.UTF_8));
    }
}
