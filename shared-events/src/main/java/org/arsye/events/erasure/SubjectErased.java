package org.arsye.events.erasure;

import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * What the scope covers is forgotten: the keys are destroyed and what was derived is purged. Hashes, proofs and counts stay.
 *
 * @param basis code of the legal basis
 * @param keys the content keys that were destroyed, so that a restored backup of keys can be told which must go again
 */
@Revision("1")
public record SubjectErased(
        ErasureId erasureId,
        ErasureScope scope,
        List<ContributionId> contributions,
        boolean answers,
        String basis,
        List<ContentKeyId> keys)
        implements ErasureEvent {}
