package org.arsye.events.erasure;

import org.arsye.events.DomainEvent;

/** What may happen to a request to erase what is held about a person. */
public sealed interface ErasureEvent extends DomainEvent
        permits ErasureRequested, ErasureApproved, ErasureRefused, SubjectErased {

    ErasureId erasureId();
}
