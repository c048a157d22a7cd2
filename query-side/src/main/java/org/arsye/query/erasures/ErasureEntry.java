package org.arsye.query.erasures;

import java.time.Instant;
import java.util.List;
import org.arsye.events.erasure.Applicant;
import org.arsye.events.erasure.ContributionId;
import org.arsye.events.erasure.ErasureId;
import org.arsye.events.erasure.ErasureScope;
import org.arsye.events.erasure.OfficerId;
import org.arsye.events.erasure.RefusalGround;

/**
 * A request to erase, and what became of it.
 *
 * @param position where it was asked for; lists are ordered by it
 * @param answers whether the justifications of the decisions are erased as well
 * @param basis code of the legal basis
 * @param requestedBy null where the author asked
 * @param reason null where none was given, empty where it was erased
 * @param decidedBy null while nobody has decided, and where the author's secret was enough
 * @param ground null unless refused; so is refusal, the same in words
 * @param erasedAt null unless erased; so is erasedPosition
 */
public record ErasureEntry(
        ErasureId id,
        long position,
        ErasureScope scope,
        List<ContributionId> contributions,
        boolean answers,
        String basis,
        Applicant applicant,
        OfficerId requestedBy,
        Instant requestedAt,
        String reason,
        ErasureStage stage,
        OfficerId decidedBy,
        Instant decidedAt,
        RefusalGround ground,
        String refusal,
        Instant erasedAt,
        Long erasedPosition) {}
