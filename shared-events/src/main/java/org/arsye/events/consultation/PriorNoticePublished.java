package org.arsye.events.consultation;

import java.time.LocalDate;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * Before it asks, a body says what it is going to work on and invites whoever knows something about it. From here on the public
 * sees the consultation.
 *
 * @param expected when the consultation is to open, as vague as it was given: within the year; absent where nobody said
 * @param expectedDay the same as a day, where one was given
 * @param what what the draft is going to be about
 * @param howToContribute where to send what one knows, before anything is drafted
 */
@Revision("1")
public record PriorNoticePublished(
        ConsultationId consultationId,
        LocalizedText expected,
        LocalDate expectedDay,
        Sealed<LocalizedText> what,
        Sealed<LocalizedText> howToContribute)
        implements ConsultationEvent {}
