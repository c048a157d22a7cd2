package org.arsye.command.norm;

import static org.arsye.command.norm.NormRejected.NORM_ALREADY_PUBLISHED;
import static org.arsye.command.norm.NormRejected.NORM_BEGINS_TOO_EARLY;
import static org.arsye.command.norm.NormRejected.NORM_OF_ANOTHER;
import static org.arsye.command.norm.NormRejected.NORM_VERSION_NOT_LATER;
import static org.arsye.command.norm.NormRejected.NORM_VERSION_TAKEN;

import java.util.Objects;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.norm.NormCommand.PublishHolidayCalendar;
import org.arsye.command.norm.NormCommand.PublishNormPack;
import org.arsye.events.norm.HolidayCalendarPublished;
import org.arsye.events.norm.NormEvent;
import org.arsye.events.norm.NormPackPublished;

/** A version that was published is never published otherwise, and a correction is a later one. */
final class NormRules {

    private NormRules() {}

    /** @throws Rejection if the wish is refused */
    static NormEvent decide(NormCommand command, NormState state) {
        return switch (command) {
            case PublishNormPack pack -> publish(pack, state);
            case PublishHolidayCalendar calendar -> publish(calendar, state);
        };
    }

    private static NormEvent publish(PublishNormPack command, NormState state) {
        later(command.version(), command.sha256(), state);
        boolean anothers = command.holdsForAll()
                ? command.publicBodyId() != null
                : state.isPublished() && !Objects.equals(state.owner(), command.publicBodyId());
        if (anothers) {
            throw new Rejection(NORM_OF_ANOTHER, "/pack");
        }
        if (state.begins() != null && !command.inForceFrom().isAfter(state.begins())) {
            throw new Rejection(NORM_BEGINS_TOO_EARLY, "/inForce/from");
        }
        return new NormPackPublished(
                command.normId(),
                command.pack(),
                command.version(),
                command.inForceFrom(),
                command.sha256(),
                command.size(),
                command.publicBodyId());
    }

    private static NormEvent publish(PublishHolidayCalendar command, NormState state) {
        later(command.version(), command.sha256(), state);
        return new HolidayCalendarPublished(
                command.normId(),
                command.place(),
                command.year(),
                command.version(),
                command.standing(),
                command.sha256(),
                command.size());
    }

    private static void later(int version, String sha256, NormState state) {
        String known = state.versions().get(version);
        if (known != null) {
            throw new Rejection(known.equals(sha256) ? NORM_ALREADY_PUBLISHED : NORM_VERSION_TAKEN, "/version");
        }
        if (version < state.latest()) {
            throw new Rejection(NORM_VERSION_NOT_LATER, "/version");
        }
    }
}
