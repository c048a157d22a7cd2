package org.arsye.query.platform;

import java.time.Instant;

/**
 * What a question is asked as of, and who asks. Everything that one page or answer says is asked with one moment, so that it
 * is consistent in itself.
 *
 * <p>A controller takes it as a parameter: it follows {@code asOf}, {@code after} and {@code Arsye-After}, and the answer's
 * {@code Arsye-Position} says what it was.
 *
 * @param position the last position whose event counts; −1 before the first event
 * @param instant the time at which periods are looked at: a consultation whose period has run out by then is under review
 * @param reader who asks
 */
public record Moment(long position, Instant instant, Reader reader) {

    /** The same moment for somebody who is not signed in. */
    public Moment inPublic() {
        return new Moment(position, instant, Reader.PUBLIC);
    }
}
