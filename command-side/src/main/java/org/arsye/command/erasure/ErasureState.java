package org.arsye.command.erasure;

import java.util.List;
import org.arsye.events.erasure.ContributionId;
import org.arsye.events.erasure.ErasureApproved;
import org.arsye.events.erasure.ErasureEvent;
import org.arsye.events.erasure.ErasureRefused;
import org.arsye.events.erasure.ErasureRequested;
import org.arsye.events.erasure.ErasureScope;
import org.arsye.events.erasure.OfficerId;
import org.arsye.events.erasure.SubjectErased;

/** What the rules remember of an erasure. */
sealed interface ErasureState {

    record NotRequested() implements ErasureState {}

    /** @param requestedBy null where the author asked */
    record Requested(Wish wish, OfficerId requestedBy) implements ErasureState {}

    record Approved(Wish wish) implements ErasureState {}

    record Refused() implements ErasureState {}

    record Erased() implements ErasureState {}

    /** What is to be erased. */
    record Wish(ErasureScope scope, List<ContributionId> contributions, boolean answers, String basis) {}

    default ErasureState after(ErasureEvent event) {
        return switch (event) {
            case ErasureRequested it ->
                new Requested(new Wish(it.scope(), it.contributions(), it.answers(), it.basis()), it.requestedBy());
            case ErasureApproved it -> this instanceof Requested requested ? new Approved(requested.wish()) : this;
            case ErasureRefused it -> new Refused();
            case SubjectErased it -> new Erased();
        };
    }
}
