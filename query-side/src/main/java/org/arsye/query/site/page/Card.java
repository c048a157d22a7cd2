package org.arsye.query.site.page;

import java.time.Instant;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.Publication;

/**
 * A comment with its answer, as far as the reader may see it.
 *
 * @param number the number its author was told
 * @param provision what it is on; null for the whole
 * @param name null where it was not given or may not be shown
 * @param absent why there is no text: unpublished, withdrawn, erased, hidden; null where there is
 * @param text null where it is absent
 * @param proposed the wording it proposes; null if none
 * @param answer outcome, unanswered or withdrawn, lower snake case
 * @param decision the published answer; null if there is none
 * @param draft the decision being prepared, for officials of the body; null if there is none
 * @param erased when and under what the text was erased; null where it was not, or that is not known yet
 * @param nameErased the same of the name
 * @param moderated what moderators keep from the public, and why; null where nothing
 */
public record Card(
        String id,
        String number,
        String provision,
        ContributorKind kind,
        String name,
        Publication publication,
        String absent,
        Said text,
        Said proposed,
        Channel channel,
        Instant receivedAt,
        String answer,
        Ruling decision,
        Ruling draft,
        String erased,
        String nameErased,
        String moderated) {

    /** Of which nothing was erased or kept from the public. */
    public Card(
            String id,
            String number,
            String provision,
            ContributorKind kind,
            String name,
            Publication publication,
            String absent,
            Said text,
            Said proposed,
            Channel channel,
            Instant receivedAt,
            String answer,
            Ruling decision,
            Ruling draft) {
        this(
                id,
                number,
                provision,
                kind,
                name,
                publication,
                absent,
                text,
                proposed,
                channel,
                receivedAt,
                answer,
                decision,
                draft,
                null,
                null,
                null);
    }

    /** Where its page is. */
    public String path() {
        return "/comments/" + id;
    }

    public boolean withdrawn() {
        return "withdrawn".equals(answer);
    }
}
