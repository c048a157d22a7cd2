package org.arsye.command.automation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.arsye.command.interest.InterestCommand.IssueInvitation;
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.Receipts;
import org.arsye.command.register.InterestTable;
import org.arsye.command.register.InterestTable.Target;
import org.arsye.command.register.TellingDueTable;
import org.arsye.command.register.TellingDueTable.Cause;
import org.arsye.command.register.TellingDueTable.Due;
import org.arsye.events.interest.InterestId;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Invites everybody whose interest was confirmed before something happened and matches it. First the invitation is recorded, then
 * its letter written, and only when all are written is it done: a crash in between begins again, and nobody is invited twice.
 */
@Component
class Inviting {

    private static final Logger LOG = LoggerFactory.getLogger(Inviting.class);

    /** Whoever fills the register again writes no letter about what is long past. */
    private static final Duration STALE = Duration.ofDays(7);

    private final TellingDueTable due;
    private final InterestTable interests;
    private final CommandGateway commands;
    private final Clock clock;

    Inviting(TellingDueTable due, InterestTable interests, CommandGateway commands, Clock clock) {
        this.due = due;
        this.interests = interests;
        this.commands = commands;
        this.clock = clock;
    }

    /** Does everything of a cause; what fails stays due, and the others do not wait for it. */
    void all(Cause cause, Consumer<Due> work) {
        for (Due each : due.of(cause)) {
            try {
                work.accept(each);
                due.isDone(each);
            } catch (RuntimeException e) {
                LOG.warn("what happened at position {} could not be told to everybody yet", each.position(), e);
            }
        }
    }

    /** @param targets any of which an interest may be in */
    List<InterestId> matching(List<Target> targets, Due what) {
        return interests.matching(targets, what.position());
    }

    /**
     * Records the invitation, unless it is.
     *
     * @return whether a letter may be written about it: it was recorded now, or not long ago
     */
    boolean issue(IssueInvitation invitation, Due what) {
        boolean now = !written(invitation).events().isEmpty();
        return now || what.at().isAfter(clock.instant().minus(STALE));
    }

    boolean isRecent(Due what) {
        return what.at().isAfter(clock.instant().minus(STALE));
    }

    private Receipts.Written<?> written(IssueInvitation invitation) {
        try {
            return Receipts.writing(() -> send(invitation, "invite " + invitation.invitationId()));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same wish each time it is sent, so that its event cannot be recorded twice. */
    Object send(Object command, String wish) {
        UUID id = UUID.nameUUIDFromBytes(wish.getBytes(StandardCharsets.UTF_8));
        return commands.sendAndWait(
                new GenericCommandMessage<>(command, Map.of("actorRole", "system", CommandId.KEY, id.toString())));
    }

    /** The name of an invitation: to one interest, about one thing, once. */
    static UUID name(InterestId interest, String about) {
        return UUID.nameUUIDFromBytes(("invitation/" + interest + "/" + about).getBytes(StandardCharsets.UTF_8));
    }

    static List<Target> targets(Target... fixed) {
        return new ArrayList<>(List.of(fixed));
    }
}
