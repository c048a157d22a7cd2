package org.arsye.events.erasure;

import java.util.List;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * Somebody asked that a person be forgotten, as far as the scope says.
 *
 * @param contributions what it concerns; one, unless everything of a person is to be erased
 * @param answers whether the justifications of the decisions on them are erased as well, because they repeat what was said
 * @param basis code of the legal basis
 * @param requestedBy the data protection officer; absent where the author asks
 * @param reason why, in the language of whoever asks; absent where the author gives none
 */
@Revision("1")
public record ErasureRequested(
        ErasureId erasureId,
        ErasureScope scope,
        List<ContributionId> contributions,
        boolean answers,
        String basis,
        Applicant applicant,
        OfficerId requestedBy,
        Sealed<String> reason)
        implements ErasureEvent {}
