package org.arsye.events.erasure;

import org.axonframework.serialization.Revision;

/**
 * The erasure may be carried out; from here on it is, whatever stops on the way.
 *
 * @param approvedBy the data protection officer; absent where the author's own secret was enough
 */
@Revision("1")
public record ErasureApproved(ErasureId erasureId, OfficerId approvedBy) implements ErasureEvent {}
