package org.arsye.command.norm;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.run.CannotStart;
import org.arsye.command.register.KnownNorms;
import org.arsye.command.register.Norms;
import org.arsye.norms.calendar.HolidayCalendar;
import org.arsye.norms.calendar.Standing;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.NormPacks;
import org.arsye.norms.yaml.YamlFile;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Publishes what lies in an operator's folder and is not known yet. Whatever lies there twice, or was published by another
 * process that starts at the same time, is in the record once.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class NormsAtStart implements ApplicationRunner {

    private final NormsFolder folder;
    private final NormFiles files;
    private final KnownNorms norms;
    private final CommandGateway commands;

    /** @throws CannotStart if a file in the folder is not in order */
    NormsAtStart(NormSettings settings, NormFiles files, KnownNorms norms, CommandGateway commands) {
        this.folder = NormsFolder.read(settings.folder());
        this.files = files;
        this.norms = norms;
        this.commands = commands;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        files.keepBundled();
        folder.packs().forEach(this::publishPack);
        folder.calendars().forEach(this::publishCalendar);
    }

    private void publishPack(YamlFile file) {
        Norms known = norms.now();
        NormPack pack = NormPacks.read(file);
        if (known.packs().bound(pack.reference()).isEmpty()) {
            publish(file, NormsFolder.inOrder(() -> files.pack(file, null, known)));
        }
    }

    private void publishCalendar(YamlFile file) {
        Norms known = norms.now();
        HolidayCalendar calendar = NormsFolder.inOrder(() -> known.calendars().read(file));
        boolean isKnown = known.calendars()
                .of(calendar.place(), calendar.year())
                .filter(one -> one.version() >= calendar.version() && one.standing() != Standing.PROVISIONAL)
                .isPresent();
        if (!isKnown) {
            publish(file, NormsFolder.inOrder(() -> files.calendar(file, known)));
        }
    }

    private void publish(YamlFile file, NormCommand command) {
        try {
            commands.sendAndWait(new GenericCommandMessage<>(
                    command,
                    Map.of("actorRole", "system", CommandId.KEY, idOf(file).toString())));
        } catch (Rejection refused) {
            if (refused.reason() != NormRejected.NORM_ALREADY_PUBLISHED) {
                throw new CannotStart(
                        "%s (arsye.norms.folder) cannot be published: %s".formatted(file.name(), refused.getMessage()),
                        refused);
            }
        }
    }

    /** The same wish each time it is sent, so that its event cannot be recorded twice. */
    private static UUID idOf(YamlFile file) {
        return UUID.nameUUIDFromBytes(("publish " + file.sha256()).getBytes(StandardCharsets.UTF_8));
    }
}
