package org.arsye.query.consultations;

import java.time.Instant;
import java.util.Set;
import org.arsye.query.consultations.ConsultationAct.Kind;

/**
 * How often the period of a consultation was changed since it was opened.
 *
 * @param number of extensions, repeated notices, closings, reopenings and cancellations; it only grows
 * @param last when anything was last done to the consultation
 */
public record PeriodChanges(int number, Instant last) {

    static final Set<Kind> KINDS =
            Set.of(Kind.EXTENDED, Kind.NOTICE_REPEATED, Kind.CLOSED, Kind.REOPENED, Kind.CANCELLED);
}
