package org.arsye.norms.pack;

import java.util.Optional;
import org.arsye.norms.time.Length;

/**
 * How long something lasts at least and at most, or within how long it must be done.
 *
 * @param minimum empty where there is none, or it is not known; then confidence says UNKNOWN
 */
public record Term(String id, Kind kind, Start from, Optional<Length> minimum, Optional<Length> maximum, Said said)
        implements Norm {

    /** Of what the length is. */
    public enum Kind {
        PRIOR_NOTICE,
        PRELIMINARY_CONSULTATION,
        OPEN_PERIOD,
        EXTENDED_PERIOD,
        MEETING_NOTICE,
        TIMELINE_NOTICE,
        ACKNOWLEDGEMENT,
        ANSWER,
        REPORT,
        COMPLAINT,
        COMPLAINT_SUBMISSIONS,
        /** Between one meeting of a space for dialogue and the next. */
        MEETING_INTERVAL
    }

    /** From what the length runs. */
    public enum Start {
        PUBLICATION,
        CLOSING,
        RECEIPT,
        ADOPTION,
        REQUEST,
        LAST_MEETING,
        /** Backwards: so long before what is announced. */
        BEFORE_MEETING,
        BEFORE_START,
        UNKNOWN
    }
}
