package org.arsye.events.erasure;

import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * The erasure is refused; whoever asked can read why and contest it.
 *
 * @param ground the reason by its code
 * @param reason the same in words
 */
@Revision("1")
public record ErasureRefused(ErasureId erasureId, RefusalGround ground, OfficerId refusedBy, Sealed<String> reason)
        implements ErasureEvent {}
