package org.arsye.events.erasure;

import org.arsye.events.DomainEvent;
import org.arsye.events.consultation.ConsultationId;

/** What may happen to a hold that keeps the contributions to a consultation from being erased. */
public sealed interface HoldEvent extends DomainEvent permits HoldPlaced, HoldLifted {

    HoldId holdId();

    ConsultationId consultationId();
}
