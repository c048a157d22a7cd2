package org.arsye.query.site.page;

import java.time.Instant;
import java.time.ZoneId;

/**
 * An event as it stands in the ledger.
 *
 * @param number by which it is called on the telephone
 * @param type stored name of the event
 * @param role of the official who acted; null for the public and for time itself
 * @param subject the page of what it happened to; null where there is none
 * @param leaf hash of the entry, base64
 * @param signed null until a signed checkpoint covers it
 */
public record Entered(
        long position,
        String number,
        String eventId,
        String type,
        Instant at,
        ZoneId zone,
        String role,
        String subject,
        String leaf,
        Signed signed) {

    /**
     * The newest signed checkpoint.
     *
     * @param note verbatim
     */
    public record Signed(String origin, long size, String root, String note) {}

    /** Where its receipt is, as a file. */
    public String file() {
        return "/ledger/receipts/" + eventId;
    }

    /** Where its receipt is, to be printed. */
    public String receipt() {
        return "/receipts/" + eventId;
    }
}
