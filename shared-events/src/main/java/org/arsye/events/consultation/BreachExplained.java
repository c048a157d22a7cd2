package org.arsye.events.consultation;

import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * The body says how it came that a standard was not kept. A later explanation stands beside the earlier.
 *
 * @param standard the name of the standard in the pack
 * @param explanation in the body's own words
 */
@Revision("1")
public record BreachExplained(ConsultationId consultationId, String standard, Sealed<LocalizedText> explanation)
        implements ConsultationEvent {}
