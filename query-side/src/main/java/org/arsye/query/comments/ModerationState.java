package org.arsye.query.comments;

import java.util.List;
import org.arsye.events.comment.ModerationReason;
import org.arsye.events.comment.Passage;
import org.arsye.events.publicbody.OfficialId;

/**
 * How a comment stands with the moderators of its body.
 *
 * @param reason null where it is shown as a whole; so is by, who hid or redacted it
 * @param flagged for what it was flagged since a moderator looked at it last
 * @param appeal null where there is none
 */
public record ModerationState(
        Shown shown,
        ModerationReason reason,
        List<Passage> passages,
        OfficialId by,
        List<ModerationReason> flagged,
        AppealEntry appeal) {}
