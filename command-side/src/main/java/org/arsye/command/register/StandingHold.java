package org.arsye.command.register;

import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.erasure.HoldId;
import org.arsye.events.erasure.HoldKind;

/** A hold that stands on a consultation now. */
public record StandingHold(HoldId holdId, ConsultationId consultationId, HoldKind kind) {}
