package org.arsye.command.erasure;

import java.util.List;
import org.arsye.command.register.StandingHold;
import org.arsye.events.erasure.ContentKeyId;
import org.arsye.events.erasure.ContributionId;
import org.arsye.events.erasure.ErasureId;
import org.arsye.events.erasure.ErasureScope;
import org.arsye.events.erasure.OfficerId;
import org.arsye.events.erasure.RefusalGround;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be wished of an erasure. */
public sealed interface ErasureCommand {

    ErasureId erasureId();

    /**
     * A data protection officer asks.
     *
     * @param basis code of the legal basis
     * @param answers whether the justifications of the decisions are erased as well
     * @param holds those that stand on the consultations of the contributions
     */
    record RequestErasure(
            @TargetAggregateIdentifier ErasureId erasureId,
            ErasureScope scope,
            List<ContributionId> contributions,
            boolean answers,
            String basis,
            String reason,
            OfficerId officer,
            List<StandingHold> holds)
            implements ErasureCommand {}

    /**
     * The author asks for what they wrote themselves.
     *
     * @param withdrawalDigest of the secret that the author was told, as the contribution says
     * @param secretDigest SHA-256 of the secret presented, lower-case hexadecimal
     */
    record RequestOwnErasure(
            @TargetAggregateIdentifier ErasureId erasureId,
            ErasureScope scope,
            ContributionId contribution,
            String withdrawalDigest,
            String secretDigest,
            List<StandingHold> holds)
            implements ErasureCommand {}

    /** What a person gave to be reached by is needed for nothing any more; it is on no consultation, so nothing holds it. */
    record EraseWhatIsOver(@TargetAggregateIdentifier ErasureId erasureId, ContributionId contribution)
            implements ErasureCommand {}

    /** @param holds those that stand now */
    record ApproveErasure(@TargetAggregateIdentifier ErasureId erasureId, OfficerId officer, List<StandingHold> holds)
            implements ErasureCommand {}

    record RefuseErasure(
            @TargetAggregateIdentifier ErasureId erasureId, RefusalGround ground, String reason, OfficerId officer)
            implements ErasureCommand {}

    /**
     * The keys are destroyed and what was derived is purged.
     *
     * @param keys those destroyed
     */
    record RecordErasure(@TargetAggregateIdentifier ErasureId erasureId, List<ContentKeyId> keys)
            implements ErasureCommand {}
}
