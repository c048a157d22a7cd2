package org.arsye.events.consultation;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * A verified standard was certainly not kept. It is never withdrawn; the body can explain it.
 *
 * @param standard the name of the standard in the pack, open-long-enough
 * @param rule what was judged, OPEN_AT_LEAST
 * @param pack the pack that the consultation is bound to
 * @param since the moment as of which it was judged to be certain
 * @param evidence positions of the events that show it
 */
@Revision("1")
public record StandardBreached(
        ConsultationId consultationId,
        String standard,
        String rule,
        String pack,
        int version,
        Instant since,
        List<Long> evidence)
        implements ConsultationEvent {}
