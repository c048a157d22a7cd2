package org.arsye.events.consultation;

import java.time.Instant;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * The notice is published once more, because few took part or new questions came up; comments are accepted until a later end.
 *
 * @param round the round that goes on, or the next one where the period was over
 * @param closesAt the new first instant that is too late
 */
@Revision("1")
public record NoticeRepeated(ConsultationId consultationId, int round, Instant closesAt, Sealed<LocalizedText> reason)
        implements ConsultationEvent {}
