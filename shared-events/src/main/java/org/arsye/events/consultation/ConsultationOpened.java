package org.arsye.events.consultation;

import java.time.Instant;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * The notice is published and comments are accepted until the period ends.
 *
 * @param closesAt the first instant that is too late
 * @param what what is proposed
 * @param why why it is proposed and what it should change
 * @param howToTakePart the ways to take part
 */
@Revision("1")
public record ConsultationOpened(
        ConsultationId consultationId,
        Instant opensAt,
        Instant closesAt,
        Sealed<LocalizedText> what,
        Sealed<LocalizedText> why,
        Sealed<LocalizedText> howToTakePart)
        implements ConsultationEvent {}
