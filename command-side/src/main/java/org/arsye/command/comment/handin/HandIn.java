package org.arsye.command.comment.handin;

import org.arsye.command.platform.CommandId;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.HandInId;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.ConsultationId;

/**
 * One file, handed in once; handed in again under the same id, only what is missing is added.
 *
 * @param id follows from the idempotency key, if one was sent
 * @param official who hands it in; stands in the metadata of each event
 * @param defaults for what a row does not say
 */
public record HandIn(CommandId id, ConsultationId consultationId, String official, Defaults defaults) {

    /**
     * What is taken for granted where a row says nothing.
     *
     * @param channel how the comments reached the body; never {@link Channel#PLATFORM}
     * @param language BCP 47
     * @param skipModeratedOut whether rows that another platform took out are left out here, too
     */
    public record Defaults(
            Channel channel,
            String language,
            ContributorKind contributorKind,
            Publication publication,
            boolean skipModeratedOut) {}

    /** The id that every comment of the file remembers. */
    HandInId handInId() {
        return new HandInId(id.creates("hand-in"));
    }

    /** The wish that a row is. */
    CommandId row(long number) {
        return new CommandId(id.creates("row/" + number));
    }
}
